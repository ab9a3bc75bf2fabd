import { newEventForm } from '@plenary/shared/contracts/event/event.forms'
import { createEvent } from '@plenary/shared/contracts/event/organiser'
import { programmesForOrganiser } from '@plenary/shared/contracts/programme'
import type { Received } from '@plenary/shared/contracts/route'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useNavigate, useSearchParams } from 'react-router'
import type * as z from 'zod'
import { Button, LinkButton } from '../../components/action/button.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { LocalTextField } from '../../components/form/local-text-field.js'
import { SelectField } from '../../components/form/select-field.js'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { Empty } from '../../components/show/empty.js'
import { useTexts } from '../../i18n/speaking.js'
import { ownZone } from '../../lib/own-zone.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { DaysFields, WhatItIsFields } from './basic-fields.js'

type Programme = Received<typeof programmesForOrganiser>['rows'][number]

/** The short form of a new event: as much as a draft needs. */
export function Component() {
  const { t } = useTexts()
  const reading = useRead(programmesForOrganiser)
  return (
    <main id="main" className="page">
      <div className="stack gap-5 measure">
        <Crumbs above={[[t('organise.event.list.title'), paths.organiseEvents]]} here={t('organise.event.new')} />
        <h1>{t('organise.event.new.title')}</h1>
        <Loaded of={reading}>
          {({ rows }) => {
            const programmes = rows.filter(({ may }) => may.createEvent)
            return programmes.length > 0 ? <NewEvent programmes={programmes} /> : <NoProgramme />
          }}
        </Loaded>
      </div>
    </main>
  )
}

function NewEvent({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const create = useAct(createEvent)
  const only = programmes.length === 1 ? programmes[0]?.id : undefined
  const form = useFormOf(newEventForm, {
    programmeId: search.get('programme') ?? only ?? '',
    title: {},
    acronym: '',
    zone: ownZone(),
    city: {},
  })
  const submit = async (body: z.output<typeof newEventForm>) => {
    const { id } = await create.mutateAsync({ body })
    await navigate(paths.organiseSettings(id))
  }
  return (
    <Form form={form} onSubmit={submit}>
      <p className="muted">{t('organise.event.new.help')}</p>
      <SelectField
        name="programmeId"
        label={t('organise.event.field.programme')}
        options={programmes.map(({ id, title }) => ({ value: id, label: readLocalText(title, language).text }))}
      />
      <WhatItIsFields />
      <DaysFields />
      <LocalTextField name="city" label={t('organise.event.field.city')} optional />
      <span>
        <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
          {t('organise.event.new.create')}
        </Button>
      </span>
    </Form>
  )
}

function NoProgramme() {
  const { t } = useTexts()
  return (
    <Empty
      title={t('organise.event.new.noProgramme')}
      action={<LinkButton to={paths.organiseNewProgramme}>{t('organise.programme.new')}</LinkButton>}
    >
      {t('organise.event.new.noProgramme.text')}
    </Empty>
  )
}

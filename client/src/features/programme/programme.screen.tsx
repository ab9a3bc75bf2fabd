import { agreementsForOrganiser } from '@plenary/shared/contracts/agreement'
import { changeProgramme, programmeForOrganiser } from '@plenary/shared/contracts/programme'
import type { Received } from '@plenary/shared/contracts/route'
import { programmeId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { LinkButton } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { useToast } from '../../components/over/toast.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { ProgrammeForm } from './programme-form.js'

type ProgrammeSheet = Received<typeof programmeForOrganiser>

/** One programme, and how an event of it begins. */
export function Component() {
  const id = programmeId.parse(useParams()['programmeId'])
  const reading = useRead(programmeForOrganiser, { params: { programmeId: id } })
  return (
    <main id="main" className="page">
      <div className="stack gap-5 measure">
        <Loaded of={reading} whole="content">
          {(programme) => <Programme key={programme.version} programme={programme} />}
        </Loaded>
      </div>
    </main>
  )
}

function Programme({ programme }: { readonly programme: ProgrammeSheet }) {
  const { t, language } = useTexts()
  const say = useToast()
  const change = useAct(changeProgramme)
  const { id, version, title, summary, agreements, may } = programme
  const others = useRead(agreementsForOrganiser, undefined, { when: may.write })
  const read = (text: ProgrammeSheet['title']) => readLocalText(text, language).text
  const known = [...new Map([...agreements, ...(others.data?.rows ?? [])].map((one) => [one.id, one.title])).entries()]
  const save = async (body: { title: ProgrammeSheet['title']; summary: ProgrammeSheet['summary'] }) => {
    await change.mutateAsync({
      params: { programmeId: id },
      body: { agreementIds: agreements.map((one) => one.id), ...body, version },
    })
    say({ text: t('organise.event.settings.saved') })
  }
  return (
    <>
      <Crumbs above={[[t('organise.programme.title'), paths.organiseProgrammes]]} here={read(title)} />
      <div className="row apart">
        <h1 dir="auto">{read(title)}</h1>
        <Ways programme={programme} />
      </div>
      <ProgrammeForm
        written={{ title, summary, agreementIds: agreements.map((one) => one.id) }}
        agreements={known.map(([value, label]) => ({ value, label: read(label) }))}
        submitLabel={t('organise.programme.save')}
        onSubmit={may.write ? save : undefined}
      />
    </>
  )
}

/** What one goes on to from here: its managers, its next event. */
function Ways({ programme: { id, may } }: { readonly programme: ProgrammeSheet }) {
  const { t } = useTexts()
  return (
    <span className="row gap-2">
      {may.grant && (
        <LinkButton to={paths.organiseProgrammePeople(id)} icon="user">
          {t('organise.grant.managers')}
        </LinkButton>
      )}
      {may.createEvent && (
        <LinkButton to={`${paths.organiseNewEvent}?programme=${id}`} icon="plus">
          {t('organise.programme.newEvent')}
        </LinkButton>
      )}
    </span>
  )
}

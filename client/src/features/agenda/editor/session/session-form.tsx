import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { SessionForm as SentSession } from '@plenary/shared/contracts/agenda.forms'
import { sessionTypes } from '@plenary/shared/language/events'
import { useWatch } from 'react-hook-form'
import { Button } from '../../../../components/action/button.js'
import { CheckboxesField } from '../../../../components/form/choice-fields.js'
import { Form } from '../../../../components/form/form.js'
import { LocalTextField } from '../../../../components/form/local-text-field.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { TimeField } from '../../../../components/form/time/time-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { type Draft, roomName } from '../draft.js'
import { BothVersions } from './both-versions.js'
import { type Found, PeopleField } from './people-field.js'
import { newSession, type TypedSession, typedFrom } from './typed-session.js'
import { useTypedSession } from './use-typed-session.js'

interface SessionFormProps {
  readonly draft: Draft
  /** null: a new one, on this day. */
  readonly session: DraftSession | null
  readonly day: string
  readonly found: Found
  readonly onSearch: (search: string) => void
  /** Saves on the version that was seen; a new one is added. */
  readonly onSave: (form: SentSession, seen: DraftSession | null) => Promise<DraftSession | undefined>
}

/** All of a session: what it is, when and where, in which languages, who. */
export function SessionForm({ draft, session, day, found, onSearch, onSave }: SessionFormProps) {
  const { t } = useTexts()
  const values: TypedSession = session ? typedFrom(session) : newSession(day, draft.languages)
  const { form, submit, met, take } = useTypedSession({ session, values, onSave })
  const first = draft.languages[0] ?? 'en'
  return (
    <Form form={form} zone={draft.zone} onSubmit={submit}>
      {met && <BothVersions draft={draft} met={met} onTake={take} />}
      <LocalTextField name="title" label={t('organise.agenda.title')} first={first} />
      <SelectField
        name="type"
        label={t('organise.agenda.type')}
        options={sessionTypes.map((type) => ({ value: type, label: t(`public.agenda.type.${type}`) }))}
      />
      <WhenAndWhere draft={draft} />
      <Spoken draft={draft} session={session} />
      <PeopleField found={found} onSearch={onSearch} />
      <TextField name="track" label={t('organise.agenda.track')} optional empty={null} />
      <LocalTextField name="subtitle" label={t('organise.agenda.subtitle')} optional first={first} />
      <LocalTextField name="abstract" label={t('organise.agenda.abstract')} optional rows={4} first={first} />
      <LocalTextField name="description" label={t('organise.agenda.description')} optional rows={6} first={first} />
      <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
        {t(session ? 'organise.agenda.save' : 'organise.agenda.add')}
      </Button>
    </Form>
  )
}

/** Without a day a session is parked; then it only says how long it will take. */
function WhenAndWhere({ draft }: { readonly draft: Draft }) {
  const texts = useTexts()
  const { t, dates } = texts
  const day: unknown = useWatch({ name: 'day' })
  const rooms = draft.rooms.map(({ id }) => ({ value: id, label: roomName(draft, id, texts) }))
  return (
    <>
      <div className="pairlet">
        <SelectField
          name="day"
          label={t('organise.agenda.day')}
          optional
          empty={null}
          options={draft.days.map((value) => ({ value, label: dates.day(value) }))}
        />
        <SelectField name="roomId" label={t('organise.agenda.room')} optional empty={null} options={rooms} />
      </div>
      {day ? (
        <div className="pairlet">
          <TimeField name="starts" label={t('organise.agenda.starts')} help={texts.city(draft.zone)} />
          <TimeField name="ends" label={t('organise.agenda.ends')} help={texts.city(draft.zone)} />
        </div>
      ) : (
        <NumberField name="minutes" label={t('organise.agenda.minutes')} optional empty={null} />
      )}
    </>
  )
}

function Spoken({ draft, session }: { readonly draft: Draft; readonly session: DraftSession | null }) {
  const { t, languageName } = useTexts()
  const used = [...(session?.languages ?? []), ...(session?.interpretation ?? [])]
  const options = [...new Set([...draft.languages, ...used])].map((code) => ({
    value: code,
    label: languageName(code),
  }))
  return (
    <div className="pairlet">
      <CheckboxesField name="languages" label={t('organise.agenda.languages')} options={options} optional />
      <CheckboxesField name="interpretation" label={t('organise.agenda.interpretation')} options={options} optional />
    </div>
  )
}

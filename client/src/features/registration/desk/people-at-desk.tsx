import type { PersonAtDesk } from '@plenary/shared/contracts/registration/desk'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { type Attendance, attendanceStates } from '@plenary/shared/rules/registration/states'
import { type Column, Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { RegistrationPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { FullName } from '../full-name.js'

type Record = (id: RegistrationId, attendance: Attendance) => Promise<unknown>

interface PeopleAtDeskProps {
  readonly people: readonly PersonAtDesk[]
  readonly zone: string
  /** Missing as long as nothing can be recorded. */
  readonly onRecord?: Record
}

/** Those who are expected; each received by one press. */
export function PeopleAtDesk({ people, zone, onRecord }: PeopleAtDeskProps) {
  const texts = useTexts()
  const say = useToast()
  const columns = useColumns()
  const record: Record | undefined =
    onRecord &&
    ((id, attendance) =>
      onRecord(id, attendance).catch((error: unknown) => say({ text: sentenceOfError(error, texts, zone) })))
  const attendance: Column<PersonAtDesk> = {
    key: 'attendance',
    title: texts.t('organise.desk.attendance'),
    cell: (person) => record && <CameOrNot person={person} onRecord={record} />,
  }
  return (
    <Table
      label={texts.t('organise.desk.title')}
      folds
      columns={record ? [...columns, attendance] : columns}
      rows={people}
      keyOf={({ id }) => id}
    />
  )
}

function useColumns(): Column<PersonAtDesk>[] {
  const texts = useTexts()
  const { t } = texts
  const country = useCountryNames()
  return [
    { key: 'name', title: t('organise.desk.name'), cell: (person) => <Name person={person} /> },
    { key: 'country', title: t('visit.list.country'), cell: ({ country: code }) => code && country(code) },
    {
      key: 'category',
      title: t('registration.column.category'),
      cell: ({ category }) => category && t(`registration.category.${category}`),
    },
    { key: 'badge', title: t('organise.desk.badge'), cell: ({ badgeCode }) => <bdi className="num">{badgeCode}</bdi> },
    { key: 'state', title: t('registration.column.state'), cell: ({ state }) => <RegistrationPill state={state} /> },
  ]
}

function Name({ person }: { readonly person: PersonAtDesk }) {
  return (
    <>
      <FullName of={person} />
      <span className="two">
        <bdi>{person.organisation}</bdi>
      </span>
    </>
  )
}

function CameOrNot({ person, onRecord }: { readonly person: PersonAtDesk; readonly onRecord: Record }) {
  const { t } = useTexts()
  const { id, state, givenName, familyName } = person
  return (
    <fieldset
      className="came"
      aria-label={t('organise.desk.attendanceOf', { name: [givenName, familyName].filter(Boolean).join(' ') })}
    >
      {attendanceStates.map((attendance) => (
        <button
          key={attendance}
          type="button"
          className="button compact"
          aria-pressed={state === attendance}
          onClick={() => void onRecord(id, attendance)}
        >
          {t(`organise.desk.${attendance}`)}
        </button>
      ))}
    </fieldset>
  )
}

import type { LedStop, Traveller } from '@plenary/shared/contracts/visit/leader'
import type { PersonId, StopId } from '@plenary/shared/language/ids'
import { type Column, Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { sentenceOf, sentenceOfError } from '../../../lib/refusal-sentence.js'
import { CameButtons } from '../host/came-buttons.js'
import { VisitorName, VisitorNeeds } from '../host/visitor-columns.js'
import { cameTo } from './led.js'

interface PeopleProps {
  readonly people: readonly Traveller[]
  /** The visit that is looked at. */
  readonly stop: LedStop | undefined
  readonly zone: string
  readonly onMark: (stopId: StopId, one: { readonly personId: PersonId; readonly came: boolean }) => Promise<unknown>
}

/** Everybody of the group with their needs; who came to the visit that is looked at, once it has begun. */
export function People({ people, stop, zone, onMark }: PeopleProps) {
  const texts = useTexts()
  const { t } = texts
  const columns = useColumns()
  const came = useCameColumn(stop, zone, onMark)
  const marks = stop?.mayMark.ok === true
  return (
    <Section title={t('visit.guide.people')} minor count={people.length || undefined}>
      {stop && marks && (
        <p className="strong">
          {t('host.cameCount', { count: people.filter((one) => cameTo(one, stop) === true).length })}
        </p>
      )}
      {stop?.mayMark.ok === false && (
        <p className="small muted">
          {t('host.markLater')} {sentenceOf(stop.mayMark, texts, zone)}
        </p>
      )}
      <Table
        label={t('visit.guide.people')}
        folds
        columns={marks && came ? [...columns, came] : columns}
        rows={people}
        keyOf={({ personId }) => personId}
      />
    </Section>
  )
}

function useColumns(): Column<Traveller>[] {
  const texts = useTexts()
  const { t } = texts
  const country = useCountryNames()
  return [
    { key: 'name', title: t('visit.list.name'), cell: (one) => <VisitorName visitor={one} texts={texts} /> },
    { key: 'country', title: t('visit.list.country'), cell: ({ country: code }) => code && country(code) },
    { key: 'needs', title: t('visit.guide.needs'), cell: (one) => <VisitorNeeds visitor={one} texts={texts} /> },
  ]
}

function useCameColumn(
  stop: LedStop | undefined,
  zone: string,
  onMark: PeopleProps['onMark'],
): Column<Traveller> | null {
  const texts = useTexts()
  const say = useToast()
  if (!stop) return null
  const mark = (personId: PersonId, came: boolean) =>
    onMark(stop.id, { personId, came }).catch((error: unknown) => say({ text: sentenceOfError(error, texts, zone) }))
  return {
    key: 'came',
    title: texts.t('host.cameTitle'),
    cell: (one) => (
      <CameButtons visitor={{ ...one, came: cameTo(one, stop) }} onMark={(came) => mark(one.personId, came)} />
    ),
  }
}

import type { EventRow } from '@plenary/shared/contracts/event/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Link } from '../../../components/action/link.js'
import { Meter } from '../../../components/figure/meter.js'
import { type Column, Table } from '../../../components/list/table.js'
import { EventPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { paths } from '../../../lib/paths.js'
import { shortNameOf } from './event-name.js'

/** The events that the reader runs: state, seats, what comes next. */
export function OrganiseEvents({ events }: { readonly events: readonly EventRow[] }) {
  const texts = useTexts()
  return (
    <Table folds label={texts.t('organise.title')} rows={events} keyOf={({ id }) => id} columns={columnsIn(texts)} />
  )
}

function columnsIn(texts: Texts): Column<EventRow>[] {
  const { t, days } = texts
  return [
    { key: 'event', title: t('organise.home.event'), cell: (event) => <Name event={event} texts={texts} /> },
    {
      key: 'days',
      title: t('organise.home.days'),
      cell: ({ startsOn, endsOn }) => <span className="nowrap">{days(startsOn, endsOn)}</span>,
    },
    { key: 'state', title: t('organise.home.state'), cell: ({ state }) => <EventPill state={state} /> },
    {
      key: 'seats',
      title: t('organise.home.seats'),
      cell: ({ seats, inUse }) => seats > 0 && <Meter taken={inUse.confirmed} offered={inUse.offered} of={seats} />,
    },
    { key: 'next', title: t('organise.home.next'), cell: (event) => <Next event={event} texts={texts} /> },
  ]
}

interface CellProps {
  readonly event: EventRow
  readonly texts: Texts
}

function Name({ event, texts }: CellProps) {
  const title = readLocalText(event.title, texts.language)
  return (
    <>
      <Link className="plain strong" to={paths.organiseEvent(event.id)} lang={title.language} dir="auto">
        {title.text}
      </Link>
      <span className="two">{shortNameOf(event, texts)}</span>
    </>
  )
}

function Next({ event: { nextDeadline, zone, endsOn }, texts: { t, dates } }: CellProps) {
  if (!nextDeadline) return null
  const { what, at } = nextDeadline
  return (
    <>
      <span className="nowrap">{dates.day(what === 'ends' ? endsOn : dates.dayOf(at, zone))}</span>
      <span className="two">{t(`public.event.deadline.${what}`)}</span>
    </>
  )
}

import { eventsForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { Link } from '../../components/action/link.js'
import { Meter } from '../../components/figure/meter.js'
import type { Column } from '../../components/list/table.js'
import { TablePage } from '../../components/list/table-page.js'
import { EventPill } from '../../components/show/pill.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { dayOf } from './overview/deadline-day.js'

type Row = Received<typeof eventsForOrganiser>['rows'][number]

/** All events that the reader works on: state, seats and what comes next. */
export function Component() {
  const texts = useTexts()
  const { t } = texts
  const reading = useRead(eventsForOrganiser)
  return (
    <TablePage
      title={t('organise.event.list.title')}
      actions={
        <span className="row gap-2">
          <LinkButton to={paths.organiseProgrammes}>{t('organise.programme.title')}</LinkButton>
          <LinkButton to={paths.organiseAgreements}>{t('organise.agreement.title')}</LinkButton>
          <LinkButton to={paths.organiseNewEvent} icon="plus" tone="primary">
            {t('organise.event.new')}
          </LinkButton>
        </span>
      }
      of={reading}
      empty={{ title: t('organise.event.list.empty'), text: t('organise.event.list.empty.text') }}
      columns={columnsIn(texts)}
    />
  )
}

function columnsIn(texts: Texts): Column<Row>[] {
  const { t, days } = texts
  return [
    { key: 'event', title: t('organise.event.list.event'), cell: (row) => <Name row={row} texts={texts} /> },
    { key: 'days', title: t('organise.event.list.days'), cell: ({ startsOn, endsOn }) => days(startsOn, endsOn) },
    { key: 'state', title: t('organise.event.list.state'), cell: ({ state }) => <EventPill state={state} /> },
    {
      key: 'seats',
      title: t('organise.event.list.seats'),
      cell: ({ seats, inUse }) => <Meter taken={inUse.confirmed} offered={inUse.offered} of={seats} />,
    },
    { key: 'next', title: t('organise.event.list.next'), cell: (row) => <Next row={row} texts={texts} /> },
  ]
}

interface CellProps {
  readonly row: Row
  readonly texts: Texts
}

function Name({ row, texts: { t, language } }: CellProps) {
  const title = readLocalText(row.title, language)
  const city = readLocalText(row.city, language).text
  const type = t(`public.event.type.${row.type}`)
  return (
    <>
      <Link className="plain strong" to={paths.organiseEvent(row.id)} lang={title.language} dir="auto">
        {title.text}
      </Link>
      <span className="two">{city ? t('organise.event.list.place', { type, city }) : type}</span>
    </>
  )
}

function Next({ row, texts: { t, dates } }: CellProps) {
  const { nextDeadline } = row
  if (!nextDeadline) return null
  return (
    <>
      {dates.day(dayOf(nextDeadline, row, dates))}
      <span className="two">{t(`public.event.deadline.${nextDeadline.what}`)}</span>
    </>
  )
}

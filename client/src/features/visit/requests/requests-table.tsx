import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { Link } from '../../../components/action/link.js'
import { type Column, Table } from '../../../components/list/table.js'
import { StopPill } from '../../../components/show/pill.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { waitingWords } from '../list-words.js'
import { groupOf, siteName, siteOf } from '../planner/plan.js'
import { StopButtons } from './stop-buttons.js'
import type { StopActs } from './visit-acts.js'

interface RequestsTableProps {
  readonly plan: VisitPlan
  readonly acts: StopActs
  readonly onOpen: (id: string) => void
  readonly addressOf: (id: string) => string
}

/** Waiting for us first, then for the hosts, then what is not sent yet, then what is settled. */
const order = [
  'counter-proposed',
  'declined',
  'list due',
  'requested',
  'proposed',
  'confirmed',
  'completed',
  'cancelled',
] as const
const placeOf = ({ state, list }: StopOfPlan) => order.indexOf(list?.send?.ok ? 'list due' : state)

/** What each host was asked and has answered. */
export function RequestsTable({ plan, acts, onOpen, addressOf }: RequestsTableProps) {
  const texts = useTexts()
  const { t, dates } = texts
  const rows = [...plan.stops].sort((a, b) => placeOf(a) - placeOf(b) || (a.startsLocal < b.startsLocal ? -1 : 1))
  const due = plan.answersDueLocal
  return (
    <Section
      title={t('organise.visit.requests')}
      action={
        due !== null && (
          <span className="muted">{t('organise.visit.answersDue', { day: dates.day(due.slice(0, 10)) })}</span>
        )
      }
    >
      <Table
        label={t('organise.visit.stops')}
        columns={columnsOf({ plan, acts, onOpen, addressOf }, texts)}
        rows={rows}
        keyOf={({ id }) => id}
        folds
      />
    </Section>
  )
}

function columnsOf({ plan, acts, onOpen, addressOf }: RequestsTableProps, texts: Texts): Column<StopOfPlan>[] {
  const { t, dates } = texts
  return [
    {
      key: 'site',
      title: t('organise.visit.site'),
      cell: ({ id, siteId }) => (
        <Link to={addressOf(id)} preventScrollReset>
          {siteName(plan, siteId, texts)}
        </Link>
      ),
    },
    { key: 'when', title: t('organise.visit.groupAndTime'), cell: (stop) => <When plan={plan} stop={stop} /> },
    { key: 'state', title: t('organise.visit.state'), cell: ({ state }) => <StopPill state={state} /> },
    {
      key: 'since',
      title: t('organise.visit.since'),
      cell: ({ requestedAt, stateSince }) => (
        <span className="muted nowrap">
          {requestedAt === null ? t('organise.visit.notSent') : dates.moment(stateSince, plan.zone)}
        </span>
      ),
    },
    {
      key: 'acts',
      title: t('organise.visit.acts'),
      end: true,
      cell: (stop) => <StopButtons plan={plan} stop={stop} acts={acts} onOpen={onOpen} />,
    },
  ]
}

function When({ plan, stop }: Pick<RequestsTableProps, 'plan'> & { readonly stop: StopOfPlan }) {
  const texts = useTexts()
  const { t, dates } = texts
  const group = groupOf(plan, stop.groupId)
  const places = siteOf(plan, stop.siteId)?.largestGroup ?? null
  const heads = group?.heads ?? 0
  const waiting = stop.list && waitingWords(stop.list, texts)
  return (
    <>
      {group?.letter}, {dates.day(stop.startsLocal.slice(0, 10))}, {texts.clocks(stop)}
      {stop.counter && (
        <span className="two">
          {t('organise.visit.hostOffersAll', { times: texts.clocks(stop.counter), heads: stop.counter.heads })}
        </span>
      )}
      {places !== null && heads > places && (
        <span className="two gap-text">{t('organise.visit.tooMany', { heads, places })}</span>
      )}
      {waiting && <span className="two strong">{waiting}</span>}
      {stop.reason && <span className="two">{stop.reason}</span>}
    </>
  )
}

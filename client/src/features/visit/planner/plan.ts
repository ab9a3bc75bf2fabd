import type {
  GroupOfPlan,
  SiteOfPlan,
  StopOfPlan,
  TransferOfPlan,
  VisitPlan,
} from '@plenary/shared/contracts/visit/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { dayOf, minutesBetween } from '@plenary/shared/rules/time/wall-times'
import type { StopForm } from '@plenary/shared/rules/visit/moves'
import { stillHolds } from '@plenary/shared/rules/visit/moves'
import type { Plan } from '@plenary/shared/rules/visit/plan'
import { stands, wasAsked } from '@plenary/shared/rules/visit/states'
import type { Texts } from '../../../i18n/texts.js'

/** Where a block is on its group's day. */
export interface Place {
  readonly groupId: string
  readonly startsLocal: string
  readonly endsLocal: string
}

export type Block = StopOfPlan | TransferOfPlan
export const isStop = (block: Block): block is StopOfPlan => 'siteId' in block

export const siteOf = (plan: VisitPlan, siteId: string): SiteOfPlan | undefined =>
  plan.sites.find(({ id }) => id === siteId)
export const groupOf = (plan: VisitPlan, groupId: string): GroupOfPlan | undefined =>
  plan.groups.find(({ id }) => id === groupId)

export const siteName = (plan: VisitPlan, siteId: string, { language }: Texts): string =>
  readLocalText(siteOf(plan, siteId)?.name ?? {}, language).text

/** The study visit as its rules see it. */
export const planOf = (plan: VisitPlan): Plan => ({
  days: plan.days,
  sites: plan.sites,
  elsewhere: plan.elsewhere,
  transfers: plan.transfers,
  stops: plan.stops.map((stop) => ({ ...stop, askedHeads: stop.asked?.heads ?? 0 })),
  groups: plan.groups.map(({ leader, interpreter, escorts, delegates, ...group }) => ({
    ...group,
    travellers: {
      delegates,
      leader: leader?.personId ?? null,
      interpreter: interpreter?.personId ?? null,
      escorts: escorts.map(({ personId }) => personId),
    },
  })),
})

/** What takes its time on a day; cancelled and declined stops are in the table below only. */
export const blocksOn = (plan: VisitPlan, day: string): Block[] =>
  [...plan.transfers, ...plan.stops.filter(({ state }) => stands(state))].filter(
    ({ startsLocal }) => dayOf(startsLocal) === day,
  )

export interface Window {
  readonly opens: string
  readonly hours: number
}

/** The hours that are shown: from the earliest to the latest of the day, and nine at least from eight o'clock. */
export function windowOf(plan: VisitPlan, day: string): Window {
  const blocks = blocksOn(plan, day)
  const first = Math.min(8, ...blocks.map(({ startsLocal }) => Number(startsLocal.slice(11, 13))))
  const last = Math.max(first + 9, ...blocks.map(({ endsLocal }) => hourAfter(day, endsLocal)))
  return { opens: `${day}T${String(first).padStart(2, '0')}:00`, hours: Math.min(24, last) - first }
}

const hourAfter = (day: string, local: string) => Math.ceil(minutesBetween(`${day}T00:00`, local) / 60)

/** The classes that put a stretch at its place: five-minute columns. */
export function spanOf({ opens, hours }: Window, { startsLocal, endsLocal }: Pick<Place, 'startsLocal' | 'endsLocal'>) {
  const from = Math.max(0, Math.round(minutesBetween(opens, startsLocal) / 5))
  const until = Math.min(hours * 12, Math.round(minutesBetween(opens, endsLocal) / 5))
  return `at-${from} long-${Math.max(1, until - from)}`
}

/** Must the host be asked again if the stop were there? */
export function asksHost(plan: VisitPlan, stop: StopOfPlan, to: Place): boolean {
  if (!wasAsked(stop.state)) return false
  const { startsLocal, endsLocal } = to
  const heads = groupOf(plan, to.groupId)?.heads ?? 0
  const planned: StopForm = { startsLocal, endsLocal, siteId: stop.siteId, heads }
  return !stillHolds(stop.asked, planned)
}

export const openConflicts = (plan: VisitPlan) => plan.conflicts.filter(({ accepted }) => !accepted)
export const conflictsOfStop = (plan: VisitPlan, id: string) =>
  plan.conflicts.filter(({ stopIds }) => stopIds.some((one) => one === id))

import { type Instant, instantOf } from '@plenary/shared/language/time'
import { dayAt, daysLater } from '../../../adapters/time/days.js'
import { localAt } from '../../../adapters/time/wall-clock.js'
import type { Act } from '../loading/acts.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import type { Stage } from '../loading/stage.js'
import { VisitOnStage } from '../loading/visit-on-stage.js'
import { draftingClinic } from '../other-events/drafting-clinic.js'
import { castKeys } from '../people.js'
import { seminar } from '../seminar/seminar.js'
import { type DemoStop, seminarGroups, seminarStops, seminarTransfers } from '../visits/plan.js'
import { clinicSite, seminarSites } from '../visits/sites.js'

const { amina, siyuan } = castKeys

/** Days before the load: sites described, groups formed and their days planned, hosts asked, answers. */
const seminarDays = { described: 26, formed: 9, asked: 7, answered: 3, ranked: 1 }

const questions = [
  'Who decides that a technology is ready to be offered?',
  'Who pays for the pilot plant?',
  'What would you do without?',
]

/** Two days of study visit, four groups, six sites: some hosts have confirmed, others offer another time, decline, or have not answered yet. */
export function seminarVisitActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const ago = (days: number, at: string) => stage.dates.daysAgo(days, at, seminar.zone)
  const first = stage.dates.firstDayOf(seminar)
  const visit = new VisitOnStage(stage, event, [daysLater(first, 1), daysLater(first, 2)])
  const due = stage.dates.localAt({ after: 'load', days: 3, at: '18:00' }, seminar.zone)
  const asked = seminarStops.filter(({ answer }) => answer.is !== 'proposed')
  const answered = asked.filter(({ answer }) => answer.is !== 'requested')
  return [
    {
      at: ago(seminarDays.described, '09:30'),
      make: () =>
        visit.describe(
          'See how offers and needs find each other, and what it takes that they stay together.',
          questions,
          due,
        ),
    },
    ...seminarSites.map((site) => ({ at: ago(seminarDays.described, '10:00'), make: () => visit.open(site) })),
    ...inThisOrder.map((letter) => ({
      at: ago(seminarDays.formed, '14:00'),
      make: async () => {
        const group = seminarGroups.find((one) => one.letter === letter)
        if (group) await visit.form(group, letter === 'B' ? [await stage.company.personId(amina)] : [])
      },
    })),
    ...seminarTransfers.map((ride) => ({ at: ago(seminarDays.formed, '15:00'), make: () => visit.ride(ride) })),
    ...seminarStops.map((stop) => ({ at: ago(seminarDays.formed, '15:30'), make: () => visit.plan(stop) })),
    ...asked.map((stop) => ({ at: ago(seminarDays.asked, '10:00'), make: () => visit.request(stop) })),
    ...answered.map((stop, position) => ({
      at: ago(seminarDays.answered - (position % 3), `1${position % 8}:20`),
      make: () =>
        visit.answer(stop, saidBy(stop), dayAt(ago(seminarDays.answered - (position % 3), '08:00'), seminar.zone)),
    })),
    { at: ago(seminarDays.ranked, '20:00'), make: () => visit.rank() },
  ]
}

/** Who speaks French or Chinese is asked for those groups first; B is filled before A, so that Amina is in it. */
const inThisOrder = ['C', 'D', 'B', 'A']

const saidBy = ({ site }: DemoStop): string => {
  const contact = seminarSites.find(({ key }) => key === site)?.contact
  return contact ? `${contact.givenName} ${contact.familyName}` : siyuan
}

const clinicGroup = {
  letter: 'A',
  language: 'en',
  leader: 'aurelie-nkoulou',
  vehicle: 'Van',
  places: 24,
  delegates: 16,
}

/** The drafting clinic goes out today: one visit is over, one is going on while the demo is loaded. */
export function clinicVisitActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const { zone } = draftingClinic
  const ago = (days: number, at: string) => stage.dates.daysAgo(days, at, zone)
  const today = dayAt(stage.dates.loadedAt, zone)
  const visit = new VisitOnStage(stage, event, [today, daysLater(today, 1)])
  const stops = [around(stage, zone, 240, 150), around(stage, zone, 45, -75)].flatMap((stop) => stop ?? [])
  return [
    {
      at: ago(12, '11:00'),
      make: () => visit.describe('Take a meter apart before writing what it should do.', ['What breaks first?'], null),
    },
    { at: ago(12, '11:20'), make: () => visit.open(clinicSite) },
    { at: ago(6, '10:00'), make: () => visit.form(clinicGroup) },
    ...stops.map((stop) => ({ at: ago(5, '10:00'), make: () => visit.plan(stop) })),
    ...stops.map((stop) => ({ at: ago(4, '10:00'), make: () => visit.request(stop) })),
    ...stops.map((stop) => ({
      at: ago(2, '10:00'),
      make: () => visit.answer(stop, 'Anong Srisuk', dayAt(ago(2, '08:00'), zone)),
    })),
    { at: stage.dates.minutesAgo(2), make: () => stage.sweep.run() },
  ]
}

/** A stop from so many minutes before the load until so many before it, to five minutes; none where that reaches into yesterday or tomorrow. */
function around(stage: Stage, zone: string, from: number, until: number): DemoStop | null {
  const at = (minutes: number) => localAt(fiveMinutes(stage.dates.minutesAgo(minutes)), zone)
  const [starts, ends] = [at(from), at(until)]
  const today = dayAt(stage.dates.loadedAt, zone)
  if (!starts.startsWith(today) || !ends.startsWith(today)) return null
  return {
    group: 'A',
    site: 'works',
    day: 1,
    starts: starts.slice(11),
    ends: ends.slice(11),
    answer: { is: 'confirmed' },
  }
}

const fiveMinutes = (at: Instant): Instant => instantOf(new Date(Math.floor(Date.parse(at) / 300_000) * 300_000))

import { dayAt, daysLater } from '../../../adapters/time/days.js'
import type { Act } from '../loading/acts.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import type { Stage } from '../loading/stage.js'
import { VisitOnStage } from '../loading/visit-on-stage.js'
import { draftingClinic } from '../other-events/drafting-clinic.js'
import { castKeys } from '../people.js'
import { seminar } from '../seminar/seminar.js'
import { clinicStops } from '../visits/clinic-day.js'
import { type DemoStop, seminarGroups, seminarStops, seminarTransfers } from '../visits/plan.js'
import { clinicBench, clinicSite, seminarSites } from '../visits/sites.js'

const { amina, siyuan } = castKeys

/** Days before the load: sites described, groups formed and their days planned, hosts asked, answers. */
const seminarDays = { described: 26, formed: 9, asked: 7, answered: 3, ranked: 1 }

const objectives = {
  en: 'See how offers and needs find each other, and what it takes that they stay together.',
  ar: 'معرفة كيف تلتقي العروض والاحتياجات، وما يلزم لكي تبقى معًا.',
}
const questions = [
  { en: 'Who decides that a technology is ready to be offered?', ar: 'من يقرر أن تقنية ما جاهزة للعرض؟' },
  { en: 'Who pays for the pilot plant?', ar: 'من يدفع تكلفة المحطة التجريبية؟' },
  { en: 'What would you do without?', ar: 'ما الذي كنتم ستستغنون عنه؟' },
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
      make: () => visit.describe(objectives, questions, due),
    },
    ...seminarSites.map((site) => ({ at: ago(seminarDays.described, '10:00'), make: () => visit.open(site) })),
    ...inThisOrder.map((letter) => ({
      at: ago(seminarDays.formed, '14:00'),
      make: async () => {
        const group = seminarGroups.find((one) => one.letter === letter)
        const inB = [await stage.company.personId(amina)]
        if (group) await (letter === 'B' ? visit.form(group, inB) : visit.form(group, [], inB))
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
    { at: ago(seminarDays.ranked, '20:00'), make: () => visit.rank(10) },
  ]
}

/** Who speaks French or Chinese is asked for those groups first, all but Amina, who is in B. */
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

const clinicObjectives = {
  en: 'Take a meter apart before writing what it should do.',
  ar: 'تفكيك عداد قبل كتابة ما ينبغي أن يفعله.',
}
const clinicQuestions = [{ en: 'What breaks first?', ar: 'ما أول ما يتعطل؟' }]
const anong = `${clinicSite.contact.givenName} ${clinicSite.contact.familyName}`

/**
 * The drafting clinic goes out today: one visit is over where the day is old enough for it, one is going on while the demo
 * is loaded, two are tomorrow. Their lists are superseded, acknowledged, sent and due.
 */
export function clinicVisitActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const { zone } = draftingClinic
  const ago = (days: number, at: string) => stage.dates.daysAgo(days, at, zone)
  const today = dayAt(stage.dates.loadedAt, zone)
  const visit = new VisitOnStage(stage, event, [today, daysLater(today, 1)])
  const { over, now, tomorrow, bench } = clinicStops(stage.dates.loadedAt, zone)
  const stops = [...(over ? [over] : []), now, tomorrow, bench]
  const due = stage.dates.localAt({ after: 'load', days: -3, at: '18:00' }, zone)
  const hoursAgo = (hours: number) => stage.dates.minutesAgo(hours * 60)
  const acknowledged = (stop: DemoStop, number: number, hours: number) => ({
    at: hoursAgo(hours),
    make: () => visit.acknowledge(stop, number, anong, dayAt(hoursAgo(hours), zone)),
  })
  return [
    { at: ago(12, '11:00'), make: () => visit.describe(clinicObjectives, clinicQuestions, due) },
    ...[clinicSite, clinicBench].map((site) => ({ at: ago(12, '11:20'), make: () => visit.open(site) })),
    { at: ago(6, '10:00'), make: () => visit.form(clinicGroup) },
    { at: ago(5, '09:00'), make: () => visit.rank() },
    ...stops.map((stop) => ({ at: ago(5, '10:00'), make: () => visit.plan(stop) })),
    ...stops.map((stop) => ({ at: ago(4, '10:00'), make: () => visit.request(stop) })),
    ...stops.map((stop) => ({
      at: ago(3, '10:00'),
      make: () => visit.answer(stop, anong, dayAt(ago(3, '08:00'), zone)),
    })),
    { at: hoursAgo(46), make: () => visit.send(now) },
    acknowledged(now, 1, 44),
    { at: hoursAgo(30), make: () => visit.leave('A') },
    { at: hoursAgo(26), make: () => visit.send(now) },
    acknowledged(now, 2, 25),
    ...(over ? [{ at: hoursAgo(24), make: () => visit.send(over) }, acknowledged(over, 1, 23)] : []),
    { at: hoursAgo(10), make: () => visit.send(tomorrow) },
    { at: stage.dates.minutesAgo(2), make: () => stage.sweep.run() },
  ]
}

import type { RegistrationPolicy } from '@plenary/shared/language/events'
import { type Attendance, attendanceStates } from '@plenary/shared/rules/registration/states'
import type { Act } from '../loading/acts.js'
import { AgendaOnStage } from '../loading/agenda-on-stage.js'
import { DemoEventOnStage } from '../loading/event-on-stage.js'
import { RegistrationsOnStage } from '../loading/registrations-on-stage.js'
import { spread } from '../loading/spread.js'
import type { Stage } from '../loading/stage.js'
import { cleanCooking, cleanCookingPeople } from '../other-events/clean-cooking.js'
import { cleanCookingAgenda } from '../other-events/clean-cooking-agenda.js'
import { draftingClinic, draftingClinicAgenda, draftingClinicPeople } from '../other-events/drafting-clinic.js'
import { islandWater } from '../other-events/island-water.js'
import { castKeys } from '../people.js'
import type { DemoEvent, DemoParticipation, DemoSession } from '../shapes.js'
import type { Memorandum } from './memorandum.js'

const { helene, babajide } = castKeys

/** How many days before the load each thing was done. */
interface SmallHistory {
  readonly event: DemoEvent
  readonly people: readonly DemoParticipation[]
  readonly agenda: readonly DemoSession[]
  readonly daysAgo: {
    readonly made: number
    readonly announced: number
    readonly registering: readonly [from: number, to: number]
    readonly drafted: number
    readonly released: number
  }
}

const pastMeeting: SmallHistory = {
  event: cleanCooking,
  people: cleanCookingPeople,
  agenda: cleanCookingAgenda,
  daysAgo: { made: 330, announced: 285, registering: [269, 205], drafted: 215, released: 210 },
}

const workshopOfToday: SmallHistory = {
  event: draftingClinic,
  people: draftingClinicPeople,
  agenda: draftingClinicAgenda,
  daysAgo: { made: 60, announced: 45, registering: [39, 9], drafted: 14, released: 10 },
}

/** The expert group meeting of the spring, whose attendance is written down, concluded. */
export function pastMeetingActs(stage: Stage, memorandum: Memorandum): Act[] {
  const { event, registrations, acts } = begun(stage, memorandum, pastMeeting, 'open')
  const ago = (days: number, at: string) => stage.dates.daysAgo(days, at, cleanCooking.zone)
  const lastDay = -cleanCooking.starts.days - cleanCooking.days + 1
  return [
    ...acts,
    // Nominations come later; until then whom the parties invited answers in a form that was open for them.
    { at: ago(204, '12:00'), make: () => event.registration(cleanCooking.policy) },
    ...cleanCookingPeople
      .filter(({ state }) => state === 'withdrawn')
      .map(({ person }) => ({ at: ago(196, '09:40'), make: () => registrations.withdraw(person, 'health') })),
    ...attendanceStates.map((attendance, position) => ({
      at: ago(lastDay, `14:0${position}`),
      make: () => registrations.moveAll(helene, whoIs(attendance), { action: 'record attendance', attendance }),
    })),
    { at: ago(lastDay - 1, '10:00'), make: () => event.move('conclude') },
  ]
}

/** The drafting clinic in Bangkok that is held on the day of the load; one of the cast receives people there. */
export const workshopActs = (stage: Stage, memorandum: Memorandum, event: DemoEventOnStage): Act[] => [
  ...begun(stage, memorandum, workshopOfToday, 'open', event).acts,
  {
    at: stage.dates.daysAgo(8, '09:10', draftingClinic.zone),
    make: () => stage.company.give(helene, babajide, 'desk', event.eventId),
  },
]

/** The training in Apia, which somebody has begun to describe. */
export function draftActs(stage: Stage, memorandum: Memorandum): Act[] {
  const event = new DemoEventOnStage(stage, islandWater, helene)
  return [{ at: stage.dates.daysAgo(4, '11:20', islandWater.zone), make: () => event.setUp(memorandum.programmeId) }]
}

/** From the first click until registration has closed; the clock opens, closes and starts as it does in real use. */
function begun(
  stage: Stage,
  memorandum: Memorandum,
  history: SmallHistory,
  policy: RegistrationPolicy,
  event = new DemoEventOnStage(stage, history.event, helene),
) {
  const { event: told, daysAgo, people, agenda } = history
  const registrations = new RegistrationsOnStage(stage, event, () => null)
  const draft = new AgendaOnStage(stage, event)
  const ago = (days: number, at: string) => stage.dates.daysAgo(days, at, told.zone)
  const [from, to] = daysAgo.registering
  // Who waits came last
  const inOrder = people.toSorted(
    (one, other) => Number(one.state === 'waitlisted') - Number(other.state === 'waitlisted'),
  )
  const acts: Act[] = [
    { at: ago(daysAgo.made, '10:00'), make: () => event.setUp(memorandum.programmeId, policy) },
    { at: ago(daysAgo.announced, '11:00'), make: () => event.move('announce') },
    ...event.byTheClock(),
    ...inOrder.map(({ person }, position) => {
      const { daysAgo: day, at } = spread(position, inOrder.length, from, to)
      return { at: ago(day, at), make: () => registrations.register(person) }
    }),
    ...agenda.map((session) => ({ at: ago(daysAgo.drafted, '10:00'), make: () => draft.add(session) })),
    { at: ago(daysAgo.released, '16:00'), make: () => draft.release({}) },
  ]
  return { event, registrations, acts }
}

const whoIs = (attendance: Attendance) =>
  cleanCookingPeople.filter(({ state }) => state === attendance).map(({ person }) => person)

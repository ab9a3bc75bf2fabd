import type { Act } from '../loading/acts.js'
import { AgendaOnStage } from '../loading/agenda-on-stage.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import type { Stage } from '../loading/stage.js'
import { castKeys, people } from '../people.js'
import { changesOfRelease2, changesSinceRelease2, firstAgenda, noteOfRelease2 } from '../seminar/agenda.js'
import { seminar } from '../seminar/seminar.js'
import type { Memorandum } from './memorandum.js'

const { helene, yutong, babajide, losa } = castKeys

const agoIn = (stage: Stage) => (days: number, at: string) => stage.dates.daysAgo(days, at, seminar.zone)

/** The seminar from the first click to an open registration, with those who run it beside Hélène. */
export function seminarActs(stage: Stage, memorandum: Memorandum, event: DemoEventOnStage): Act[] {
  const ago = agoIn(stage)
  const { company } = stage
  const joins = (key: string, days: number) => ({ at: ago(days, '08:50'), make: () => company.join(key) })
  const gives = (key: string, role: 'organiser' | 'reviewer' | 'rapporteur' | 'desk', days: number) => ({
    at: ago(days, '09:10'),
    make: () => company.give(helene, key, role, event.eventId),
  })
  return [
    { at: ago(120, '10:00'), make: () => event.setUp(memorandum.programmeId) },
    joins(yutong, 119),
    gives(yutong, 'organiser', 119),
    { at: ago(90, '11:00'), make: () => event.move('announce') },
    joins(babajide, 70),
    gives(babajide, 'reviewer', 70),
    ...event.byTheClock(),
    ...['daniel-ostrander', 'mingyue-zhao'].map((key) => joins(key, 45)),
    gives('daniel-ostrander', 'rapporteur', 45),
    gives('mingyue-zhao', 'desk', 45),
    ...people.filter((person) => !person.seminar).map(({ key }) => joins(key, 40)),
    { at: ago(39, '09:10'), make: () => company.give(helene, losa, 'head of delegation', event.eventId, 'WS') },
  ]
}

/** The agenda, written in an afternoon, released, changed, released again, and on the desk once more. */
export function seminarAgendaActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const ago = agoIn(stage)
  const draft = new AgendaOnStage(stage, event)
  return [
    ...firstAgenda.map((session) => ({ at: ago(24, '14:00'), make: () => draft.add(session) })),
    { at: ago(20, '17:00'), make: () => draft.release({}) },
    ...changesOfRelease2.map((change) => ({ at: ago(6, '10:30'), make: () => draft.change(change) })),
    { at: ago(5, '16:30'), make: () => draft.release(noteOfRelease2) },
    ...changesSinceRelease2.map((change) => ({ at: ago(1, '15:20'), make: () => draft.change(change) })),
  ]
}

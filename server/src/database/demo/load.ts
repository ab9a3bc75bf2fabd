import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Clock } from '../../adapters/clock.js'
import { Memorandum } from './history/memorandum.js'
import { seminarNominationActs } from './history/nominations.js'
import { seminarActs, seminarAgendaActs } from './history/seminar.js'
import { seminarRegistrationActs } from './history/seminar-registrations.js'
import { draftActs, pastMeetingActs, workshopActs } from './history/small-events.js'
import { clinicVisitActs, seminarVisitActs } from './history/visits.js'
import { Acting, type Story } from './loading/acts.js'
import { DemoDates } from './loading/dates.js'
import { DemoEventOnStage } from './loading/event-on-stage.js'
import { progressLine } from './loading/progress.js'
import { type Stage, stageOn } from './loading/stage.js'
import { draftingClinic } from './other-events/drafting-clinic.js'
import { castKeys } from './people.js'
import { seminar } from './seminar/seminar.js'

/** What the demo tells; each may build on those before it. */
function storiesOn(stage: Stage): Story[] {
  const memorandum = new Memorandum(stage)
  const event = new DemoEventOnStage(stage, seminar, castKeys.helene)
  const clinic = new DemoEventOnStage(stage, draftingClinic, castKeys.helene)
  return [
    { what: 'the memorandum and its programme', acts: memorandum.acts() },
    { what: 'a meeting that is over', acts: pastMeetingActs(stage, memorandum) },
    { what: 'the seminar in Shanghai', acts: seminarActs(stage, memorandum, event) },
    { what: '160 registrations for the seminar', acts: seminarRegistrationActs(stage, event) },
    { what: 'nominations of thirty focal points', acts: seminarNominationActs(stage, event) },
    { what: 'the agenda of the seminar', acts: seminarAgendaActs(stage, event) },
    { what: 'the study visit of the seminar', acts: seminarVisitActs(stage, event) },
    { what: 'a workshop that runs today', acts: workshopActs(stage, memorandum, clinic) },
    { what: 'its study visit', acts: clinicVisitActs(stage, clinic) },
    { what: 'a training that is only begun', acts: draftActs(stage, memorandum) },
  ]
}

/**
 * Fills an empty database. `app` runs on a `LoadingClock`, without a worker and without a mail server. Interrupted half-way,
 * it is called again on an empty database.
 */
export async function loadDemo(app: NestFastifyApplication, report: (line: string) => void): Promise<void> {
  const stories = storiesOn(stageOn(app, new DemoDates(app.get(Clock).now())))
  const acting = new Acting(app, (done, all, what) => report(progressLine(done, all, what)))
  await acting.play(stories)
}

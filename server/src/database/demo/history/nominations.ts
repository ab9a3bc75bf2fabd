import { dayAt } from '../../../adapters/time/days.js'
import type { Act } from '../loading/acts.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import { NominationsOnStage } from '../loading/nominations-on-stage.js'
import type { Stage } from '../loading/stage.js'
import {
  type DemoFocalPoint,
  type DemoNominee,
  focalPoints,
  samoa,
  samoaSuccessor,
} from '../nominations/focal-points.js'
import { castKeys } from '../people.js'
import { seminar } from '../seminar/seminar.js'

const { helene } = castKeys

/** Days before the load: focal points named, notes verbales of the same day as the nominations, decisions. */
const days = { named: 34, nominated: 12, succeeded: 8, decided: 5, withdrawn: 4, late: 1 }

const remarks = {
  return: 'The note verbale names another person. Please send it again with this name.',
  'not retain': 'The seminar is for public servants; the company is welcome at the open sessions.',
  withdraw: 'Needed at home in that week.',
}

type Ago = (days: number, at: string) => Act['at']

/** Thirty focal points nominate for the seminar; nominations lie in every state. Whoever is registered keeps that registration. */
export function seminarNominationActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const ago: Ago = (before, at) => stage.dates.daysAgo(before, at, seminar.zone)
  const due = stage.dates.localAt({ after: 'load', days: 6, at: '23:59' }, seminar.zone)
  return [samoa, ...focalPoints].flatMap((of, position) => {
    const list = new NominationsOnStage(stage, event, of)
    const minute = String(position).padStart(2, '0')
    return [
      { at: ago(days.named, `15:${minute}`), make: () => list.name(helene, due) },
      ...of.nominees.flatMap((nominee) => nomineeActs(list, nominee, ago, minute)),
      ...(of === samoa ? successionActs(list, samoa, ago) : []),
    ]
  })
}

function nomineeActs(list: NominationsOnStage, nominee: DemoNominee, ago: Ago, minute: string): Act[] {
  const { is } = nominee
  const nominatedOn = ago(days.nominated, `09:${minute}`)
  const begun = { at: nominatedOn, make: () => list.add(nominee, dayAt(nominatedOn, seminar.zone)) }
  if (is === 'draft') return [begun]
  return [
    begun,
    { at: ago(days.nominated, `10:${minute}`), make: () => list.nominate(nominee) },
    ...decided(list, nominee, ago, minute),
  ]
}

function decided(list: NominationsOnStage, nominee: DemoNominee, ago: Ago, minute: string): Act[] {
  const { is } = nominee
  if (is === 'taken up')
    // Who only began to register did so in the last days
    return [{ at: ago(days.late, `20:${minute}`), make: () => list.takeUp(helene, nominee) }]
  if (is === 'returned' || is === 'not retained') {
    const action = is === 'returned' ? 'return' : 'not retain'
    return [
      { at: ago(days.decided, `11:${minute}`), make: () => list.decide(helene, nominee, action, remarks[action]) },
    ]
  }
  if (is === 'withdrawn')
    return [{ at: ago(days.withdrawn, `08:${minute}`), make: () => list.withdraw(nominee, remarks.withdraw) }]
  return []
}

/** The first on Samoa's list drops out, and who is named in his place is registered already. */
function successionActs(list: NominationsOnStage, { nominees: [first] }: DemoFocalPoint, ago: Ago): Act[] {
  const heir: DemoNominee = { is: 'taken up', key: samoaSuccessor.key }
  const namedAt = ago(days.succeeded, '09:30')
  if (!first) return []
  return [
    { at: namedAt, make: () => list.succeed(first, heir, dayAt(namedAt, seminar.zone), samoaSuccessor.reason) },
    { at: ago(days.succeeded, '09:40'), make: () => list.nominate(heir) },
    { at: ago(days.decided, '11:45'), make: () => list.takeUp(helene, heir) },
  ]
}

import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { Instant } from '@plenary/shared/language/time'
import { dayAt } from '../../../adapters/time/days.js'
import type { Act } from '../loading/acts.js'
import { nameOf, personCalled } from '../loading/company.js'
import type { DemoEventOnStage } from '../loading/event-on-stage.js'
import { RegistrationsOnStage } from '../loading/registrations-on-stage.js'
import { spread } from '../loading/spread.js'
import type { Stage } from '../loading/stage.js'
import { castKeys, people } from '../people.js'
import { seminar } from '../seminar/seminar.js'
import type { DemoRegistration, DemoRegistrationState } from '../shapes.js'
import { approvalActs } from './approvals.js'

const { helene, yutong, babajide, tomasz } = castKeys

/** Somebody's way from the form to where they are when the demo begins. */
interface Way {
  readonly key: string
  readonly registration: DemoRegistration
  /** Days before the load; the later the number, the earlier they registered. */
  readonly registered: number
  readonly at: string
}

/** When people registered, in days before the load, by where they are now. */
const windows: Readonly<Record<DemoRegistrationState, readonly [from: number, to: number]>> = {
  confirmed: [62, 36],
  'offer expired': [62, 36],
  withdrawn: [62, 36],
  cancelled: [62, 36],
  replaced: [62, 36],
  'not selected': [62, 36],
  waitlisted: [62, 36],
  accepted: [33, 13],
  shortlisted: [33, 13],
  'under review': [18, 6],
  returned: [18, 13],
  submitted: [3, 1],
  draft: [2, 1],
}

/** On these days before the load Babajide took up what had come in by the evening before. */
const readingDays = [55, 48, 41, 34, 26, 19, 11, 4]
const daysOf = { shortlist: 30, offers: 28, decisions: 27, expiry: 14, lateShortlist: 10, returns: 3, lateOffers: 2 }

const returnReasons = [
  'Please say who will decide about this need when you are back, and by when.',
  'The endorsement is of another person. Please attach the one of your agency.',
  'Your statement describes the institute. Please say what you would bring or look for yourself.',
]

interface Told {
  readonly ago: (days: number, at: string) => Instant
  readonly registrations: RegistrationsOnStage
  readonly ways: readonly Way[]
}

/** 160 registrations, in every state that there is before the event begins. */
export function seminarRegistrationActs(stage: Stage, event: DemoEventOnStage): Act[] {
  const registrations = new RegistrationsOnStage(stage, event, (key) => personCalled(key).seminar)
  const told: Told = { ago: (days, at) => stage.dates.daysAgo(days, at, seminar.zone), registrations, ways: ways() }
  return [
    ...comingIn(told),
    ...reading(told),
    ...deciding(told),
    ...answering(told),
    ...leaving(told, stage),
    { at: told.ago(daysOf.expiry, '11:01'), make: () => stage.sweep.run() },
    ...approvalActs(stage, event, {
      approved: () => registrations.idsOf(keysIn(told, 'shortlisted', 'waitlisted')),
      waiting: () => registrations.idsOf(keysIn(told, 'under review')),
    }),
    { at: told.ago(1, '17:10'), make: () => registrations.rank(helene, tomasz, 1) },
  ]
}

const registered = people.flatMap(({ key, category, seminar: registration }) =>
  registration ? [{ key, category, registration }] : [],
)
const heirs: ReadonlySet<string> = new Set(registered.flatMap(({ registration }) => registration.replacedBy ?? []))

/** An expert who holds an offer got it from the waiting list, when two others had withdrawn. */
const windowOf = ({ category, registration: { state } }: (typeof registered)[number]) =>
  state === 'accepted' && category === 'expert' ? windows.waitlisted : windows[state]

/** Heirs don't register; the others come in no order of names, each within the days of those who are where they are. */
function ways(): Way[] {
  const those = registered.filter(({ key }) => !heirs.has(key))
  const mixed = those.map((_, position) => those[(position * 53) % those.length]).filter((one) => one !== undefined)
  return [...new Set(mixed.map(windowOf))].flatMap((window) => {
    const together = mixed.filter((one) => windowOf(one) === window)
    return together.map(({ key, registration }, position) => {
      const { daysAgo, at } = spread(position, together.length, window[0], window[1])
      return { key, registration, registered: daysAgo, at }
    })
  })
}

const keysIn = ({ ways }: Told, ...states: DemoRegistrationState[]): string[] =>
  ways.filter(({ registration }) => states.includes(registration.state)).map(({ key }) => key)

const takenUpOn = (way: Way): number | undefined => readingDays.find((day) => day < way.registered)

/** Who was offered a seat in the first round: shortlisted with all those who have left again. */
const firstRound = ['confirmed', 'offer expired', 'withdrawn', 'cancelled', 'replaced'] as const

const early = windows.waitlisted[1]
const isEarly = (way: Way) => way.registered >= early

const comingIn = ({ ago, registrations, ways }: Told): Act[] =>
  ways.map(({ key, registration, registered: days, at }) => ({
    at: ago(days, at),
    make: () => (registration.state === 'draft' ? registrations.begin(key) : registrations.register(key)),
  }))

/** Babajide takes up what came in, asks some for more, and puts others on the short list. */
function reading(told: Told): Act[] {
  const { ago, registrations, ways } = told
  const all = (days: number, at: string, action: 'take up' | 'shortlist', keys: readonly string[]) => ({
    at: ago(days, at),
    make: () => registrations.moveAll(babajide, keys, { action }),
  })
  const readable = ways.filter(({ registration }) => registration.state !== 'draft')
  const late = ways.filter((way) => !isEarly(way) && /^(accepted|shortlisted)$/.test(way.registration.state))
  return [
    ...readingDays.map((day) => {
      const keys = readable.filter((way) => takenUpOn(way) === day).map(({ key }) => key)
      return all(day, '10:00', 'take up', keys)
    }),
    ...askedForMore(told),
    all(daysOf.shortlist, '15:00', 'shortlist', keysIn(told, ...firstRound)),
    all(
      daysOf.lateShortlist,
      '15:00',
      'shortlist',
      late.map(({ key }) => key),
    ),
  ]
}

/** Some forms went back: three still lie with their authors, every fifteenth of the early ones came in again. */
function askedForMore({ ago, registrations, ways }: Told): Act[] {
  const sendsBack = (key: string, days: number, position: number) => ({
    at: ago(days, `16:1${position % 10}`),
    make: () =>
      registrations.move(babajide, key, {
        action: 'return',
        reason: returnReasons[position % returnReasons.length] ?? '',
      }),
  })
  const still = ways.filter(({ registration }) => registration.state === 'returned')
  const again = ways.filter((way, position) => position % 15 === 0 && (takenUpOn(way) ?? 0) >= 41)
  return [
    ...still.map(({ key }, position) => sendsBack(key, daysOf.returns, position)),
    ...again.flatMap((way, position) => {
      const day = takenUpOn(way) ?? 0
      return [
        sendsBack(way.key, day, position),
        { at: ago(day - 3, `08:2${position % 10}`), make: () => registrations.resubmit(way.key) },
      ]
    }),
  ]
}

/** Hélène and Yutong decide together; a second round of offers goes to those who came later, and to two who waited. */
function deciding(told: Told): Act[] {
  const { ago, registrations, ways } = told
  const waitlisted = ways.filter((way) => isEarly(way) && /^(waitlisted|accepted)$/.test(way.registration.state))
  const all = (
    days: number,
    at: string,
    by: string,
    action: 'offer' | 'waitlist' | 'do not select',
    keys: string[],
  ) => ({
    at: ago(days, at),
    make: () => registrations.moveAll(by, keys, { action }),
  })
  const waiting = waitlisted.map(({ key }) => key)
  return [
    all(daysOf.offers, '11:00', helene, 'offer', keysIn(told, ...firstRound)),
    all(daysOf.decisions, '16:00', yutong, 'do not select', keysIn(told, 'not selected')),
    all(daysOf.decisions, '16:30', yutong, 'waitlist', waiting),
    all(daysOf.lateOffers, '15:00', helene, 'offer', keysIn(told, 'accepted')),
  ]
}

/** Those who were offered a seat confirm it, one of them by telephone. */
function answering(told: Told): Act[] {
  const { ago, registrations } = told
  const keys = keysIn(told, 'confirmed', 'withdrawn', 'cancelled', 'replaced')
  return keys.map((key, position) => {
    const { daysAgo, at } = spread(position, keys.length, daysOf.offers - 1, daysOf.expiry + 2)
    const when = ago(daysAgo, at)
    const onBehalf = saidBy(key, 'telephone', when)
    return {
      at: when,
      make: () =>
        position === 4 ? registrations.move(yutong, key, { action: 'confirm', onBehalf }) : registrations.confirm(key),
    }
  })
}

/** Seats that were given up again, by their holders, their offices or the organisers. */
function leaving(told: Told, stage: Stage): Act[] {
  const { ago, registrations, ways } = told
  const those = (state: DemoRegistrationState) => ways.filter(({ registration }) => registration.state === state)
  return [
    ...those('withdrawn').map(({ key, registration }, position) => {
      const at = ago(13 - position, '09:35')
      const leavingReason = registration.reason ?? 'other'
      const onBehalf = saidBy(key, 'mail', at)
      const written = {
        action: 'withdraw',
        leavingReason,
        reason: 'Their office wrote to the secretariat.',
        onBehalf,
      } as const
      return {
        at,
        make: () =>
          position === 1 ? registrations.move(helene, key, written) : registrations.withdraw(key, leavingReason),
      }
    }),
    ...those('replaced').flatMap(({ key, registration }, position) => {
      const heir = registration.replacedBy ?? ''
      const reason = 'The ministry sends a colleague from the same programme.'
      return [
        { at: ago(9 - position, '11:45'), make: () => registrations.replace(helene, key, heir, reason) },
        { at: ago(8 - position, '08:15'), make: () => stage.company.join(heir) },
      ]
    }),
    ...those('cancelled').map(({ key }) => ({
      at: ago(7, '12:10'),
      make: () =>
        registrations.move(helene, key, { action: 'cancel', reason: 'The agency needs them at home in that week.' }),
    })),
  ]
}

const saidBy = (key: string, channel: OnBehalf['channel'], at: Instant): OnBehalf => ({
  saidBy: nameOf(personCalled(key)),
  channel,
  on: dayAt(at, seminar.zone),
})

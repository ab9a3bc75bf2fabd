/** How a state looks: a shape of its own, and a tone that only repeats what shape and word say. */
export interface StateLook {
  readonly icon: string
  readonly tone: Tone
}
export type Tone = 'ok' | 'wait' | 'stop' | 'note' | 'off' | 'accent'

/** Circles. Filled means settled, outlined open, dashed not yet sent. */
export const registrationLooks = {
  draft: { icon: 'r-draft', tone: 'off' },
  submitted: { icon: 'r-submitted', tone: 'note' },
  'under review': { icon: 'r-under-review', tone: 'note' },
  returned: { icon: 'r-returned', tone: 'wait' },
  shortlisted: { icon: 'r-shortlisted', tone: 'note' },
  accepted: { icon: 'r-accepted', tone: 'accent' },
  confirmed: { icon: 'r-confirmed', tone: 'ok' },
  attended: { icon: 'r-attended', tone: 'ok' },
  'partly attended': { icon: 'r-partly-attended', tone: 'ok' },
  'no show': { icon: 'r-no-show', tone: 'stop' },
  waitlisted: { icon: 'r-waitlisted', tone: 'wait' },
  'not selected': { icon: 'r-not-selected', tone: 'off' },
  withdrawn: { icon: 'r-withdrawn', tone: 'off' },
  cancelled: { icon: 'r-cancelled', tone: 'off' },
  replaced: { icon: 'r-replaced', tone: 'off' },
  'offer expired': { icon: 'r-offer-expired', tone: 'wait' },
} as const satisfies Record<string, StateLook>
export type RegistrationShown = keyof typeof registrationLooks

/** Circles too, because registrations come of nominations. */
export const nominationLooks = {
  draft: registrationLooks.draft,
  nominated: registrationLooks.submitted,
  'taken up': registrationLooks.confirmed,
  returned: registrationLooks.returned,
  'not retained': registrationLooks['not selected'],
  withdrawn: registrationLooks.withdrawn,
  replaced: registrationLooks.replaced,
} as const satisfies Record<string, StateLook>
export type NominationShown = keyof typeof nominationLooks

/** Squares. */
export const eventLooks = {
  draft: { icon: 'k-draft', tone: 'off' },
  announced: { icon: 'k-announced', tone: 'note' },
  'registration open': { icon: 'k-open', tone: 'ok' },
  'registration closed': { icon: 'k-closed', tone: 'off' },
  'in progress': { icon: 'k-in-progress', tone: 'ok' },
  concluded: { icon: 'k-concluded', tone: 'off' },
  archived: { icon: 'k-archived', tone: 'off' },
  cancelled: { icon: 'k-cancelled', tone: 'off' },
  postponed: { icon: 'k-postponed', tone: 'wait' },
} as const satisfies Record<string, StateLook>
export type EventShown = keyof typeof eventLooks

/** Diamonds. */
export const stopLooks = {
  proposed: { icon: 'v-proposed', tone: 'off' },
  requested: { icon: 'v-requested', tone: 'wait' },
  confirmed: { icon: 'v-confirmed', tone: 'ok' },
  'counter-proposed': { icon: 'v-counter-proposed', tone: 'wait' },
  declined: { icon: 'v-declined', tone: 'stop' },
  completed: { icon: 'v-completed', tone: 'off' },
  cancelled: { icon: 'v-cancelled', tone: 'off' },
} as const satisfies Record<string, StateLook>
export type StopShown = keyof typeof stopLooks

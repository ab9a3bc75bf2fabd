import type { RegistrationState } from '../registration/states.js'

export const approvalStates = ['asked', 'approved', 'objected', 'lapsed'] as const
export type ApprovalState = (typeof approvalStates)[number]

/** What parties approve: one registration of the participant list, or the draft of the agenda as it would be released. */
export const approvalObjects = ['participant', 'agenda release'] as const
export type ApprovalObject = (typeof approvalObjects)[number]

/** Registrations that are on the list which parties approve: read by the organisers, and not over. */
export const listedStates = [
  'under review',
  'shortlisted',
  'waitlisted',
  'accepted',
  'confirmed',
] as const satisfies readonly RegistrationState[]

/** Is a registration in this state on the list? */
export const isListed = (state: RegistrationState): boolean => listedStates.some((one) => one === state)

/** Those for which an organiser asks: before a seat is offered. */
export const askedForStates = [
  'under review',
  'shortlisted',
  'waitlisted',
] as const satisfies readonly RegistrationState[]

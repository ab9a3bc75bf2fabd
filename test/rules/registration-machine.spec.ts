import { describe, expect, test } from '@jest/globals'
import { refuse } from '@plenary/shared/rules/decision'
import { faultsOf, judge } from '@plenary/shared/rules/moves'
import {
  type RegistrationAction,
  registrationActions,
  registrationMachine,
  registrationMoves,
} from '@plenary/shared/rules/registration/moves'
import { type RegistrationState, registrationStates } from '@plenary/shared/rules/registration/states'
import { now, ofEvent } from '../support/registration-facts.js'

describe('the machine', () => {
  test('reaches every state and leaves no final one', () => expect(faultsOf(registrationMachine)).toEqual([]))

  /** Where each button is, whoever may press it: the registration table of the domain, action by action. */
  const table: Record<RegistrationAction, Partial<Record<RegistrationState, RegistrationState>>> = {
    submit: { draft: 'submitted' },
    'register again': { withdrawn: 'draft', 'not selected': 'draft', 'offer expired': 'draft' },
    'take up': { submitted: 'under review' },
    return: { 'under review': 'returned' },
    resubmit: { returned: 'under review' },
    shortlist: { 'under review': 'shortlisted' },
    'put back': { shortlisted: 'under review' },
    offer: { shortlisted: 'accepted', 'under review': 'accepted', waitlisted: 'accepted' },
    confirm: { accepted: 'confirmed' },
    'ask again': { confirmed: 'accepted', accepted: 'accepted' },
    waitlist: {
      submitted: 'waitlisted',
      'under review': 'waitlisted',
      shortlisted: 'waitlisted',
      'offer expired': 'waitlisted',
    },
    'do not select': {
      submitted: 'not selected',
      'under review': 'not selected',
      shortlisted: 'not selected',
      waitlisted: 'not selected',
    },
    expire: { accepted: 'offer expired' },
    withdraw: allTo('withdrawn'),
    cancel: allTo('cancelled'),
    replace: { accepted: 'replaced', confirmed: 'replaced' },
    reinstate: {
      'not selected': 'under review',
      withdrawn: 'under review',
      cancelled: 'under review',
      'offer expired': 'under review',
    },
    'record attendance': {
      confirmed: 'attended',
      attended: 'attended',
      'partly attended': 'attended',
      'no show': 'attended',
    },
  }

  function allTo(to: RegistrationState) {
    const states = [
      'draft',
      'submitted',
      'under review',
      'returned',
      'shortlisted',
      'accepted',
      'confirmed',
      'waitlisted',
    ] as const
    return Object.fromEntries(states.map((state) => [state, to]))
  }

  test.each(registrationActions.flatMap((action) => registrationStates.map((state) => ({ action, state }))))(
    '$action from $state',
    ({ action, state }) => {
      const started = action === 'record attendance' ? { startsAt: now } : {}
      const judged = judge(registrationMoves[action], state, ofEvent(started), now)
      const to = table[action][state]
      expect(judged).toEqual(to ? { ok: true, to } : refuse('MOVE_NOT_ALLOWED', { state }))
    },
  )
})

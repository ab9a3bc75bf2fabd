import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { changedFields, type ParticipantContent } from '@plenary/shared/rules/approval/content'
import {
  type ApprovalAction,
  type ApprovalFacts,
  approvalActions,
  approvalMachine,
  approvalMoves,
  hasLapsed,
  mayAnswer,
} from '@plenary/shared/rules/approval/moves'
import {
  type ApprovalStanding,
  approvalStandings,
  isToBeAsked,
  mayAsk,
  mayAskFor,
  mayGoOn,
  standingOf,
  standingOfAll,
} from '@plenary/shared/rules/approval/standing'
import { type ApprovalState, approvalStates, isListed } from '@plenary/shared/rules/approval/states'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { faultsOf, judge } from '@plenary/shared/rules/moves'
import { mayOffer } from '@plenary/shared/rules/registration/moves'
import { sameValue } from '@plenary/shared/rules/same-value'
import fc from 'fast-check'
import { facts as factsOfRegistration } from '../support/registration-facts.js'

const at = (text: string) => text as Instant
const now = at('2028-11-14T02:20:00.000Z')
const later = at('2028-11-20T15:59:00.000Z')

const facts = (changes: Partial<ApprovalFacts> = {}): ApprovalFacts => ({
  isPresent: true,
  spokeForOther: false,
  dueAt: null,
  ...changes,
})

const losa: ParticipantContent = {
  familyName: 'Tuilagi',
  givenName: 'Losa',
  organisation: 'Ministry of Natural Resources',
  position: 'Principal Officer',
  country: 'WS',
  category: 'government delegate',
}

describe('the machine', () => {
  test('reaches every state and leaves no final one', () => expect(faultsOf(approvalMachine)).toEqual([]))

  const table: Record<ApprovalAction, Partial<Record<ApprovalState, ApprovalState>>> = {
    approve: { asked: 'approved' },
    object: { asked: 'objected' },
    lapse: { asked: 'lapsed' },
  }
  const matrix = approvalActions.flatMap((action) => approvalStates.map((state) => ({ action, state })))
  test.each(matrix)('$action from $state', ({ action, state }) => {
    const to = table[action][state]
    const expected = to ? { ok: true, to } : refuse('MOVE_NOT_ALLOWED', { state })
    const late = facts({ dueAt: now })
    expect(judge(approvalMoves[action], state, action === 'lapse' ? late : facts(), now)).toEqual(expected)
  })
})

describe('mayAnswer answers for', () => {
  test.each([
    { name: 'the present version', facts: facts(), expected: accept },
    { name: 'time that is left', facts: facts({ dueAt: later }), expected: accept },
    { name: 'another version since', facts: facts({ isPresent: false }), expected: refuse('CHANGED_MEANWHILE') },
    {
      name: 'the last moment, which is too late',
      facts: facts({ dueAt: now }),
      expected: refuse('ANSWER_TOO_LATE', { dueAt: now }),
    },
    {
      name: 'somebody who spoke for the other party, whatever else',
      facts: facts({ spokeForOther: true, isPresent: false, dueAt: now }),
      expected: refuse('OTHER_PARTY'),
    },
  ])('$name', ({ facts, expected }) => expect(mayAnswer(facts, now)).toEqual(expected))
})

test.each([
  { name: 'no end', dueAt: null, expected: refuse('ANSWER_STILL_OPEN') },
  { name: 'an end ahead', dueAt: later, expected: refuse('ANSWER_STILL_OPEN') },
  { name: 'its last moment', dueAt: now, expected: accept },
])('an asking with $name has lapsed or not', ({ dueAt, expected }) =>
  expect(hasLapsed(facts({ dueAt }), now)).toEqual(expected),
)

describe('a party’s latest word', () => {
  test.each([
    { name: 'none', latest: null, expected: 'not asked' },
    { name: 'a yes to this version', latest: { state: 'approved', content: { ...losa } }, expected: 'approved' },
    { name: 'a question that stands', latest: { state: 'asked', content: losa }, expected: 'asked' },
    { name: 'a no to this version', latest: { state: 'objected', content: losa }, expected: 'objected' },
    { name: 'silence', latest: { state: 'lapsed', content: losa }, expected: 'lapsed' },
    ...approvalStates.map((state) => ({
      name: `${state}, for another position`,
      latest: { state, content: { ...losa, position: 'Director' } },
      expected: 'changed',
    })),
  ] as const)('counts for what it is: $name', ({ latest, expected }) => expect(standingOf(latest, losa)).toBe(expected))

  const word = fc.record({ state: fc.constantFrom(...approvalStates), content: fc.jsonValue() })
  test('counts only for exactly the version that it was said of', () =>
    fc.assert(
      fc.property(word, fc.jsonValue(), (latest, present) => {
        const isSame = sameValue(latest.content, present)
        expect(standingOf(latest, present)).toBe(isSame ? latest.state : 'changed')
        expect(sameValue(latest.content, JSON.parse(JSON.stringify(latest.content)))).toBe(true)
      }),
    ))
})

const un = { en: 'UN department' }
const ministry = { en: 'Ministry of Science and Technology' }
const both = (one: ApprovalStanding, other: ApprovalStanding) => [
  { name: un, standing: one },
  { name: ministry, standing: other },
]

describe('mayGoOn answers for', () => {
  test.each([
    { name: 'nobody who approves', parties: [], expected: accept },
    { name: 'the yes of both', parties: both('approved', 'approved'), expected: accept },
    {
      name: 'an objection, before all who wait',
      parties: both('asked', 'objected'),
      expected: refuse('OBJECTED', { parties: [ministry] }),
    },
    ...(['asked', 'lapsed', 'changed', 'not asked'] as const).map((standing) => ({
      name: `one yes and one that is ${standing}`,
      parties: both('approved', standing),
      expected: refuse('AWAITS_APPROVAL', { parties: [ministry] }),
    })),
    {
      name: 'two that wait',
      parties: both('lapsed', 'asked'),
      expected: refuse('AWAITS_APPROVAL', { parties: [un, ministry] }),
    },
  ])('$name', ({ parties, expected }) => expect(mayGoOn(parties)).toEqual(expected))

  test('anything but the yes of all: it does not go on', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...approvalStandings)), (standings) => {
        const parties = standings.map((standing) => ({ name: un, standing }))
        expect(mayGoOn(parties).ok).toBe(standings.every((standing) => standing === 'approved'))
      }),
    ))

  test('a seat is not offered before it', () => {
    const approvals = both('approved', 'asked')
    expect(mayOffer(factsOfRegistration({ approvals }), now)).toEqual(
      refuse('AWAITS_APPROVAL', { parties: [ministry] }),
    )
    expect(mayOffer(factsOfRegistration({ approvals: both('approved', 'approved') }), now)).toEqual(accept)
  })
})

test('whoever was not asked for this version is asked, also after silence; an objection to it stands', () => {
  expect(approvalStandings.filter(isToBeAsked).sort()).toEqual(['changed', 'lapsed', 'not asked'])
  expect(mayAsk(both('approved', 'objected'))).toEqual(refuse('NOTHING_TO_ASK'))
  expect(mayAsk(both('approved', 'asked'))).toEqual(refuse('NOTHING_TO_ASK'))
  expect(mayAsk(both('approved', 'lapsed'))).toEqual(accept)
  expect(mayAsk([])).toEqual(refuse('NOTHING_TO_ASK'))
  expect(mayAskFor('shortlisted', both('approved', 'lapsed'))).toEqual(accept)
  expect(mayAskFor('shortlisted', both('asked', 'asked'))).toEqual(refuse('NOTHING_TO_ASK'))
  expect(mayAskFor('submitted', both('lapsed', 'lapsed'))).toEqual(refuse('MOVE_NOT_ALLOWED', { state: 'submitted' }))
})

test.each([
  { standings: [], expected: null },
  { standings: ['approved', 'objected', 'not asked'], expected: 'objected' },
  { standings: ['approved', 'asked', 'lapsed'], expected: 'lapsed' },
  { standings: ['asked', 'not asked', 'changed'], expected: 'not asked' },
  { standings: ['approved', 'approved'], expected: 'approved' },
] as const)('the whole of $standings stands as $expected', ({ standings, expected }) =>
  expect(standingOfAll(standings.map((standing) => ({ standing })))).toBe(expected),
)

test('on the list are those whom organisers read and who have not left', () =>
  expect((['submitted', 'under review', 'waitlisted', 'confirmed', 'withdrawn'] as const).filter(isListed)).toEqual([
    'under review',
    'waitlisted',
    'confirmed',
  ]))

test('what changed since the last yes is named field by field', () => {
  const now = { ...losa, position: 'Director', country: null }
  expect(changedFields(losa, now)).toEqual(['position', 'country'])
  expect(changedFields(null, now)).toEqual([])
})

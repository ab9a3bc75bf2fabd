import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { faultsOf, judge } from '@plenary/shared/rules/moves'
import { missingOf, type Nominee } from '@plenary/shared/rules/nomination/missing'
import {
  isAhead,
  mayNominate,
  mayNominateAgain,
  mayTakeUp,
  type NominationAction,
  type NominationFacts,
  nominationActions,
  nominationMachine,
  nominationMoves,
} from '@plenary/shared/rules/nomination/moves'
import { type Placed, placesUsed } from '@plenary/shared/rules/nomination/places'
import { leavesPlace, standingOf } from '@plenary/shared/rules/nomination/standing'
import { type NominationState, nominationStates, stands } from '@plenary/shared/rules/nomination/states'
import { askedOfFocalPoint, type NominatingWork } from '@plenary/shared/rules/nomination/waiting'
import { registrationStates } from '@plenary/shared/rules/registration/states'
import fc from 'fast-check'

const at = (text: string) => text as Instant
const now = at('2028-11-14T02:20:00.000Z')
const later = at('2028-11-30T15:59:00.000Z')

const event: NominationFacts['event'] = {
  state: 'registration open',
  policy: 'selection',
  opensAt: at('2028-09-01T00:00:00.000Z'),
  closesAt: later,
  startsAt: at('2028-12-03T16:00:00.000Z'),
  endsAt: at('2028-12-07T16:00:00.000Z'),
  eligibleCountries: null,
}
const facts = (changes: Partial<NominationFacts> = {}): NominationFacts => ({
  event,
  category: 'expert',
  offered: ['expert'],
  country: 'WS',
  missing: [],
  places: 2,
  used: 1,
  dueAt: later,
  replaces: false,
  registered: false,
  inherits: false,
  ...changes,
})
const ofEvent = (changes: Partial<typeof event>) => facts({ event: { ...event, ...changes } })

describe('the machine', () => {
  test('reaches every state and leaves no final one', () => expect(faultsOf(nominationMachine)).toEqual([]))

  /** Where each button is, whoever may press it. */
  const table: Record<NominationAction, Partial<Record<NominationState, NominationState>>> = {
    nominate: { draft: 'nominated' },
    'nominate again': { returned: 'nominated' },
    'take up': { nominated: 'taken up' },
    return: { nominated: 'returned' },
    'not retain': { nominated: 'not retained' },
    withdraw: { nominated: 'withdrawn' },
    replace: { nominated: 'replaced', 'taken up': 'replaced' },
  }
  const matrix = nominationActions.flatMap((action) => nominationStates.map((state) => ({ action, state })))
  test.each(matrix)('$action from $state', ({ action, state }) => {
    const to = table[action][state]
    const expected = to ? { ok: true, to } : refuse('MOVE_NOT_ALLOWED', { state })
    expect(judge(nominationMoves[action], state, facts(), now)).toEqual(expected)
  })
})

describe('mayNominate answers for', () => {
  test.each([
    { name: 'a whole nomination', facts: facts(), expected: accept },
    { name: 'an event that is over', facts: ofEvent({ state: 'concluded' }), expected: refuse('EVENT_OVER') },
    { name: 'the last instant', facts: ofEvent({ endsAt: now }), expected: refuse('EVENT_OVER') },
    {
      name: 'the deadline itself',
      facts: facts({ dueAt: now }),
      expected: refuse('NOMINATIONS_CLOSED', { closedAt: now }),
    },
    { name: 'the minute before it', facts: facts({ dueAt: at('2028-11-14T02:21:00.000Z') }), expected: accept },
    { name: 'no deadline', facts: facts({ dueAt: null }), expected: accept },
    { name: 'the last place', facts: facts({ used: 1 }), expected: accept },
    { name: 'no place', facts: facts({ used: 2 }), expected: refuse('NO_PLACE_LEFT', { places: 2 }) },
    {
      name: 'somebody in another’s place, after the deadline and with all places used',
      facts: facts({ replaces: true, used: 2, dueAt: now }),
      expected: accept,
    },
    {
      name: 'something missing',
      facts: facts({ missing: [{ path: 'category', problem: 'required' }] }),
      expected: refuse('ANSWERS_MISSING', { problems: [{ path: 'category', problem: 'required' }] }),
    },
    { name: 'another category', facts: facts({ category: 'youth' }), expected: refuse('CATEGORY_NOT_OFFERED') },
    {
      name: 'another country',
      facts: facts({ event: { ...event, eligibleCountries: ['KE'] } }),
      expected: refuse('COUNTRY_NOT_ELIGIBLE', { country: 'WS' }),
    },
  ])('$name', ({ facts, expected }) => expect(mayNominate(facts, now)).toEqual(expected))

  test('a returned one is handed in again after the deadline and without a free place', () => {
    expect(mayNominateAgain(facts({ dueAt: now, used: 2 }), now)).toEqual(accept)
    expect(mayNominateAgain(ofEvent({ state: 'cancelled' }), now)).toEqual(refuse('EVENT_OVER'))
    expect(mayNominateAgain(facts({ category: 'youth' }), now)).toEqual(refuse('CATEGORY_NOT_OFFERED'))
  })
})

test('isAhead: an event is until its end, whatever its days say', () => {
  expect(isAhead({ event }, now)).toEqual(accept)
  expect(isAhead({ event: { ...event, state: 'archived' } }, now)).toEqual(refuse('EVENT_OVER'))
  expect(isAhead({ event }, event.endsAt)).toEqual(refuse('EVENT_OVER'))
})

describe('mayTakeUp answers for', () => {
  test.each([
    { name: 'an open event', facts: facts(), expected: accept },
    {
      name: 'an event by invitation that takes answers',
      facts: ofEvent({ policy: 'invitation', state: 'registration closed', closesAt: null }),
      expected: accept,
    },
    { name: 'a closed one', facts: ofEvent({ closesAt: now }), expected: refuse('CLOSED', { closedAt: now }) },
    {
      name: 'a closed one, for who is registered',
      facts: { ...ofEvent({ closesAt: now }), registered: true },
      expected: accept,
    },
    {
      name: 'a closed one, for who takes a seat over',
      facts: { ...ofEvent({ closesAt: now }), inherits: true },
      expected: accept,
    },
    {
      name: 'one that is over, for who is registered',
      facts: { ...ofEvent({ state: 'archived' }), registered: true },
      expected: refuse('EVENT_OVER'),
    },
  ])('$name', ({ facts, expected }) => expect(mayTakeUp(facts, now)).toEqual(expected))
})

describe('what is missing', () => {
  const whole: Nominee = {
    category: 'expert',
    familyName: 'Faleolo',
    givenName: '',
    country: 'WS',
    organisation: 'Ministry',
    position: 'Officer',
    noteNumber: 'NV/1',
    noteOn: '2028-10-01',
    hasLetter: false,
  }
  test.each([
    { name: 'nothing', changes: {}, paths: [] },
    { name: 'a letter instead of a note', changes: { noteNumber: '', noteOn: null, hasLetter: true }, paths: [] },
    { name: 'no evidence', changes: { noteNumber: '', noteOn: null }, paths: ['noteNumber'] },
    { name: 'a note without its date', changes: { noteOn: null }, paths: ['noteOn'] },
    { name: 'no name at all', changes: { familyName: '' }, paths: ['familyName'] },
    {
      name: 'category, country, work',
      changes: { category: null, country: null, organisation: '', position: '' },
      paths: ['category', 'country', 'organisation', 'position'],
    },
  ])('$name', ({ changes, paths }) =>
    expect(missingOf({ ...whole, ...changes }, 'country').map(({ path }) => path)).toEqual(paths),
  )

  test('whoever nominates for a network may nominate an international civil servant', () =>
    expect(missingOf({ ...whole, country: null }, 'network')).toEqual([]))
})

describe('places', () => {
  const placed = (id: string, state: NominationState, replacesId: string | null = null): Placed => ({
    id,
    state,
    replacesId,
  })
  test('drafts and those who left use none', () => {
    const list = nominationStates.map((state) => placed(state, state))
    expect(placesUsed(list)).toBe(nominationStates.filter(stands).length)
  })
  test('a successor uses the place of the one who still stands, and then their own', () => {
    expect(placesUsed([placed('a', 'taken up'), placed('b', 'nominated', 'a')])).toBe(1)
    expect(placesUsed([placed('a', 'replaced'), placed('b', 'taken up', 'a')])).toBe(1)
  })
  test('never more places than nominations that stand, and none without them', () => {
    const anyState = fc.constantFrom(...nominationStates)
    const list = fc.array(fc.record({ state: anyState, replaces: fc.option(fc.nat(9)) }), { maxLength: 10 })
    fc.assert(
      fc.property(list, (rows) => {
        const all = rows.map(({ state, replaces }, n) =>
          placed(`${n}`, state, replaces === null ? null : `${replaces}`),
        )
        const standing = all.filter(({ state }) => stands(state)).length
        const used = placesUsed(all)
        expect(used).toBeLessThanOrEqual(standing)
        expect(used).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('where a nominee stands', () => {
  test('the nomination says it until it is taken up', () => {
    for (const state of nominationStates.filter((one) => one !== 'taken up'))
      for (const registration of [null, ...registrationStates])
        expect(standingOf(state, registration)).toBe(state === 'nominated' ? 'with the organisers' : state)
  })
  test('then the registration does', () => {
    expect(standingOf('taken up', null)).toBe('invited')
    const said = registrationStates.map((state) => [state, standingOf('taken up', state)])
    expect(Object.fromEntries(said)).toMatchObject({
      draft: 'invited',
      submitted: 'registered',
      accepted: 'offered',
      confirmed: 'confirmed',
      withdrawn: 'dropped out',
      'offer expired': 'dropped out',
    })
  })
})

describe('what a list asks for', () => {
  const work = (changes: Partial<NominatingWork> = {}): NominatingWork => ({
    places: 2,
    dueAt: later,
    isOver: false,
    nominations: [],
    ...changes,
  })
  const nominee = (
    id: string,
    state: NominationState,
    changes: Partial<NominatingWork['nominations'][number]> = {},
  ) => ({
    id,
    state,
    replacesId: null,
    standing: standingOf(state, null),
    ...changes,
  })
  const tasks = (of: NominatingWork) => askedOfFocalPoint(of, now).map(({ task, count }) => `${count} ${task}`)

  test('an empty list asks to use its places', () => expect(tasks(work())).toEqual(['2 use places']))
  test('drafts are to be handed in, and count as places that will be used', () =>
    expect(tasks(work({ nominations: [nominee('a', 'draft')] }))).toEqual(['1 hand in', '1 use places']))
  test('after the deadline only what was returned, and places that were left', () => {
    const left = nominee('b', 'taken up', { standing: 'dropped out' })
    const list = [nominee('a', 'returned'), left, nominee('c', 'draft')]
    expect(tasks(work({ dueAt: now, nominations: list }))).toEqual(['1 correct', '1 name another'])
  })
  test('a place is not asked for twice: a successor who is named is handed in, also after the deadline', () => {
    const left = nominee('b', 'taken up', { standing: 'dropped out' })
    const list = [left, nominee('c', 'draft', { replacesId: 'b' })]
    expect(tasks(work({ places: 1, dueAt: now, nominations: list }))).toEqual(['1 hand in'])
  })
  test('an event that is over asks for nothing', () =>
    expect(tasks(work({ isOver: true, nominations: [nominee('a', 'returned')] }))).toEqual([]))
  test('only one thing leaves a place', () =>
    expect(['dropped out', 'confirmed', 'not selected'].map((one) => leavesPlace(one as 'confirmed'))).toEqual([
      true,
      false,
      false,
    ]))
})

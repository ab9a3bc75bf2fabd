import { describe, expect, test } from '@jest/globals'
import { personId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { faultsOf } from '@plenary/shared/rules/moves'
import {
  changeOf,
  documentOf,
  inGateOrder,
  isChanged,
  listDueAt,
  listExpiresAt,
  mayMarkWhoCame,
  mayReadList,
  maySendList,
  maySendNews,
  type Visitor,
  type VisitorListFacts,
  visitorListMachine,
} from '@plenary/shared/rules/visit/visitor-list'

const instant = (text: string) => text as Instant
const startsAt = instant('2028-12-05T01:00:00.000Z')
const dueAt = instant('2028-12-03T01:00:00.000Z')
const expiresAt = instant('2028-12-12T03:00:00.000Z')

test('a list is due as many hours before the stop as its site asks for, and gone seven days after its end', () => {
  expect(listDueAt({ startsAt, leadHours: 48 })).toBe(dueAt)
  expect(listDueAt({ startsAt, leadHours: 0 })).toBe(startsAt)
  expect(listExpiresAt({ endsAt: instant('2028-12-05T03:00:00.000Z') })).toBe(expiresAt)
})

const facts = (wished: Partial<VisitorListFacts>): VisitorListFacts => ({
  stop: { state: 'confirmed', startsAt, leadHours: 48 },
  visitors: 25,
  expiresAt,
  ...wished,
})
const unconfirmed = { state: 'requested', startsAt, leadHours: 48 } as const

test.each([
  { name: 'at the lead time itself', wished: {}, now: dueAt, expected: accept },
  { name: 'a moment before', wished: {}, now: '2028-12-03T00:59:59.999Z', expected: refuse('LIST_NOT_DUE', { dueAt }) },
  {
    name: 'for a host that was only asked',
    wished: { stop: unconfirmed },
    now: dueAt,
    expected: refuse('STOP_NOT_CONFIRMED'),
  },
  { name: 'when its seven days are over', wished: {}, now: expiresAt, expected: refuse('LIST_EXPIRED') },
  { name: 'with nobody on it', wished: { visitors: 0 }, now: dueAt, expected: refuse('GROUP_EMPTY') },
])('maySendList answers $name', ({ wished, now, expected }) =>
  expect(maySendList(facts(wished), instant(now))).toEqual(expected),
)

const same = { joined: 0, gone: 0, corrected: 0 }
test.each([
  { name: 'to a host that has none', since: null, wished: {}, expected: accept },
  { name: 'when somebody left', since: { ...same, gone: 1 }, wished: {}, expected: accept },
  { name: 'when a need was corrected', since: { ...same, corrected: 1 }, wished: {}, expected: accept },
  { name: 'when nothing changed', since: same, wished: {}, expected: refuse('NOTHING_NEW_FOR_HOST') },
  {
    name: 'when nothing changed, though the host is asked again',
    since: same,
    wished: { stop: unconfirmed },
    expected: refuse('NOTHING_NEW_FOR_HOST'),
  },
  {
    name: 'of a change to a host that is asked again',
    since: { ...same, joined: 1 },
    wished: { stop: unconfirmed },
    expected: refuse('STOP_NOT_CONFIRMED'),
  },
])('maySendNews answers $name', ({ since, wished, expected }) =>
  expect(maySendNews(facts(wished), since, dueAt)).toEqual(expected),
)

test.each([
  { now: '2028-12-12T02:59:59.999Z', expected: accept },
  { now: expiresAt, expected: refuse('LIST_EXPIRED') },
])('mayReadList answers at $now', ({ now, expected }) =>
  expect(mayReadList({ expiresAt }, instant(now))).toEqual(expected),
)

test.each([
  { now: '2028-12-05T00:59:59.999Z', expected: refuse('STOP_NOT_BEGUN', { startsAt }) },
  { now: startsAt, expected: accept },
  { now: expiresAt, expected: refuse('LIST_EXPIRED') },
])('mayMarkWhoCame answers at $now', ({ now, expected }) =>
  expect(mayMarkWhoCame({ startsAt, expiresAt }, instant(now))).toEqual(expected),
)

test.each([
  { country: 'CN', site: 'CN', expected: 'identity card' },
  { country: 'KE', site: 'CN', expected: 'passport' },
  { country: null, site: 'CN', expected: 'passport' },
  { country: null, site: null, expected: 'passport' },
])('documentOf somebody from $country at a site in $site is $expected', ({ country, site, expected }) =>
  expect(documentOf({ country }, site)).toBe(expected),
)

const visitor = (n: number, wished: Partial<Visitor> = {}): Visitor => ({
  personId: personId.parse(`00000000-0000-4000-8000-00000000000${n}`),
  part: 'delegate',
  familyName: `Family ${n}`,
  givenName: 'Given',
  ownScriptName: null,
  ownScriptLanguage: null,
  country: null,
  organisation: null,
  position: null,
  document: 'passport',
  accessNeeds: null,
  foodNeeds: null,
  ...wished,
})

describe('changeOf', () => {
  const before = [visitor(1), visitor(2), visitor(3)]
  test('counts who is new, who is out and who was corrected', () => {
    const after = [visitor(2), visitor(3, { foodNeeds: 'vegetarian' }), visitor(4)]
    expect(changeOf(before, after)).toEqual({ joined: 1, gone: 1, corrected: 1 })
  })
  test('sees nothing in another order', () => {
    const change = changeOf(before, [...before].reverse())
    expect([change, isChanged(change)]).toEqual([{ joined: 0, gone: 0, corrected: 0 }, false])
  })
  test('isChanged as soon as one figure is not zero', () =>
    expect(isChanged({ joined: 0, gone: 1, corrected: 0 })).toBe(true))
})

test('inGateOrder sorts by family names in capitals, whoever has only one name included', () => {
  const people = [
    visitor(1, { familyName: 'van Dijk' }),
    visitor(2, { familyName: '', givenName: 'Thandeka' }),
    visitor(3, { familyName: 'Ayodele' }),
  ]
  expect(inGateOrder(people).map(({ familyName, givenName }) => familyName || givenName)).toEqual([
    'Ayodele',
    'Thandeka',
    'van Dijk',
  ])
})

test('the machine of visitor lists is whole', () => expect(faultsOf(visitorListMachine)).toEqual([]))

import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { mayRank, seesSites, type WishFacts } from '@plenary/shared/rules/visit/wishes'

const now = '2028-11-14T02:20:00.000Z' as Instant
const later = '2028-11-14T02:20:00.001Z' as Instant
const facts: WishFacts = { comes: true, sites: 6, dueAt: later }

test.each([
  { name: 'who comes, before the deadline', facts, expected: accept },
  {
    name: 'at the very instant of the deadline',
    facts: { ...facts, dueAt: now },
    expected: refuse('WISHES_CLOSED', { closedAt: now }),
  },
  { name: 'who has no seat', facts: { ...facts, comes: false }, expected: refuse('WISHES_NOT_ASKED') },
  { name: 'a visit without a site', facts: { ...facts, sites: 0 }, expected: refuse('WISHES_NOT_ASKED') },
  { name: 'a visit that asks for no wishes', facts: { ...facts, dueAt: null }, expected: refuse('WISHES_NOT_ASKED') },
])('mayRank: $name', ({ facts: given, expected }) => expect(mayRank(given, now)).toEqual(expected))

test.each([
  { name: 'who is asked', given: facts, expected: true },
  { name: 'who was asked', given: { ...facts, dueAt: now }, expected: true },
  { name: 'who has no seat', given: { ...facts, comes: false }, expected: false },
  { name: 'where nobody is asked', given: { ...facts, dueAt: null }, expected: false },
])('seesSites: $name', ({ given, expected }) => expect(seesSites(given)).toBe(expected))

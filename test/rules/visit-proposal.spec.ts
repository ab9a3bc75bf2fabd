import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import type { Plan, PlanGroup } from '@plenary/shared/rules/visit/plan'
import {
  mayTravelWith,
  meritOf,
  type ProposedDelegate,
  type ProposedGroup,
  placesIn,
  placesTogether,
  speaks,
  understands,
  worthOf,
} from '@plenary/shared/rules/visit/proposal'
import { crowdsOf, mayPropose, proposedGroupsOf } from '@plenary/shared/rules/visit/proposed-groups'

const group: ProposedGroup = { id: 'A', siteIds: ['bank', 'plant'], language: 'en', places: 2 }
const delegate: ProposedDelegate = {
  id: 'amina',
  wishes: [],
  languages: [],
  region: null,
  gender: null,
  excludedSiteIds: [],
  pinnedTo: null,
}

test.each([
  { name: 'anybody', facts: {}, expected: true },
  { name: 'somebody who must not be at one of its sites', facts: { excludedSiteIds: ['plant'] }, expected: false },
  { name: 'somebody who must not be elsewhere', facts: { excludedSiteIds: ['village'] }, expected: true },
  { name: 'somebody pinned here', facts: { pinnedTo: 'A', excludedSiteIds: ['plant'] }, expected: true },
  { name: 'somebody pinned elsewhere', facts: { pinnedTo: 'B' }, expected: false },
])('mayTravelWith answers for $name', ({ facts, expected }) =>
  expect(mayTravelWith({ ...delegate, ...facts }, group)).toBe(expected),
)

test.each([
  { wishes: [], expected: 0 },
  { wishes: ['village'], expected: 0 },
  { wishes: ['plant'], expected: 8 },
  { wishes: ['village', 'plant'], expected: 7 },
  { wishes: ['plant', 'bank'], expected: 15 },
])('worthOf, with eight sites, the wishes $wishes is $expected', ({ wishes, expected }) =>
  expect(worthOf({ ...delegate, wishes }, group, 8)).toBe(expected),
)

test.each([
  { languages: ['en-GB'], expected: true },
  { languages: ['fr', 'EN'], expected: true },
  { languages: ['fr'], expected: false },
  { languages: [], expected: false },
])('understands answers for who speaks $languages', ({ languages, expected }) =>
  expect(understands({ ...delegate, languages }, group)).toBe(expected),
)

test('meritOf counts who is placed, what wishes are worth, who understands, and who is too many or too few', () => {
  const groups = [group, { ...group, id: 'B', siteIds: ['village'], language: 'fr' }]
  const delegates = [
    { ...delegate, id: 'amina', wishes: ['plant'], languages: ['en'], gender: 'woman' },
    { ...delegate, id: 'nusrat', wishes: ['village', 'bank'], languages: ['fr'], gender: 'woman' },
    { ...delegate, id: 'tomasz' },
  ]
  const facts = { groups, crowds: [], delegates }
  const inA = new Map<string, string | null>([
    ['amina', 'A'],
    ['nusrat', 'A'],
    ['tomasz', null],
  ])
  // Two women in A where one is even, none in B where one is; of three people one or two in each group are even
  expect(meritOf(facts, inA)).toEqual({ placed: 2, wishes: 3 + 2, understanding: 1, uneven: 2 + 2 + 1 })
  const apart = new Map(inA).set('nusrat', 'B').set('tomasz', 'B')
  expect(meritOf(facts, apart)).toEqual({ placed: 3, wishes: 3 + 3, understanding: 2, uneven: 0 })
})

test.each([
  { name: 'as many as it has', places: 2, pinned: 1, expected: 2 },
  { name: 'all who are pinned, where they are more', places: 2, pinned: 3, expected: 3 },
  { name: 'nobody, where leader and escorts fill it', places: -1, pinned: 0, expected: 0 },
])('placesIn a group: $name', ({ places, pinned, expected }) => {
  const delegates = Array.from({ length: pinned }, (_, n) => ({ ...delegate, id: `pinned ${n}`, pinnedTo: 'A' }))
  expect(placesIn({ ...group, places }, { delegates })).toBe(expected)
})

const planned = (wished: Partial<PlanGroup> = {}): Plan => ({
  days: [],
  groups: [
    {
      id: 'A',
      letter: 'A',
      language: 'en',
      travellers: { delegates: ['amina'], leader: 'zhihao', interpreter: 'jiayi', escorts: [] },
      vehicle: 'Bus 1',
      vehiclePlaces: 33,
      accessNeeds: 0,
      ...wished,
    },
  ],
  sites: [{ id: 'bank', languages: [], stepFree: true, largestGroup: 25, mostAtOnce: null }],
  stops: [
    {
      id: 'stop',
      groupId: 'A',
      siteId: 'bank',
      state: 'proposed',
      counter: null,
      askedHeads: 0,
      startsLocal: '2028-12-05T09:00',
      endsLocal: '2028-12-05T11:00',
      startsAt: '2028-12-05T01:00:00.000Z' as Instant,
      endsAt: '2028-12-05T03:00:00.000Z' as Instant,
    },
  ],
  transfers: [],
  elsewhere: [],
})
const leaderTravels = { delegates: ['zhihao'], leader: 'zhihao', interpreter: null, escorts: [] }

test.each([
  { name: 'the smallest site decides, less leader and interpreter', plan: planned(), places: 23 },
  { name: 'the vehicle decides', plan: planned({ vehiclePlaces: 20 }), places: 18 },
  {
    name: 'a leader who is a delegate has a place among them',
    plan: planned({ travellers: leaderTravels }),
    places: 25,
  },
  { name: 'nobody has said a limit', plan: { ...planned({ vehiclePlaces: null }), sites: [] }, places: 100 },
  { name: 'leader and interpreter fill the vehicle', plan: planned({ vehiclePlaces: 2 }), places: 0 },
])('proposedGroupsOf knows the places: $name', ({ plan, places }) =>
  expect(proposedGroupsOf(plan, 100)).toEqual([{ id: 'A', siteIds: ['bank'], language: 'en', places }]),
)

test.each([
  { name: 'no groups', facts: { groups: [], delegates: [delegate] }, expected: refuse('NO_GROUPS') },
  { name: 'nobody', facts: { groups: [group], delegates: [] }, expected: refuse('NOBODY_TO_GROUP') },
  { name: 'both', facts: { groups: [group], delegates: [delegate] }, expected: accept },
])('mayPropose answers for $name', ({ facts, expected }) => expect(mayPropose(facts)).toEqual(expected))

test.each([
  { languages: ['en-GB'], language: 'en', expected: true },
  { languages: ['fr', 'zh-Hant'], language: 'zh', expected: true },
  { languages: ['fr'], language: 'en', expected: false },
])('speaks: $languages and $language', ({ languages, language, expected }) =>
  expect(speaks(languages, language)).toBe(expected),
)

const other = (letter: string, changes: Partial<Plan['stops'][number]> = {}) => {
  const [group, stop] = [planned().groups[0], planned().stops[0]]
  if (!group || !stop) throw new Error('the plan has no group with a stop')
  return { group: { ...group, id: letter, letter }, stop: { ...stop, id: letter, groupId: letter, ...changes } }
}
const bank = { id: 'bank', languages: [], stepFree: true, largestGroup: null, mostAtOnce: 30 }
const at = (clock: string) => `2028-12-05T${clock}:00.000Z` as Instant

test.each([
  { name: 'two groups that meet share what leaders and interpreters leave', changes: {}, expected: [['A', 'B', 26]] },
  {
    name: 'one that comes later meets only who is still there',
    changes: { startsAt: at('02:00'), endsAt: at('04:00') },
    expected: [
      ['A', 28],
      ['A', 'B', 26],
    ],
  },
  {
    name: 'one that comes as the other leaves meets nobody',
    changes: { startsAt: at('03:00'), endsAt: at('04:00') },
    expected: [
      ['A', 28],
      ['B', 28],
    ],
  },
  { name: 'one that was declined does not come', changes: { state: 'declined' as const }, expected: [['A', 28]] },
])('crowdsOf: $name', ({ changes, expected }) => {
  const { group, stop } = other('B', changes)
  const plan = planned()
  const both = { ...plan, sites: [bank], groups: [...plan.groups, group], stops: [...plan.stops, stop] }
  expect(crowdsOf(both).map(({ groupIds, places }) => [...groupIds, places])).toEqual(expected)
})

test('crowdsOf leaves visitors of another event their places, and says nothing of a site without a limit', () => {
  const elsewhere = [{ siteId: 'bank', startsAt: at('02:00'), endsAt: at('02:30'), heads: 10 }]
  expect(crowdsOf({ ...planned(), sites: [bank], elsewhere })).toEqual([
    { groupIds: ['A'], places: 28 },
    { groupIds: ['A'], places: 18 },
  ])
  expect(crowdsOf({ ...planned(), elsewhere })).toEqual([])
})

test('placesTogether: who is pinned stays, also where they are more', () => {
  const delegates = ['A', 'A', 'B', 'C', null].map((pinnedTo, n) => ({ ...delegate, id: `delegate ${n}`, pinnedTo }))
  expect(placesTogether({ groupIds: ['A', 'B'], places: 2 }, { delegates })).toBe(3)
  expect(placesTogether({ groupIds: ['A', 'B'], places: 4 }, { delegates })).toBe(4)
  expect(placesTogether({ groupIds: ['C'], places: -1 }, { delegates: [] })).toBe(0)
})

import { describe, expect, test } from '@jest/globals'
import type { Category } from '@plenary/shared/language/categories'
import { eventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { ApprovalStanding } from '@plenary/shared/rules/approval/standing'
import { askedByEvents, type EventWork } from '@plenary/shared/rules/home/organising'
import type { Taken } from '@plenary/shared/rules/registration/capacity'
import { howManyMoveUp, type PlacesOfEvent } from '@plenary/shared/rules/registration/waiting-list'

const now = '2028-11-14T02:20:00.000Z' as Instant
const later = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString() as Instant
const one = eventId.parse('0190aaaa-0000-7000-8000-000000000001')
const other = eventId.parse('0190aaaa-0000-7000-8000-000000000002')

const noPile = { count: 0, since: null }
const nothingDue = { count: 0, first: null }
const visit = { countered: noPile, declined: noPile, unanswered: nothingDue, lists: nothingDue }
const quiet: EventWork = {
  eventId: one,
  state: 'registration closed',
  opensAt: null,
  closesAt: null,
  endsAt: later(1000),
  missing: [],
  submitted: { count: 0, since: null },
  returned: { count: 0, since: null },
  expiring: { count: 0, first: null },
  nominated: noPile,
  visit,
  promotable: 0,
  agenda: { conflicts: 0, changes: 0, lastRelease: 0, approvals: [] },
  objected: noPile,
  parked: 0,
  lettersWaiting: 0,
}
const unreleased = (standings: readonly ApprovalStanding[]) => ({
  conflicts: 0,
  changes: 5,
  lastRelease: 2,
  approvals: standings.map((standing) => ({ standing })),
})
const tasksOf = (work: Partial<EventWork>) => askedByEvents([{ ...quiet, ...work }], now).map(({ task }) => task)

describe('an event asks', () => {
  test.each([
    { name: 'for nothing while nothing waits', work: {}, tasks: [] },
    { name: 'to take up what was submitted', work: { submitted: { count: 3, since: now } }, tasks: ['take up'] },
    { name: 'to watch offers that end', work: { expiring: { count: 2, first: later(5) } }, tasks: ['offers expire'] },
    { name: 'to fill free seats', work: { promotable: 4 }, tasks: ['offer free seats'] },
    { name: 'to remind', work: { returned: { count: 1, since: now } }, tasks: ['remind returned'] },
    {
      name: 'to solve conflicts before it speaks of a release',
      work: { agenda: { conflicts: 1, changes: 5, lastRelease: 2, approvals: [] } },
      tasks: ['solve conflicts'],
    },
    { name: 'to release', work: { agenda: unreleased([]) }, tasks: ['release agenda'] },
    { name: 'to release with the yes of all', work: { agenda: unreleased(['approved']) }, tasks: ['release agenda'] },
    {
      name: 'to have parties asked for what changed',
      work: { agenda: unreleased(['asked', 'changed']) },
      tasks: ['release agenda'],
    },
    { name: 'for no release while parties read', work: { agenda: unreleased(['asked', 'approved']) }, tasks: [] },
    {
      name: 'to change what a party objects to',
      work: { agenda: unreleased(['objected', 'changed']) },
      tasks: ['agenda objected'],
    },
    {
      name: 'to look at whom a party objects to, before free seats',
      work: { objected: { count: 2, since: now }, promotable: 1 },
      tasks: ['party objected', 'offer free seats'],
    },
    { name: 'to look at parked letters', work: { parked: 1 }, tasks: ['mail parked'] },
    {
      name: 'to decide on nominations',
      work: { nominated: { count: 2, since: now } },
      tasks: ['review nominations'],
    },
    {
      name: 'for visitor lists and answers of hosts before what has no end',
      work: {
        submitted: { count: 1, since: now },
        visit: {
          countered: { count: 1, since: now },
          declined: { count: 1, since: now },
          unanswered: { count: 1, first: later(-30) },
          lists: { count: 2, first: later(-3) },
        },
      },
      tasks: ['remind hosts', 'send lists', 'answer hosts', 'find another host', 'take up'],
    },
    {
      name: 'to answer hosts before it is announced',
      work: { state: 'draft', visit: { ...visit, countered: { count: 1, since: now } } },
      tasks: ['answer hosts'],
    },
    {
      name: 'hosts for nothing while it is postponed',
      work: { state: 'postponed', visit: { ...visit, declined: { count: 1, since: now } } },
      tasks: [],
    },
    {
      name: 'nothing about a window that opens in eight days',
      work: { state: 'announced', opensAt: later(8 * 24) },
      tasks: [],
    },
    { name: 'to be ready to open', work: { state: 'announced', opensAt: later(24) }, tasks: ['registration opens'] },
    {
      name: 'to know that it closes',
      work: { state: 'registration open', closesAt: later(70) },
      tasks: ['registration closes'],
    },
    {
      name: 'as a draft only to be described',
      work: { state: 'draft', missing: ['place', 'contact'], submitted: { count: 1, since: now } },
      tasks: ['describe'],
    },
    {
      name: 'for nothing but its letters once it is over',
      work: { state: 'concluded', parked: 2, submitted: { count: 1, since: now }, promotable: 1 },
      tasks: ['mail parked'],
    },
    { name: 'for nothing once its end has passed', work: { endsAt: now, promotable: 1 }, tasks: [] },
  ] as const)('$name', ({ work, tasks }) => {
    expect(tasksOf(work)).toEqual(tasks)
  })
})

test('what has an end comes first, the nearest before the others; then by weight, then the oldest', () => {
  const asked = askedByEvents(
    [
      { ...quiet, submitted: { count: 1, since: later(-1) }, expiring: { count: 1, first: later(9) } },
      {
        ...quiet,
        eventId: other,
        submitted: { count: 1, since: later(-5) },
        expiring: { count: 1, first: later(2) },
        promotable: 1,
      },
    ],
    now,
  )
  expect(asked.map(({ task, eventId }) => [task, eventId])).toEqual([
    ['offers expire', other],
    ['offers expire', one],
    ['offer free seats', other],
    ['take up', other],
    ['take up', one],
  ])
})

describe('howManyMoveUp', () => {
  const nobody = { confirmed: 0, offered: 0, waiting: 0 }
  const places = (event: Partial<PlacesOfEvent['event']>, categories: [Category, number | null, Partial<Taken>][]) => ({
    seats: 10,
    offerLimit: 10,
    event: { ...nobody, ...event },
    categories: new Map(
      categories.map(([category, quota, taken]) => [category, { quota, taken: { ...nobody, ...taken } }] as const),
    ),
  })
  test.each([
    { name: 'nobody where nobody waits', of: places({}, [['expert', 3, {}]]), moves: 0 },
    {
      name: 'all for whom there is a seat',
      of: places({ confirmed: 7 }, [['expert', null, { waiting: 5 }]]),
      moves: 3,
    },
    { name: 'only as many as the quota takes', of: places({}, [['expert', 2, { offered: 1, waiting: 5 }]]), moves: 1 },
    {
      name: 'nobody beyond the offer limit',
      of: places({ offered: 12 }, [['expert', null, { waiting: 5 }]]),
      moves: 0,
    },
    {
      name: 'who takes no seat, also when all are taken',
      of: places({ confirmed: 10 }, [
        ['expert', null, { waiting: 5 }],
        ['speaker', null, { waiting: 2 }],
      ]),
      moves: 2,
    },
  ])('counts $name', ({ of, moves }) => {
    expect(howManyMoveUp(of)).toBe(moves)
  })
})

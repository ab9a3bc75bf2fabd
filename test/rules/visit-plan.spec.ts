import { describe, expect, test } from '@jest/globals'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { clashesOf } from '@plenary/shared/rules/event/occupancy'
import { occupanciesOfPlan } from '@plenary/shared/rules/visit/occupants'
import { dayOfGroup, type Plan, placesAtSite, presentAt } from '@plenary/shared/rules/visit/plan'
import { isAcceptable, problemKinds, problemsOf } from '@plenary/shared/rules/visit/problems'
import { obstaclesOf, standingOf, unaccepted } from '@plenary/shared/rules/visit/standing'
import { stands } from '@plenary/shared/rules/visit/states'
import { afterMoving, movedAlong } from '@plenary/shared/rules/visit/taking'

/** The tests' zone is UTC: a wall-clock time is its own instant. */
const at = (local: LocalDateTime) => `${local}:00.000Z` as Instant
const time = (from: string, until: string, day = '2028-12-05') => ({
  startsLocal: `${day}T${from}`,
  endsLocal: `${day}T${until}`,
  startsAt: at(`${day}T${from}`),
  endsAt: at(`${day}T${until}`),
})
const people = (count: number) => Array.from({ length: count }, (_, n) => `delegate ${n}`)

const group: Plan['groups'][number] = {
  id: 'D',
  letter: 'D',
  language: 'zh',
  travellers: { delegates: people(25), leader: 'mingyue', interpreter: null, escorts: [] },
  vehicle: 'Bus 4',
  vehiclePlaces: 28,
  accessNeeds: 0,
}
const village: Plan['sites'][number] = {
  id: 'village',
  languages: ['zh', 'en'],
  stepFree: true,
  largestGroup: 60,
  mostAtOnce: 60,
}
const laboratory: Plan['sites'][number] = { ...village, id: 'laboratory', largestGroup: 25, mostAtOnce: 50 }
const stop = {
  id: 'first',
  groupId: 'D',
  siteId: 'village',
  state: 'counter-proposed' as const,
  counter: null,
  askedHeads: 0,
  ...time('09:15', '11:00'),
}
const later = { ...stop, id: 'second', siteId: 'laboratory', state: 'proposed' as const, ...time('13:45', '15:30') }
const ride = (id: string, from: string, until: string) => ({
  id,
  groupId: 'D',
  mode: 'bus' as const,
  ...time(from, until),
})
const meal = { ...ride('meal', '11:15', '12:30'), mode: 'meal' as const }

/** The morning of Group D, as the planner shows it. */
const plan = (changes: Partial<Plan> = {}): Plan => ({
  days: ['2028-12-05'],
  groups: [group],
  sites: [village, laboratory],
  stops: [stop, later],
  transfers: [ride('out', '08:30', '09:15'), meal, ride('on', '12:30', '13:45'), ride('back', '15:30', '16:30')],
  elsewhere: [],
  ...changes,
})
const kinds = (of: Plan) => problemsOf(of).map(({ kind, stopId }) => `${kind}: ${stopId}`)

describe('problems', () => {
  test('one head too many for the laboratory', () => {
    expect(problemsOf(plan())).toEqual([
      expect.objectContaining({ kind: 'group too large', stopId: 'second', count: 26, places: 25 }),
    ])
  })

  test.each([
    {
      name: 'another day',
      stops: [{ ...stop, ...time('09:15', '11:00', '2028-12-07') }],
      expected: ['outside days: first'],
    },
    {
      name: 'two sites with no way between',
      stops: [stop, { ...later, siteId: 'village2', ...time('11:00', '11:10') }],
      expected: [],
    },
    { name: 'a stop that was declined', stops: [{ ...later, state: 'declined' as const }], expected: [] },
  ])('$name', ({ stops, expected }) => expect(kinds(plan({ stops }))).toEqual(expected))

  test.each([
    { name: 'nothing', between: [], expected: ['no way between: second'] },
    { name: 'a ride', between: [ride('on', '12:30', '13:45')], expected: [] },
    { name: 'a meal', between: [meal], expected: ['no way between: second'] },
    { name: 'a meal and a ride', between: [meal, ride('on', '12:30', '13:45')], expected: [] },
    { name: 'a ride and a meal', between: [ride('on', '11:00', '11:15'), meal], expected: [] },
  ])('$name between two sites', ({ between, expected }) =>
    expect(kinds(plan({ sites: [village, { ...laboratory, largestGroup: 60 }], transfers: between }))).toEqual(
      expected,
    ),
  )

  test('a full vehicle', () =>
    expect(kinds(plan({ groups: [{ ...group, vehiclePlaces: 25 }], stops: [stop] }))).toEqual(['vehicle full: first']))

  test('a language that nobody there speaks, unless somebody interprets', () => {
    const french = { ...group, language: 'fr' }
    expect(kinds(plan({ groups: [french], stops: [stop] }))).toEqual(['language: first'])
    const interpreted = { ...french, travellers: { ...french.travellers, interpreter: 'jiayi' } }
    expect(kinds(plan({ groups: [interpreted], stops: [stop] }))).toEqual([])
  })

  test('needs of access at a site with steps', () => {
    const needing = plan({ groups: [{ ...group, accessNeeds: 1 }], stops: [stop] })
    expect(kinds(needing)).toEqual([])
    expect(kinds({ ...needing, sites: [{ ...village, stepFree: false }] })).toEqual(['access: first'])
  })

  test('too many at once, with a group of another event', () => {
    const others = { siteId: 'village', heads: 35, ...time('10:59', '12:00') }
    expect(kinds(plan({ stops: [stop], elsewhere: [others] }))).toEqual(['site full: first'])
    expect(kinds(plan({ stops: [stop], elsewhere: [{ ...others, ...time('11:00', '12:00') }] }))).toEqual([])
  })

  test('heads, places and days are beyond accepting', () =>
    expect(problemKinds.filter((kind) => !isAcceptable(kind))).toEqual([
      'group too large',
      'site full',
      'vehicle full',
      'outside days',
    ]))
})

describe('places', () => {
  const other = { ...stop, id: 'other', groupId: 'C', state: 'proposed' as const }
  const two = (state: 'proposed' | 'requested') =>
    plan({ groups: [group, { ...group, id: 'C' }], stops: [stop, { ...other, state }] })

  test('a proposal takes nobody’s place, a request does', () => {
    expect(placesAtSite(two('proposed'), stop, stop).othersThen).toBe(0)
    expect(placesAtSite(two('requested'), stop, stop)).toEqual({ perGroup: 60, atOnce: 60, othersThen: 26 })
  })

  test('everybody at the site is counted, with those of other events', () => {
    const elsewhere = [{ siteId: 'village', heads: 7, ...time('10:00', '12:00') }]
    expect(
      presentAt({ ...two('requested'), elsewhere }, 'village', ({ state }) => stands(state)).map(({ heads }) => heads),
    ).toEqual([26, 26, 7])
  })
})

describe('who and what is needed', () => {
  test('a stop needs its group, each head and the vehicle; a meal needs the group only', () => {
    const needed = occupanciesOfPlan(plan())
    const of = (id: string) => needed.filter(({ placeId }) => placeId === id).map(({ kind }) => kind)
    expect(of('first').filter((kind) => kind === 'person')).toHaveLength(26)
    expect(new Set(of('first'))).toEqual(new Set(['group', 'person', 'vehicle']))
    expect(of('meal')).toEqual(['group'])
    expect(of('out')).toEqual(['group', 'vehicle'])
  })

  test('a group that keeps its times is nowhere twice', () => expect(clashesOf(occupanciesOfPlan(plan()))).toEqual([]))

  test('what was cancelled needs nobody', () =>
    expect(occupanciesOfPlan(plan({ stops: [{ ...stop, state: 'cancelled' }], transfers: [] }))).toEqual([]))

  test('one bus of two groups is one vehicle, however it is written', () => {
    const shared = plan({
      groups: [group, { ...group, id: 'C', vehicle: ' bus 4' }],
      stops: [stop, { ...later, groupId: 'C' }],
    })
    const vehicles = occupanciesOfPlan(shared).filter(({ kind }) => kind === 'vehicle')
    expect(new Set(vehicles.map(({ occupantId }) => occupantId)).size).toBe(1)
  })
})

describe('obstacles', () => {
  const early = plan({ stops: [{ ...stop, ...time('09:00', '11:00') }] })

  test('a stop that begins before the ride ends is one conflict, of the group', () => {
    const { clashes } = obstaclesOf(early, [])
    expect(clashes.map(({ kind, placeIds }) => ({ kind, placeIds }))).toEqual([
      { kind: 'group', placeIds: ['first', 'out'] },
    ])
  })

  test('a delegate who speaks in a session meanwhile is named', () => {
    const session = {
      placeId: 'panel',
      placeKind: 'session' as const,
      kind: 'person' as const,
      occupantId: 'delegate 3',
      ...time('10:00', '10:30'),
    }
    const { clashes } = obstaclesOf(plan({ stops: [stop] }), [session])
    expect(clashes.map(({ occupantId }) => occupantId)).toEqual(['delegate 3'])
  })

  test('what was accepted by name no longer counts, what cannot be is counted by the places', () => {
    const obstacles = obstaclesOf(early, [])
    const keys = unaccepted(obstacles, new Set(), 'first')
    expect(keys).toHaveLength(1)
    expect(standingOf(early, obstacles, new Set(keys), { ...stop, ...time('09:00', '11:00') })).toMatchObject({
      conflicts: 0,
    })
    expect(unaccepted(obstaclesOf(plan(), []), new Set(), 'second')).toEqual([])
  })
})

describe('if the host’s time is taken', () => {
  const offered = { startsLocal: '2028-12-05T09:45', endsLocal: '2028-12-05T11:30' }
  const shown = (of: Plan, to = offered) =>
    movedAlong(of, stop, to).map(
      ({ id, to: { startsLocal, endsLocal }, asksHost }) =>
        `${id} ${startsLocal.slice(11)}–${endsLocal.slice(11)}${asksHost ? ' ask' : ''}`,
    )

  test('the ride arrives later, the meal and what follows move, and a host who was asked is asked again', () => {
    const asked = plan({ stops: [stop, { ...later, state: 'confirmed' }] })
    expect(shown(asked)).toEqual([
      'out 09:00–09:45',
      'meal 11:45–13:00',
      'on 13:00–14:15',
      'second 14:15–16:00 ask',
      'back 16:00–17:00',
    ])
  })

  test('free time gives way first', () =>
    expect(
      shown(
        plan({ stops: [stop], transfers: [ride('out', '08:30', '09:15'), { ...meal, ...time('12:15', '13:00') }] }),
      ),
    ).toEqual(['out 09:00–09:45']))

  test('nothing is moved earlier but the ride there', () =>
    expect(shown(plan(), { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:45' })).toEqual([
      'out 08:15–09:00',
    ]))

  test('on another day nothing moves along', () =>
    expect(shown(plan(), { startsLocal: '2028-12-06T09:00', endsLocal: '2028-12-06T10:45' })).toEqual([]))

  test('the plan afterwards has the new times, on the clocks and as instants', () => {
    const after = afterMoving(plan(), [{ id: 'first', to: offered }, ...movedAlong(plan(), stop, offered)], at)
    expect(dayOfGroup(after, 'D', '2028-12-05').map(({ id }) => id)).toEqual([
      'out',
      'first',
      'meal',
      'on',
      'second',
      'back',
    ])
    expect(after.stops[0]).toMatchObject({ ...offered, startsAt: at(offered.startsLocal) })
    expect(obstaclesOf(after, []).clashes).toEqual([])
  })
})

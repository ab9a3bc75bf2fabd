import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { outsideOf } from '@plenary/shared/rules/agenda/placing'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { deadlinesOf } from '@plenary/shared/rules/event/deadlines'
import { mayChange } from '@plenary/shared/rules/event/moves'
import { maySee } from '@plenary/shared/rules/person/visibility'
import { sameValue } from '@plenary/shared/rules/same-value'

test.each([
  { a: { x: 1, y: [1, 2] }, b: { y: [1, 2], x: 1 }, same: true },
  { a: { x: [1, 2] }, b: { x: [2, 1] }, same: false },
  { a: null, b: {}, same: false },
])('sameValue of $a and $b is $same', ({ a, b, same }) => expect(sameValue(a, b)).toBe(same))

test('outsideOf counts the sessions that the event left behind when its days moved', () => {
  const days = { startsOn: '2028-12-04', endsOn: '2028-12-07' }
  const at = (day: string) => ({ startsLocal: `${day}T09:00`, endsLocal: `${day}T10:00` })
  expect(outsideOf([at('2028-12-03'), at('2028-12-04'), at('2028-12-07'), at('2028-12-08')], days)).toBe(2)
})

test('deadlinesOf names the dates that are set, and none of an event that does not take place', () => {
  const at = (text: string) => text as Instant
  const dated = {
    state: 'registration open',
    opensAt: null,
    closesAt: at('2028-11-20T15:59:00.000Z'),
    startsAt: at('2028-12-03T16:00:00.000Z'),
    endsAt: at('2028-12-07T16:00:00.000Z'),
  } as const
  expect(deadlinesOf(dated).map(({ what }) => what)).toEqual(['registration closes', 'starts', 'ends'])
  expect(deadlinesOf({ ...dated, state: 'cancelled' })).toEqual([])
  expect(deadlinesOf({ ...dated, state: 'postponed' })).toEqual([])
})

test('mayChange keeps what is over as it was', () => {
  expect(mayChange('concluded')).toEqual(accept)
  expect(mayChange('cancelled')).toEqual(refuse('MOVE_NOT_ALLOWED', { state: 'cancelled' }))
  expect(mayChange('archived')).toEqual(refuse('MOVE_NOT_ALLOWED', { state: 'archived' }))
})

test.each([
  { audience: 'organisers', visibility: {}, field: 'birthYear', sees: true },
  { audience: 'participants', visibility: {}, field: 'birthYear', sees: false },
  { audience: 'participants', visibility: {}, field: 'name', sees: true },
  { audience: 'public', visibility: {}, field: 'name', sees: false },
  { audience: 'public', visibility: { name: 'public' }, field: 'name', sees: true },
  { audience: 'participants', visibility: { photo: 'public' }, field: 'photo', sees: true },
] as const)('$audience sees $field under $visibility: $sees', ({ audience, visibility, field, sees }) =>
  expect(maySee(audience, visibility, field)).toBe(sees),
)

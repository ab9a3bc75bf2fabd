import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { type LedStop, mayMarkInGroup, mayReadGroup } from '@plenary/shared/rules/visit/visitor-list'

const at = (time: string) => `2028-12-${time}:00.000Z` as Instant
const endsAt = at('05T03:00')

test.each([
  { name: 'weeks before the visit', off: false, now: '2028-11-14T02:20:00.000Z' as Instant, expected: accept },
  { name: 'the last minute of the seventh day after', off: false, now: at('12T02:59'), expected: accept },
  { name: 'seven days after, to the minute', off: false, now: at('12T03:00'), expected: refuse('GROUP_OVER') },
  { name: 'a visit that is off', off: true, now: at('05T01:00'), expected: refuse('GROUP_OVER') },
])('mayReadGroup answers for $name', ({ off, now, expected }) =>
  expect(mayReadGroup({ endsAt, off }, now)).toEqual(expected),
)

const stop: LedStop = { state: 'confirmed', startsAt: at('05T01:00'), endsAt }
test.each([
  { name: 'the first minute', stop, now: at('05T01:00'), expected: accept },
  {
    name: 'the minute before',
    stop,
    now: at('05T00:59'),
    expected: refuse('STOP_NOT_BEGUN', { startsAt: stop.startsAt }),
  },
  { name: 'a completed visit', stop: { ...stop, state: 'completed' as const }, now: at('06T01:00'), expected: accept },
  {
    name: 'a visit that its host has not confirmed',
    stop: { ...stop, state: 'requested' as const },
    now: at('05T01:00'),
    expected: refuse('STOP_NOT_CONFIRMED'),
  },
  { name: 'seven days after', stop, now: at('12T03:00'), expected: refuse('GROUP_OVER') },
])('mayMarkInGroup answers for $name', ({ stop, now, expected }) => expect(mayMarkInGroup(stop, now)).toEqual(expected))

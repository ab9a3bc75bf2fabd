import { describe, expect, test } from '@jest/globals'
import { accountId, eventId, personId, programmeId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { type Actor, type Grant, mayAnywhere, mayAt, scopeOf } from '@plenary/shared/rules/access/standing'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { defineMoves, faultsOf, judge, verdicts } from '@plenary/shared/rules/moves'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const seminar = { id: eventId.parse(uuid(1)), programmeId: programmeId.parse(uuid(2)) }
const elsewhere = { id: eventId.parse(uuid(3)), programmeId: programmeId.parse(uuid(4)) }

const actor = (...grants: Grant[]): Actor => ({
  accountId: accountId.parse(uuid(5)),
  personId: personId.parse(uuid(6)),
  name: 'Somebody',
  grants,
})
const grant = (role: Grant['role'], where: Partial<Grant> = {}): Grant => ({
  role,
  programmeId: null,
  eventId: null,
  ...where,
})

describe('how far a permission reaches', () => {
  test.each([
    { name: 'an administrator everywhere', who: actor(grant('administrator')), at: elsewhere, expected: true },
    {
      name: 'an organiser in the event',
      who: actor(grant('organiser', { eventId: seminar.id })),
      at: seminar,
      expected: true,
    },
    {
      name: 'an organiser not in another',
      who: actor(grant('organiser', { eventId: seminar.id })),
      at: elsewhere,
      expected: false,
    },
    {
      name: 'a programme manager in the events of the programme',
      who: actor(grant('programme manager', { programmeId: seminar.programmeId })),
      at: seminar,
      expected: true,
    },
    {
      name: 'a programme manager not in those of another',
      who: actor(grant('programme manager', { programmeId: seminar.programmeId })),
      at: elsewhere,
      expected: false,
    },
    {
      name: 'a reviewer not at all',
      who: actor(grant('reviewer', { eventId: seminar.id })),
      at: seminar,
      expected: false,
    },
    { name: 'nobody in particular not at all', who: actor(), at: seminar, expected: false },
  ])('deciding: $name', ({ who, at, expected }) => expect(mayAt(who, 'registration.decide', at)).toBe(expected))

  test("what is one's own is open to whoever is signed in, and to no role for others", () => {
    expect(mayAnywhere(actor(), 'registration.own')).toBe(true)
    expect(mayAt(actor(grant('administrator')), 'registration.own', seminar)).toBe(false)
  })

  test('the guard lets pass whoever has the permission anywhere', () => {
    expect(mayAnywhere(actor(grant('desk', { eventId: seminar.id })), 'registration.attend')).toBe(true)
    expect(mayAnywhere(actor(grant('desk', { eventId: seminar.id })), 'registration.decide')).toBe(false)
  })

  test('a scope names every event and programme of the grants that count, and no other', () => {
    const scope = scopeOf(
      actor(grant('organiser', { eventId: seminar.id }), grant('desk', { eventId: elsewhere.id })),
      'registration.decide',
    )
    expect(scope).toEqual({ everywhere: false, programmeIds: [], eventIds: [seminar.id], own: false })
  })
})

describe('a machine', () => {
  const now = '2028-11-14T02:20:00.000Z' as Instant
  type Light = 'red' | 'green' | 'broken'
  const moves = defineMoves<Light, { power: boolean }>()({
    go: {
      from: ['red'],
      to: ['green'],
      by: 'event.move',
      when: ({ power }) => (power ? accept : refuse('NOT_OPEN')),
      announces: 'light.went',
    },
    stop: { from: ['green'], to: ['red'], by: 'event.move', announces: 'light.stopped' },
    fail: { from: ['red', 'green'], to: ['broken'], by: 'event.move', clock: true, announces: 'light.failed' },
  })
  const machine = {
    states: ['red', 'green', 'broken'] as const,
    initial: 'red' as const,
    final: ['broken'] as const,
    moves,
  }

  test('is whole when every state is reached and none leaves a final one', () => {
    expect(faultsOf(machine)).toEqual([])
    expect(faultsOf({ ...machine, final: ['green'] })).toContain('stop leaves green, which is final')
    expect(faultsOf({ ...machine, moves: { stop: moves.stop } })).toContain("green can't be reached")
  })

  test('a refusal carries what stands in the way', () => {
    expect(judge(moves.go, 'green', { power: true }, now)).toEqual(refuse('MOVE_NOT_ALLOWED', { state: 'green' }))
    expect(judge(moves.go, 'red', { power: false }, now)).toEqual(refuse('NOT_OPEN'))
    expect(judge(moves.go, 'red', { power: true }, now)).toEqual({ ok: true, to: 'green' })
  })

  test('verdicts leave out what starts elsewhere, what the clock does, and what the reader may never do', () => {
    expect(verdicts(moves, 'red', { power: false }, now, () => true)).toEqual({ go: refuse('NOT_OPEN') })
    expect(verdicts(moves, 'green', { power: true }, now, () => true)).toEqual({ stop: accept })
    expect(verdicts(moves, 'green', { power: true }, now, () => false)).toEqual({})
  })
})

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import {
  Keeper,
  pauseMs,
  type Remote,
  type Saved,
} from '../../client/src/features/registration/delegate/form/keeping/keeper.js'
import { asForm, type Typed } from '../../client/src/features/registration/delegate/form/keeping/typed.js'
import { type TypingPlace, typingPlace } from '../../client/src/lib/kept-typing.js'
import { Refused, Unreachable } from '../../client/src/lib/refused.js'

const form = asForm({ givenName: 'Amina', familyName: 'Kariuki', position: 'Director' })
const savedAt = '2028-11-14T02:20:00.000Z' as Instant

/** The server with one form, that another device can save too. */
class FormOnServer implements Remote {
  version = 1
  form = form
  readonly received: Typed[] = []
  trouble: Error | null = null

  async save(version: number, typed: Typed) {
    if (this.trouble) throw this.trouble
    if (version !== this.version) throw new Refused('CHANGED_MEANWHILE', 409)
    this.received.push(typed)
    this.form = { ...this.form, ...typed }
    this.version += 1
    return { version: this.version, savedAt }
  }

  async read(): Promise<Saved> {
    return { version: this.version, form: this.form }
  }

  /** Another device. */
  change(typed: Typed): void {
    this.form = { ...this.form, ...typed }
    this.version += 1
  }
}

let server: FormOnServer
let place: TypingPlace
beforeEach(() => {
  jest.useFakeTimers()
  localStorage.clear()
  server = new FormOnServer()
  place = typingPlace('amina', 'registration')
})
afterEach(() => {
  jest.useRealTimers()
})

const open = (onJoined?: (joined: typeof form) => void) =>
  new Keeper({ version: server.version, form: server.form }, place, server, onJoined)
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

describe('what is typed', () => {
  test('is saved after a pause, once, and only what changed', async () => {
    const keeper = open()
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs / 2)
    keeper.type({ ...form, position: 'Deputy Director' })
    await pass(pauseMs)
    expect(server.received).toEqual([{ position: 'Deputy Director' }])
    expect(keeper.now()).toMatchObject({ state: 'saved', savedAt })
  })

  test('is on this device at once, and gone from it when the server has it', async () => {
    const keeper = open()
    keeper.type({ ...form, position: 'Deputy' })
    expect(place.read()).toEqual({ mine: { position: 'Deputy' }, base: { position: 'Director' } })
    await pass(pauseMs)
    expect(place.read()).toBeNull()
  })

  test('comes back after a reload, and goes out', async () => {
    server.trouble = new Unreachable('no network')
    open().type({ ...form, position: 'Deputy' })
    server.trouble = null
    const reloaded = open()
    expect(reloaded.typed.position).toBe('Deputy')
    reloaded.begin()
    await pass(0)
    expect(server.form.position).toBe('Deputy')
  })

  test('is tried again while the network is away, and says so', async () => {
    server.trouble = new Unreachable('no network')
    const keeper = open()
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    expect(keeper.now().state).toBe('unsaved')
    server.trouble = null
    await pass(5_000)
    expect(keeper.now().state).toBe('saved')
  })

  test('waits for the session to begin again', async () => {
    server.trouble = new Refused('SIGN_IN_FIRST', 401)
    const keeper = open()
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    expect(keeper.now().state).toBe('signed out')
    expect(place.read()).not.toBeNull()
  })

  test('that is of the wrong kind keeps nothing else from being saved', async () => {
    const keeper = open()
    keeper.type({ ...form, position: 'x'.repeat(301), organisation: 'Ministry' })
    await pass(pauseMs)
    expect(server.received).toEqual([{ organisation: 'Ministry' }])
    expect(keeper.isBehind).toBe(true)
  })

  test('is no longer sent once the form was handed in elsewhere', async () => {
    server.trouble = new Refused('MOVE_NOT_ALLOWED', 409, { state: 'submitted' })
    const keeper = open()
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    expect(keeper.now().state).toBe('moved on')
  })
})

describe('another device', () => {
  test('that changed another field is joined without a question', async () => {
    const joined: string[] = []
    const keeper = open(({ organisation }) => joined.push(organisation))
    server.change({ organisation: 'Ministry' })
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    expect(server.form).toMatchObject({ organisation: 'Ministry', position: 'Deputy' })
    expect(joined).toEqual(['Ministry'])
    expect(keeper.now().conflicts).toEqual([])
  })

  test('that changed the same field is named, and nothing typed is lost', async () => {
    const keeper = open()
    server.change({ position: 'Head' })
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    expect(keeper.now().conflicts).toEqual([{ field: 'position', theirs: 'Head' }])
    expect(keeper.typed.position).toBe('Deputy')
    expect(server.form.position).toBe('Head')
  })

  test.each([
    { whose: 'mine', stays: 'Deputy' },
    { whose: 'theirs', stays: 'Head' },
  ] as const)('gives way or not, as the person says: $whose', async ({ whose, stays }) => {
    const keeper = open()
    server.change({ position: 'Head' })
    keeper.type({ ...form, position: 'Deputy' })
    await pass(pauseMs)
    keeper.settle('position', whose)
    await pass(0)
    expect(keeper.typed.position).toBe(stays)
    expect(server.form.position).toBe(stays)
    expect(keeper.now().conflicts).toEqual([])
  })

  test('is found out too when this one was closed with something unsent', async () => {
    server.trouble = new Unreachable('no network')
    open().type({ ...form, position: 'Deputy' })
    server.trouble = null
    server.change({ position: 'Head' })
    expect(open().now().conflicts).toEqual([{ field: 'position', theirs: 'Head' }])
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { withdrawRegistration } from '@plenary/shared/contracts/registration/delegate'
import { moveRegistrations } from '@plenary/shared/contracts/registration/many'
import { moveRegistration, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

interface Posted {
  key: string
  to_address: string
  subject: string
  text: string
  html: string
  calendar: string | null
  reply_to: string
  from_name: string
  language: string
}

let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app)
  helene = await organiserOf(app, eventId)
})
afterAll(() => app.close())

const lettersAbout = (id: RegistrationId) =>
  app.rows<Posted>('SELECT * FROM delivery WHERE starts_with(key, $1) ORDER BY queued_at, id', [`registration:${id}:`])

const addressOf = async (person: Person) =>
  (await app.rows<{ address: string }>('SELECT address FROM person WHERE id = $1', [person.personId]))[0]?.address

async function aminaIn(state: RegistrationState) {
  const amina = await app.person('Amina Kariuki')
  const id = await makeRegistration(app, eventId, { state, name: 'Amina Kariuki' }, amina)
  return { amina, id }
}

const move = (registrationId: RegistrationId, body: OrganiserMove) =>
  app.ask(helene, moveRegistration, { params: { registrationId }, body })
const moveAll = (ids: readonly RegistrationId[], body: OrganiserMove) =>
  app.ask(helene, moveRegistrations, { params: { eventId }, body: { ids: [...ids], move: body } })

const saidBy = { saidBy: 'Amina Kariuki', channel: 'telephone', on: '2028-11-14' } as const

describe('each fact is told once, to the person whom it concerns', () => {
  test.each([
    {
      from: 'under review',
      body: { action: 'return', reason: 'Your title, as on your card' },
      says: 'as on your card',
    },
    { from: 'shortlisted', body: { action: 'offer' }, says: 'held for you until' },
    { from: 'accepted', body: { action: 'confirm', onBehalf: saidBy }, says: 'You have a seat' },
    { from: 'under review', body: { action: 'waitlist' }, says: 'waiting list' },
    { from: 'waitlisted', body: { action: 'do not select' }, says: 'could not offer you one' },
    { from: 'confirmed', body: { action: 'cancel', reason: 'Never came to an event' }, says: 'have cancelled' },
  ] as const)('$body.action', async ({ from, body, says }) => {
    const { amina, id } = await aminaIn(from)
    expect((await move(id, body)).status).toBe(200)
    await app.jobs()
    const [letter, ...more] = await lettersAbout(id)
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      to_address: await addressOf(amina),
      from_name: 'Connecting suppliers and users of green technology',
      reply_to: 'seminar@example.org',
    })
    expect(letter?.text).toContain(says)
  })

  test('withdrawing', async () => {
    const { amina, id } = await aminaIn('confirmed')
    await app.ask(amina, withdrawRegistration, { params: { registrationId: id }, body: { leavingReason: 'health' } })
    await app.jobs()
    expect(await lettersAbout(id)).toMatchObject([{ subject: expect.stringContaining('You have withdrawn') }])
  })

  test('an offer that expires', async () => {
    const amina = await app.person('Amina Kariuki')
    const id = await makeRegistration(app, eventId, { state: 'accepted', offerExpiresAt: app.clock.now() }, amina)
    await app.sweep()
    await app.jobs()
    expect(await lettersAbout(id)).toMatchObject([{ subject: expect.stringContaining('Your offer has expired') }])
  })

  test('a seat that is passed on: the one who leaves, and the one who follows at their own address', async () => {
    const { amina, id } = await aminaIn('confirmed')
    const address = `${randomUUID()}@example.org`
    const successor = {
      familyName: 'Otieno',
      givenName: 'Grace',
      address,
      organisation: 'State Department for Science',
      position: 'Director',
      reason: 'Named by the ministry',
    }
    const { body } = await app.ask(helene, replaceRegistration, { params: { registrationId: id }, body: successor })
    await app.jobs()
    expect(await lettersAbout(id)).toMatchObject([{ to_address: await addressOf(amina) }])
    const [letter] = await lettersAbout(body.id as RegistrationId)
    expect(letter?.to_address).toBe(address)
    expect(letter?.text).toContain('succeed Amina Kariuki')
  })

  test('what happens among the organisers is told to nobody', async () => {
    const { id } = await aminaIn('submitted')
    await move(id, { action: 'take up' })
    await move(id, { action: 'shortlist' })
    await move(id, { action: 'put back' })
    await app.jobs()
    expect(await lettersAbout(id)).toEqual([])
  })
})

describe('a letter', () => {
  test('is one, although the fact is told twice', async () => {
    const { id } = await aminaIn('shortlisted')
    await move(id, { action: 'offer' })
    await app.jobs()
    await app.rows(`UPDATE announcement SET told_at = NULL WHERE about->>'registrationId' = $1`, [id])
    await app.rows(
      `SELECT graphile_worker.add_job('announce', json_build_object('announcementId', id)) FROM announcement WHERE about->>'registrationId' = $1`,
      [id],
    )
    await app.jobs()
    expect(await lettersAbout(id)).toHaveLength(1)
  })

  test('does not quote the reason of a cancellation, which was written for the record', async () => {
    const { id } = await aminaIn('confirmed')
    await app.rows('UPDATE registration SET confirmed_at = state_since WHERE id = $1', [id])
    await move(id, { action: 'cancel', reason: 'Never came to an event' })
    await app.jobs()
    const [letter] = await lettersAbout(id)
    expect(letter?.text).not.toContain('Never came')
    expect(letter?.calendar).toContain('STATUS:CANCELLED')
  })

  test('about a cancelled event says that the event is off, not only the registration', async () => {
    const { id } = await aminaIn('confirmed')
    await move(id, { action: 'cancel', reason: 'The venue was flooded' })
    await app.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [eventId])
    await app.jobs()
    await app.rows(`UPDATE event SET state = 'registration open' WHERE id = $1`, [eventId])
    expect(await lettersAbout(id)).toMatchObject([
      { subject: 'Cancelled: Connecting suppliers and users of green technology' },
    ])
  })

  test('that confirms brings the days of the event for the calendar', async () => {
    const { id } = await aminaIn('accepted')
    await move(id, { action: 'confirm', onBehalf: saidBy })
    await app.jobs()
    const [letter] = await lettersAbout(id)
    expect(letter?.calendar).toContain('DTSTART;TZID=Asia/Shanghai:20281204T000000')
  })

  test('names a deadline by the clock of the event, and by the reader’s own where it differs', async () => {
    const { amina, id } = await aminaIn('shortlisted')
    await app.rows(`UPDATE person SET zone = 'Africa/Nairobi' WHERE id = $1`, [amina.personId])
    await move(id, { action: 'offer', expiresAt: '2028-11-20T15:59:00.000Z' as never })
    await app.jobs()
    const [letter] = await lettersAbout(id)
    expect(letter?.text).toContain('Mon, 20 Nov 2028, 23:59 Shanghai time')
    expect(letter?.text).toContain('Mon, 20 Nov 2028, 18:59 (East Africa Time)')
  })

  test('speaks the language of the registration, and runs its way', async () => {
    const { id } = await aminaIn('shortlisted')
    await app.rows(`UPDATE registration SET language = 'ar' WHERE id = $1`, [id])
    await move(id, { action: 'offer' })
    await app.jobs()
    const [letter] = await lettersAbout(id)
    expect(letter?.language).toBe('ar')
    expect(letter?.html).toContain('dir="rtl"')
    expect(letter?.subject).toContain('مقعد لك')
  })

  test('is not written to somebody without an address', async () => {
    const { amina, id } = await aminaIn('shortlisted')
    await app.rows('UPDATE person SET account_id = NULL, address = NULL WHERE id = $1', [amina.personId])
    await move(id, { action: 'offer' })
    await app.jobs()
    expect(await lettersAbout(id)).toEqual([])
  })
})

describe('many at once', () => {
  test('are told after half a minute', async () => {
    const { id } = await aminaIn('waitlisted')
    await moveAll([id], { action: 'do not select' })
    await app.jobs()
    const queued = await app.rows<{ due: number }>(
      'SELECT EXTRACT(EPOCH FROM due_at - queued_at)::int AS due FROM delivery WHERE starts_with(key, $1)',
      [`registration:${id}:`],
    )
    expect(queued).toEqual([{ due: 30 }])
  })

  test('are told nothing when it is undone in time', async () => {
    const { id } = await aminaIn('waitlisted')
    const { body } = await moveAll([id], { action: 'do not select' })
    await app.jobs()
    await moveAll(body.done, body.undo as OrganiserMove)
    await app.jobs()
    expect(await lettersAbout(id)).toEqual([])
  })

  test('are told that they are back when the undo came too late', async () => {
    const { id } = await aminaIn('waitlisted')
    const { body } = await moveAll([id], { action: 'do not select' })
    await app.jobs()
    await app.rows(`UPDATE delivery SET state = 'sent', attempts = 1 WHERE starts_with(key, $1)`, [
      `registration:${id}:`,
    ])
    await moveAll(body.done, body.undo as OrganiserMove)
    await app.jobs()
    expect((await lettersAbout(id)).map(({ subject }) => subject.split(':')[0])).toEqual([
      'Your registration was not selected',
      'Your registration is open again',
    ])
  })
})

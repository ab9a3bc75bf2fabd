import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, changeSession, releaseAgenda, removeSession } from '@plenary/shared/contracts/agenda'
import { agendaForPublic, speakersForPublic } from '@plenary/shared/contracts/agenda-public'
import ICAL from 'ical.js'
import { interchangeFile } from '../support/interchange-format.js'
import { openPage } from '../support/page-parts.js'
import { readPdf } from './adapters/pdf-text.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground
let removed = ''
let moved = ''

/** Two releases: the first has a plenary, a panel and a workshop; the second moves the panel and lacks the workshop. */
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
  const { rooms } = ground
  const people = [
    { personId: null, name: 'Gu Siyuan', role: 'keynote' as const },
    { personId: null, name: 'Philippe Castagnous', role: 'interpreter' as const },
  ]
  await add(
    panel({
      type: 'plenary',
      title: { en: 'Where suppliers and users meet', ar: 'حيث يلتقي الموردون والمستخدمون' },
      roomId: rooms[0] ?? null,
      people,
      interpretation: ['fr'],
      time: { startsLocal: '2028-12-04T09:30', endsLocal: '2028-12-04T10:45' },
    }),
  )
  const first = await add(panel({ roomId: rooms[1] ?? null }))
  const second = await add(
    panel({ type: 'workshop', title: { en: 'Incentives; a, "b"\nand c' }, roomId: rooms[2] ?? null }),
  )
  await release()
  moved = first.id
  removed = second.id
  const form = panel({
    time: { startsLocal: '2028-12-05T11:00', endsLocal: '2028-12-05T12:00' },
    roomId: rooms[1] ?? null,
  })
  await ground.test.ask(ground.organiser, changeSession, {
    params: { eventId: ground.eventId, sessionId: first.id },
    body: { form, version: 1 },
  })
  await ground.test.ask(ground.organiser, removeSession, {
    params: { eventId: ground.eventId, sessionId: second.id },
    body: { version: 1 },
  })
  ground.test.clock.advance(60)
  await release()
})
afterAll(() => ground.test.close())

const add = async (body: ReturnType<typeof panel>) =>
  (await ground.test.ask(ground.organiser, addSession, { params: { eventId: ground.eventId }, body })).body
const release = () =>
  ground.test.ask(ground.organiser, releaseAgenda, { params: { eventId: ground.eventId }, body: {} })
const get = (path: string, headers: Record<string, string> = {}) => ground.test.app.inject({ url: path, headers })
const entriesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))

test('the calendar holds the sessions under their ids, the numbers of the release, and what is off', async () => {
  const answer = await get('/events/green-technology/agenda.ics')
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const entries = entriesIn(answer.body)
  const byId = new Map(entries.map((one) => [one.uid, one]))

  expect(entries.map((one) => one.sequence)).toEqual([2, 2, 2])
  expect(byId.get(moved)?.startDate.toJSDate().toISOString()).toBe('2028-12-05T03:00:00.000Z')
  expect(byId.get(moved)?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  expect(byId.get(moved)?.location).toBe('Magnolia Room')
  expect(byId.get(removed)?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect(byId.get(removed)?.summary).toBe('Incentives; a, "b"\nand c')
  expect(entries[0]?.description).toContain('Keynote: Gu Siyuan')
})

test('the paper says what the page says, in the language that is asked for', async () => {
  const english = await readPdf((await get('/events/green-technology/agenda.pdf')).rawPayload)
  expect(english.text).toContain('Monday, 4 December 2028')
  expect(english.text).toMatch(/09:30.10:45/)
  expect(english.text).toContain('Where suppliers and users meet')
  expect(english.text).toContain('Release 2 of Tue, 14 Nov 2028')
  expect(english.text).not.toContain('Incentives')
  const arabic = await readPdf((await get('/events/green-technology/agenda.pdf?lang=ar')).rawPayload)
  expect(arabic.language).toBe('ar')
})

test('the page and its JSON agree, and say what the release changed', async () => {
  const { body } = await ground.test.ask(null, agendaForPublic, { params: { slug: 'green-technology' } })
  expect(body).toMatchObject({ release: { number: 2 }, event: { zone: 'Asia/Shanghai' } })
  expect(body.changes).toMatchObject([
    { sessionId: removed, change: 'removed', is: null },
    {
      sessionId: moved,
      change: 'changed',
      moved: { time: true, room: false },
      was: { startsLocal: '2028-12-04T14:00' },
    },
  ])
  const json = (await get('/events/green-technology/agenda.json')).json()
  expect(json).toEqual({ ...body, changes: [] })
})

test('the interchange file is of the format', async () => {
  const file = (await get('/events/green-technology/schedule.json')).json()
  expect(interchangeFile.safeParse(file).error).toBeUndefined()
  expect(file.schedule.conference).toMatchObject({ acronym: 'gtb_', daysCount: 4, time_zone_name: 'Asia/Shanghai' })
  const [first] = file.schedule.conference.days[0].rooms['Harbour Hall']
  expect(first).toMatchObject({
    date: '2028-12-04T09:30:00+08:00',
    start: '09:30',
    duration: '01:15',
    persons: [{ name: 'Gu Siyuan' }, { name: 'Philippe Castagnous' }],
  })
})

test('the page says to machines which event it is the agenda of', async () => {
  const { EducationEvent } = (await openPage(ground.test, '/events/green-technology/agenda')).things()
  expect(EducationEvent).toMatchObject({
    '@id': 'http://localhost:3000/events/green-technology',
    name: expect.stringMatching(/./),
    startDate: '2028-12-04',
    endDate: '2028-12-07',
  })
})

test.each(['agenda.ics', 'agenda.pdf', 'agenda.json', 'schedule.json'])(
  '%s comes compressed, with a tag that holds',
  async (form) => {
    const path = `/events/green-technology/${form}`
    const plain = await get(path)
    const [br, gzip] = [
      await get(path, { 'accept-encoding': 'gzip, br' }),
      await get(path, { 'accept-encoding': 'gzip;q=1, br;q=0' }),
    ]
    if (form !== 'agenda.pdf') {
      expect(br.headers['content-encoding']).toBe('br')
      expect(brotliDecompressSync(br.rawPayload).equals(plain.rawPayload)).toBe(true)
      expect(gunzipSync(gzip.rawPayload).equals(plain.rawPayload)).toBe(true)
    }
    const tag = String(br.headers['etag'])
    expect(tag).toMatch(/^"[\w-]+"$/)
    for (const known of [`"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': known })
      expect([again.statusCode, again.body, again.headers['etag']]).toEqual([304, '', tag])
    }
    expect((await ground.test.app.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
  },
)

test('the languages are different bytes, also by the browser’s wish', async () => {
  const path = '/events/green-technology/agenda.ics'
  const arabic = await get(`${path}?lang=ar`)
  expect(arabic.body).toContain('حيث يلتقي')
  expect((await get(path, { 'accept-language': 'ar-EG,en;q=0.5' })).headers['etag']).toBe(arabic.headers['etag'])
  expect((await get(path)).headers['etag']).not.toBe(arabic.headers['etag'])
})

test('drafts, events without a release and unknown ones are the same nothing; old addresses lead on', async () => {
  const { eventId } = await makeEvent(ground.test, 'nothing-released')
  const draft = await makeEvent(ground.test, 'still-a-draft', { state: 'draft' })
  await ground.test.rows(
    `INSERT INTO agenda_release (event_id, number, released_at, released_by_name, snapshot)
     SELECT $1, 1, released_at, '', snapshot FROM agenda_release WHERE event_id = $2 AND number = 2`,
    [draft.eventId, ground.eventId],
  )
  for (const slug of ['nothing-released', 'still-a-draft', 'nowhere', '%00', '..%2f'])
    for (const form of ['agenda.ics', 'agenda.pdf', 'agenda.json', 'schedule.json'])
      expect((await get(`/events/${slug}/${form}`)).statusCode).toBe(404)
  expect((await ground.test.ask(null, agendaForPublic, { params: { slug: 'still-a-draft' } })).problem.code).toBe(
    'NOT_FOUND',
  )
  await ground.test.rows(`INSERT INTO event_slug (slug, event_id) VALUES ('older-name', $1), ('of-nothing', $2)`, [
    ground.eventId,
    eventId,
  ])
  const old = await get('/events/older-name/agenda.ics')
  expect([old.statusCode, old.headers['location']]).toEqual([308, '/events/green-technology/agenda.ics'])
  expect((await ground.test.ask(null, agendaForPublic, { params: { slug: 'older-name' } })).body.event.slug).toBe(
    'green-technology',
  )
})

test('of those who speak, the page shows what they let everybody see', async () => {
  const speakers = async () =>
    (await ground.test.ask(null, speakersForPublic, { params: { slug: 'green-technology' } })).body.speakers
  const personId = (await speakers())[0]?.personId
  await ground.test.rows(
    `UPDATE person SET biography = 'Runs a market.', organisation = 'Green Technology Bank' WHERE id = $1`,
    [personId],
  )
  expect(await speakers()).toMatchObject([
    { name: 'Gu Siyuan', biography: null, organisation: null, sessions: [{ role: 'keynote' }] },
    { name: 'Philippe Castagnous', sessions: [{ role: 'interpreter' }] },
  ])
  await ground.test.rows(
    `UPDATE person SET visibility = '{"biography": "public", "organisation": "participants"}' WHERE id = $1`,
    [personId],
  )
  expect(await speakers()).toMatchObject([{ biography: 'Runs a market.', organisation: null }, {}])
})

test('when the event is cancelled, every entry says so a second later', async () => {
  const { eventId } = ground
  const at = '2028-11-15T08:00:00.000Z'
  await ground.test.rows(`UPDATE event SET state = 'cancelled', version = version + 1 WHERE id = $1`, [eventId])
  await ground.test.rows(
    `INSERT INTO audit (id, at, actor_name, act, word, object_id, object_name, event_id, to_state) VALUES (gen_random_uuid(), $2, '', 'cancel', 'event', $1, '', $1, 'cancelled')`,
    [eventId, at],
  )
  ground.test.clock.advance(1)
  const entries = entriesIn((await get('/events/green-technology/agenda.ics')).body)
  expect(new Set(entries.map((one) => one.component.getFirstPropertyValue('status')))).toEqual(new Set(['CANCELLED']))
  expect(entries[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2028-11-15T08:00:00Z')
  expect((await readPdf((await get('/events/green-technology/agenda.pdf')).rawPayload)).text).toContain(
    'This event is cancelled.',
  )
})

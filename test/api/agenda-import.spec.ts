import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, changeSession } from '@plenary/shared/contracts/agenda'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { type InterchangeEntry, interchangeFile } from '../support/interchange-format.js'
import { agendaGround, type Ground, panel } from './agenda-ground.js'
import { entriesOf, entry, eventForImport, file } from './agenda-import-ground.js'

/** Files of other systems, which are not ours to copy: the folder with `schedule/democon.json` and `schedule/schema.json`, named or beside the project. */
const beside = join(process.cwd(), '../shared/fixtures')
const fixtures = process.env['SCHEDULE_FIXTURES'] ?? (existsSync(beside) ? beside : undefined)

let ground: Ground
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
})
afterAll(() => ground.test.close())
const freshEvent = (facts: Parameters<typeof eventForImport>[1] = {}) => eventForImport(ground, facts)

test('a preview says what becomes of each entry, and writes nothing', async () => {
  const { preview, draft } = await freshEvent({ rooms: ['Harbour Hall'] })
  const second = entry({
    guid: '11111111-8321-506c-95af-fd2903a5f075',
    room: 'Tan Room',
    persons: [{ name: 'gu siyuan' }],
  })
  const { status, body } = await preview(file([entry(), second]))

  expect(status).toBe(200)
  expect(body).toMatchObject({
    conference: { title: 'Green technology', acronym: 'gtb_', zone: 'UTC' },
    otherOffsets: ['+01:00'],
    rooms: { made: ['Tan Room'], matched: ['Harbour Hall'] },
    people: { made: ['Nusrat Jahan Chowdhury', 'gu siyuan'], matched: [] },
    ok: true,
  })
  expect(body.entries[0]).toMatchObject({
    becomes: 'made',
    startsLocal: '2028-12-04T09:00',
    endsLocal: '2028-12-04T10:15',
  })
  expect((await draft()).sessions).toEqual([])
})

test('an import makes sessions, rooms and people; once more, it finds all the same', async () => {
  const { bring, preview, draft } = await freshEvent({ rooms: [] })
  expect((await bring(file([entry()]))).body).toEqual({ made: 1, changed: 0, same: 0, rooms: 1, people: 2 })
  const [session] = (await draft()).sessions
  expect(session).toMatchObject({
    id: entry().guid,
    type: 'breakout',
    title: { en: 'What a technology market knows about demand' },
    subtitle: {},
    track: 'Markets',
    languages: ['en'],
    startsLocal: '2028-12-04T09:00',
    imported: true,
    people: [
      { name: 'Nusrat Jahan Chowdhury', role: 'presenter' },
      { name: 'Gu Siyuan', role: 'presenter' },
    ],
  })
  expect((await preview(file([entry()]))).body.entries[0]).toMatchObject({ becomes: 'same', changes: [] })
  expect((await bring(file([entry()]))).body).toEqual({ made: 0, changed: 0, same: 1, rooms: 0, people: 0 })
})

test('what changed in the file changes in the draft; what the file has no word for stays', async () => {
  const { bring, preview, draft, eventId, organiser } = await freshEvent()
  await bring(file([entry()]))
  const [session] = (await draft()).sessions
  if (!session) throw new Error('nothing was imported')
  const { id, version, imported, materials, startsLocal, endsLocal, ...form } = session
  const [first, second] = session.people
  const edited = {
    ...form,
    title: { ...session.title, ar: 'ماذا يعرف سوق التكنولوجيا' },
    interpretation: ['zh'],
    time: { startsLocal, endsLocal },
    people: [{ ...first, role: 'moderator' }, second],
  }
  const params = { eventId, sessionId: id }
  await ground.test.ask(organiser, changeSession, { params, body: { form: edited as never, version } })

  const changed = file([entry({ title: 'Renamed', date: '2028-12-05T02:00:00+01:00', room: 'Magnolia Room' })])
  expect((await preview(changed)).body.entries[0]).toMatchObject({
    becomes: 'changed',
    changes: ['time', 'room', 'title'],
  })
  expect((await bring(changed)).body).toMatchObject({ changed: 1, rooms: 0 })
  expect((await draft()).sessions[0]).toMatchObject({
    title: { en: 'Renamed', ar: 'ماذا يعرف سوق التكنولوجيا' },
    interpretation: ['zh'],
    startsLocal: '2028-12-05T09:00',
    people: [{ role: 'moderator' }, { role: 'presenter' }],
  })
})

test('the guid becomes the id where it is free, and is found again where it is not', async () => {
  const [one, two] = [await freshEvent(), await freshEvent()]
  await one.bring(file([entry()]))
  await two.bring(
    file([entry(), entry({ guid: 'ABCDEF12-8321-006c-95af-fd2903a5f075', room: 'River Room', persons: [] })]),
  )
  const ids = (await two.draft()).sessions.map(({ id }) => id)
  expect(ids).not.toContain(entry().guid)
  await two.release()
  const back = entriesOf(await two.schedule())
  expect(back.map(({ guid }) => guid).sort()).toEqual([entry().guid, 'ABCDEF12-8321-006c-95af-fd2903a5f075'])
  expect((await two.bring(file([entry()]))).body).toMatchObject({ made: 0, same: 1 })
})

test('people of one name with different numbers are two people', async () => {
  const { bring, draft } = await freshEvent()
  const person = (id: number) => ({ persons: [{ id, public_name: 'John Smith' }] })
  const guids = [
    '11111111-8321-506c-95af-fd2903a5f075',
    '22222222-8321-506c-95af-fd2903a5f075',
    '33333333-8321-506c-95af-fd2903a5f075',
  ]
  const entries = [5, 5, 9].map((id, at) => entry({ guid: guids[at], room: `Room ${at}`, ...person(id) }))
  expect((await bring(file(entries))).body).toMatchObject({ people: 2, rooms: 3 })
  expect((await draft()).conflicts).toMatchObject([{ name: 'John Smith', kind: 'person' }])
})

test('an import that was previewed on another draft is stale, and leaves everything as it was', async () => {
  const { preview, apply, draft, eventId, organiser } = await freshEvent({ rooms: [] })
  const { digest } = (await preview(file([entry()]))).body
  await ground.test.ask(organiser, addSession, { params: { eventId }, body: panel() })
  expect((await apply(file([entry()]), digest)).body.code).toBe('IMPORT_STALE')
  expect((await apply(file([entry({ title: 'Another' })]), digest)).body.code).toBe('IMPORT_STALE')
  expect((await draft()).rooms).toEqual([])
})

test('one refused entry refuses the whole, each with its reason and its place', async () => {
  const { preview, bring, draft } = await freshEvent({ rooms: [] })
  const guid = (n: number) => `0000000${n}-8321-506c-95af-fd2903a5f075`
  const entries = [
    entry(),
    entry(),
    entry({ guid: guid(1), date: '2028-12-09T09:00:00+01:00' }),
    entry({ guid: guid(2), date: 'tomorrow' }),
    entry({ guid: guid(3), duration: '00:00' }),
    entry({ guid: guid(4), title: '' }),
    entry({ guid: guid(5), title: 'x'.repeat(10_000) }),
    entry({ guid: guid(6), persons: [{ name: 'Both', public_name: 'Both', id: 1 }] }),
    entry({ guid: guid(7), persons: 'nobody' }),
    entry({ guid: 'no guid' }),
    [],
  ]
  const { body } = await preview(file(entries))
  expect(body.ok).toBe(false)
  expect(
    body.entries.map(({ becomes, problems }) => [
      becomes,
      ...problems.map(({ path, problem }) => `${path} ${problem}`),
    ]),
  ).toEqual([
    ['made'],
    ['refused', 'guid twice'],
    ['refused', 'date outsideEvent'],
    ['refused', 'date invalid_format'],
    ['refused', 'duration noDuration'],
    ['refused', 'title required'],
    ['refused', 'title too_big'],
    ['refused', 'persons[0] personUnclear'],
    ['refused', 'persons invalid_type'],
    ['refused', 'guid invalid_format'],
    ['refused', ' invalid_type'],
  ])
  const applied = await bring(file(entries))
  expect(applied.status).toBe(422)
  expect(applied.body.carries.problems[0]).toEqual({
    path: 'schedule.conference.days[0].rooms["Harbour Hall"][1].guid',
    problem: 'twice',
  })
  expect((await draft()).sessions).toEqual([])
})

test('an import that breaks off leaves nothing', async () => {
  const { preview, apply, draft, eventId } = await freshEvent({ rooms: [] })
  const content = file([entry()])
  const { digest } = (await preview(content)).body
  await ground.test.rows(
    `CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full'; END $$`,
  )
  await ground.test.rows('CREATE TRIGGER break_off BEFORE INSERT ON occupancy EXECUTE FUNCTION break_off()')
  expect((await apply(content, digest)).status).toBe(500)
  await ground.test.rows('DROP TRIGGER break_off ON occupancy')
  expect(await draft()).toMatchObject({ sessions: [], rooms: [] })
  expect(await ground.test.rows('SELECT 1 FROM audit WHERE event_id = $1', [eventId])).toEqual([])
  expect((await apply(content, digest)).status).toBe(200)
})

const equalFields = [
  'guid',
  'room',
  'date',
  'start',
  'duration',
  'title',
  'subtitle',
  'abstract',
  'description',
  'language',
  'type',
  'track',
  'persons',
] as const
const told = (one: InterchangeEntry) => Object.fromEntries(equalFields.map((field) => [field, one[field]]))
const byGuid = (a: { guid?: unknown }, b: { guid?: unknown }) => (String(a.guid) < String(b.guid) ? -1 : 1)

test('a file goes in whole and comes out equal', async () => {
  const { bring, release, schedule } = await freshEvent()
  const entries = [
    entry(),
    entry({
      guid: '11111111-8321-506c-95af-fd2903a5f075',
      date: '2028-12-07T12:00:00Z',
      start: '12:00',
      subtitle: null,
      track: '',
      type: 'Hands-On',
      language: null,
      persons: [],
    }),
  ]
  await bring(file(entries))
  await release()
  const back = await schedule()
  expect(interchangeFile.safeParse(back).error).toBeUndefined()
  expect(entriesOf(back).map(told).sort(byGuid)).toEqual(entries.map((one) => told(one as never)).sort(byGuid))
})

if (fixtures)
  test.each(['Europe/Berlin', 'UTC', 'Asia/Shanghai'])(
    'democon goes into an event in %s whole, comes out equal, and is of the format',
    async (zone) => {
      const content = readFileSync(join(fixtures ?? '', 'schedule/democon.json'), 'utf8')
      const { bring, preview, release, schedule, draft, eventId } = await freshEvent({
        startsOn: '2020-12-14',
        endsOn: '2020-12-16',
        zone,
        rooms: [],
      })
      const { body } = await preview(content)
      expect(body.entries.filter(({ becomes }) => becomes !== 'made')).toEqual([])
      expect((await bring(content)).body).toMatchObject({ made: 36, rooms: 2, people: 27 })
      for (const { key } of (await draft()).conflicts)
        await ground.test.rows(
          `INSERT INTO accepted_conflict (event_id, key, accepted_by_name, accepted_at, reason) VALUES ($1, $2, 'a', now(), 'b')`,
          [eventId, key],
        )
      expect((await release()).body.number).toBe(1)
      const back = await schedule()
      expect(entriesOf(back).map(told).sort(byGuid)).toEqual(entriesOf(JSON.parse(content)).map(told).sort(byGuid))
      expect(interchangeFile.safeParse(back).error).toBeUndefined()
      const schema = JSON.parse(readFileSync(join(fixtures ?? '', 'schedule/schema.json'), 'utf8'))
      const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
      formats.default(ajv)
      ajv.addMetaSchema({ $id: 'http://json-schema.org/draft-06/schema#' })
      const valid = ajv.compile(schema)
      valid(back)
      expect(valid.errors).toBeNull()
    },
  )

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { previewImport } from '@plenary/shared/contracts/agenda-import'
import { interchangeFile } from '../support/interchange-format.js'
import { upload } from '../support/upload.js'
import { agendaGround, type Ground } from './agenda-ground.js'
import { entriesOf, entry, eventForImport, file } from './agenda-import-ground.js'

let ground: Ground
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
})
afterAll(() => ground.test.close())
const freshEvent = (facts: Parameters<typeof eventForImport>[1] = {}) => eventForImport(ground, facts)

describe('a file that is none is refused with the places, never with a fault:', () => {
  const deep = `{"schedule":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`
  const hook = '{"schedule":{"conference":{"__proto__":{"polluted":true},"title":"t","acronym":"a","days":[]}}}'
  test.each([
    { name: 'nothing', content: '', problem: 'notJson' },
    { name: 'a picture', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), problem: 'notJson' },
    { name: 'a list', content: '[]', problem: 'invalid_type' },
    { name: 'null', content: 'null', problem: 'invalid_type' },
    { name: 'no conference', content: '{"schedule":{}}', problem: 'invalid_type' },
    {
      name: 'days of another kind',
      content: '{"schedule":{"conference":{"title":"t","acronym":"a","days":[7]}}}',
      problem: 'invalid_type',
    },
    { name: 'a hundred thousand levels', content: deep, problem: 'tooDeep' },
    { name: 'a hook of the language', content: hook, problem: 'unfitName' },
    { name: 'half a letter', content: file([entry({ title: 'x' })]).replace('"x"', '"\\ud800"'), problem: 'unfitText' },
    {
      name: 'the sign that ends texts',
      content: file([entry({ title: 'x' })]).replace('"x"', '"\\u0000"'),
      problem: 'unfitText',
    },
    {
      name: 'a million entries',
      content: file([]).replace('[]}}]', `[${'0,'.repeat(999_999)}0]}}]`),
      problem: 'tooMany',
    },
  ])('$name', async ({ content, problem }) => {
    const { preview } = await freshEvent({ rooms: [] })
    const { status, body } = await preview(content)
    expect(status).toBe(422)
    expect(body.code).toBe('FILE_UNREADABLE')
    expect(body.carries?.problems[0]?.problem).toBe(problem)
    expect('polluted' in {}).toBe(false)
  })

  test('one that is larger than allowed, one of another part, and none', async () => {
    const { eventId, organiser, preview } = await freshEvent()
    expect((await preview(' '.repeat(5 * 1024 * 1024 + 1))).body.code).toBe('TOO_LARGE')
    const other = { params: { eventId }, file: file([]), part: 'picture' }
    expect((await upload(ground.test, organiser, previewImport, other)).body.code).toBe('INVALID')
    expect((await ground.test.ask(organiser, previewImport, { params: { eventId }, body: {} })).status).toBe(415)
  })

  test('what no session can hold goes back as it came, as far as the format takes it', async () => {
    const { bring, release, schedule } = await freshEvent()
    const odd = { url: 'no address', links: [{ href: 1 }], code: 'lower', toString: 'x', answers: [[[]]] }
    expect((await bring(file([entry(odd)]))).status).toBe(200)
    await release()
    const back = await schedule()
    expect(interchangeFile.safeParse(back).error).toBeUndefined()
    expect(entriesOf(back)[0]).toMatchObject({ links: [], slug: 'gtb-7-markets', do_not_record: false, logo: '' })
  })
})

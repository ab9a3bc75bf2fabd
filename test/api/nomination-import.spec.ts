import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addNominee, nomineesOfFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import {
  importNominees,
  type NomineePreview,
  previewNominees,
} from '@plenary/shared/contracts/nomination/nominee-import'
import type { EventId } from '@plenary/shared/language/ids'
import { writeXlsx } from 'hucre/xlsx'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeFocalPoint } from '../support/nominations.js'
import { upload } from '../support/upload.js'
import { makeEvent } from '../support/world.js'

let app: TestApp
let eventId: EventId
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app)
})
afterAll(() => app.close())

const head = 'Family name,Given name,Gender,E-mail,Organisation,Position,Country,Category,Note verbale,Note date'
const sina =
  'Faleolo,Sina,F,sina@example.org,Ministry of Natural Resources,Principal Officer,Samoa,Government delegate,NV/28/117,2028-10-02'
const csv = (...rows: string[]) => [head, ...rows].join('\r\n')

async function losa() {
  const who: Person = await app.person('Losa Tuilagi')
  const params = { focalPointId: await makeFocalPoint(app, eventId, who) }
  const preview = async (file: string | Buffer, query?: Record<string, string>) => {
    const found = await upload(app, who, previewNominees, { params, file, ...(query && { query }) })
    return found as {
      status: number
      body: NomineePreview & { code: string; carries: { problems: { problem: string }[] } }
    }
  }
  const apply = (file: string | Buffer, digest: string) =>
    upload(app, who, importNominees, { params, query: { digest }, file })
  const list = async () => (await app.ask(who, nomineesOfFocalPoint, { params })).body.nominees
  return { who, params, preview, apply, list }
}

const problemsIn = ({ body }: { body: NomineePreview }) =>
  body.rows.map(({ line, problems }) => [line, ...problems.map(({ path, problem }) => `${path} ${problem}`)])

describe('a table of nominees', () => {
  test('is first said, and then kept as drafts', async () => {
    const { preview, apply, list } = await losa()
    const file = csv(sina, 'Leota,Tavita,M,,MNRE,Officer,WS,expert,,')

    const { body } = await preview(file)
    expect(body).toMatchObject({
      ok: true,
      rows: [
        { line: 2, becomes: 'made' },
        { line: 3, becomes: 'made' },
      ],
    })
    expect(await list()).toEqual([])

    expect(await apply(file, body.digest)).toMatchObject({ status: 200, body: { made: 2 } })
    expect(await list()).toMatchObject([
      {
        rank: 1,
        state: 'draft',
        familyName: 'Faleolo',
        gender: 'woman',
        country: 'WS',
        category: 'government delegate',
        hasEvidence: true,
      },
      { rank: 2, familyName: 'Leota', gender: 'man', category: 'expert', hasAddress: false },
    ])
  })

  test.each([
    { name: 'with the mark of Excel', file: `\uFEFF${csv(sina)}` },
    { name: 'with semicolons', file: csv(sina).replaceAll(',', ';') },
    { name: 'with tabs in UTF-16', file: Buffer.from(`\uFEFF${csv(sina).replaceAll(',', '\t')}`, 'utf16le') },
  ])('$name is read the same', async ({ file }) => {
    const { preview } = await losa()
    expect((await preview(file)).body).toMatchObject({
      ok: true,
      rows: [{ familyName: 'Faleolo', address: 'sina@example.org' }],
    })
  })

  test('may be an Excel workbook; what it computes is refused', async () => {
    const { preview, apply, list } = await losa()
    const rows = [head.split(','), sina.split(',').with(9, '')]
    const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'Nominees', rows }] }))
    const { body } = await preview(book)
    expect(body).toMatchObject({ ok: true, rows: [{ line: 2, familyName: 'Faleolo' }] })
    expect((await apply(book, body.digest)).status).toBe(200)
    expect(await list()).toHaveLength(1)

    const cells = new Map([['1,0', { formula: 'CONCAT("Fale","olo")', formulaResult: 'Faleolo' }]])
    const computed = Buffer.from(await writeXlsx({ sheets: [{ name: 'N', rows, cells }] }))
    expect(problemsIn(await preview(computed))).toEqual([[2, 'familyName formula']])
  })

  test('has its columns read otherwise as wished', async () => {
    const { preview } = await losa()
    const file = 'A,B\r\nSina,Faleolo'
    expect((await preview(file)).body).toMatchObject({ ok: false, columns: [{ readAs: '' }, { readAs: '' }] })
    const { body } = await preview(file, { mapping: 'givenName,familyName' })
    expect(body).toMatchObject({ ok: true, rows: [{ familyName: 'Faleolo', givenName: 'Sina' }] })
  })

  test('says what is wrong row by row, and then nothing is kept', async () => {
    const { preview, apply, list } = await losa()
    const file = csv(
      sina,
      'Sina,Faleolo,,,Other,Other,WS,,,',
      '=cmd(),Evil,,,X,Y,WS,,,',
      'Leota,Tavita,?,no address,X,Y,Atlantis,minister,,12/10/2028',
      ',,,,X,Y,WS,,,',
    )
    const found = await preview(file)
    expect(problemsIn(found)).toEqual([
      [2],
      [3, '2 twice'],
      [4, 'familyName formula'],
      [5, 'gender unknownWord', 'country unknownWord', 'category unknownWord', 'address email', 'noteOn dateForm'],
      [6, 'familyName nameNeeded'],
    ])
    expect(found.body.ok).toBe(false)
    expect(await apply(file, found.body.digest)).toMatchObject({ status: 422, body: { code: 'FILE_UNREADABLE' } })
    expect(await list()).toEqual([])
  })

  test('warns of who is on the list already', async () => {
    const { who, params, preview } = await losa()
    await app.ask(who, addNominee, { params, body: { familyName: 'Faleolo', givenName: 'Sina', country: 'WS' } })
    expect((await preview(csv(sina))).body.rows).toMatchObject([{ becomes: 'made', possiblySame: 'Sina Faleolo' }])
  })

  test('is stale once somebody was added meanwhile, and happens once of two at a time', async () => {
    const { who, params, preview, apply, list } = await losa()
    const { body } = await preview(csv(sina))
    await app.ask(who, addNominee, { params, body: { familyName: 'Leota' } })
    expect(await apply(csv(sina), body.digest)).toMatchObject({ status: 409, body: { code: 'IMPORT_STALE' } })

    const again = await preview(csv(sina))
    const both = await Promise.all([apply(csv(sina), again.body.digest), apply(csv(sina), again.body.digest)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await list()).toHaveLength(2)
  })
})

describe('a file that is none is refused, never with a fault:', () => {
  const many = Array.from({ length: 201 }, (_, n) => `Name${n},A,,,X,Y,WS,,,`)
  test.each([
    { name: 'nothing', file: '', problem: 'empty' },
    { name: 'letters of an unknown kind', file: Buffer.from([0xc4, 0x2c, 0xe9, 0x0a]), problem: 'encoding' },
    { name: 'a sign that ends texts', file: 'a\0b,c', problem: 'notTable' },
    { name: 'a quote without its end', file: 'a,b\n"c,d', problem: 'notTable' },
    { name: 'half a workbook', file: Buffer.from('PK\x03\x04 and nothing more', 'latin1'), problem: 'tooLarge' },
    { name: 'too many rows', file: csv(...many), problem: 'tooManyRows' },
    {
      name: 'too many columns',
      file: Array.from({ length: 61 }, (_, n) => `c${n}`).join(','),
      problem: 'tooManyColumns',
    },
  ])('$name', async ({ file, problem }) => {
    const { preview } = await losa()
    const { status, body } = await preview(file)
    expect([status, body.code, body.carries.problems[0]?.problem]).toEqual([422, 'FILE_UNREADABLE', problem])
  })
})

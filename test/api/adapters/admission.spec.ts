import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { refuse } from '@plenary/shared/rules/decision'
import sharp from 'sharp'
import { admit, type Purpose, purposes } from '../../../server/src/adapters/files/admission.js'

const red = { r: 200, g: 30, b: 30 }
const picture = (width = 60, height = 40) => sharp({ create: { width, height, channels: 3, background: red } })
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')
const page = Buffer.from('<!doctype html><script>alert(1)</script>')
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

async function admitted(purpose: Purpose, content: Uint8Array) {
  const admission = await admit(purpose, content)
  if (!admission.ok) throw new Error(admission.code)
  return admission.file
}

describe('a photo', () => {
  test.each([
    ['JPEG', () => picture().jpeg().toBuffer()],
    ['PNG', () => picture().png().toBuffer()],
    ['WebP', () => picture().webp().toBuffer()],
  ])('of kind %s becomes a WebP', async (_, make) => {
    const file = await admitted('photo', await make())
    expect(file).toMatchObject({ mediaType: 'image/webp', ending: 'webp' })
    expect(await sharp(file.content).metadata()).toMatchObject({ format: 'webp', width: 60, height: 40 })
  })

  test('is made smaller, never larger', async () => {
    const { content } = await admitted('photo', await picture(3000, 1500).jpeg().toBuffer())
    expect(await sharp(content).metadata()).toMatchObject({ width: 1200, height: 600 })
  })

  test('stands upright and forgets where it was taken', async () => {
    const taken = await picture()
      .withMetadata({ orientation: 6, exif: { IFD0: { Copyright: 'Amina' }, IFD3: { GPSLatitude: '1/1 17/1 0/1' } } })
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()

    const { content } = await admitted('photo', taken)
    const kept = await sharp(content).metadata()
    expect(kept).toMatchObject({ width: 40, height: 60 })
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(Buffer.from(content).includes('Amina')).toBe(false)
  })

  test('that carries a page behind its end comes out without it', async () => {
    const { content } = await admitted('photo', Buffer.concat([await picture().jpeg().toBuffer(), page]))
    expect(Buffer.from(content).includes('script')).toBe(false)
  })

  test.each([
    ['an SVG with a script', async () => svg],
    ['an SVG behind white space', async () => Buffer.concat([Buffer.from('\n\n  <?xml version="1.0"?>'), svg])],
    ['a page that calls itself jpg', async () => page],
    ['a GIF that is also a script', async () => Buffer.from('GIF89a/*\0\0\0*/=alert(1)')],
    ['the beginning of a JPEG before a page', async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), page])],
    ['half a JPEG', async () => half(await picture(800, 800).jpeg().toBuffer())],
    ['half a PNG', async () => half(await noise().png().toBuffer())],
    ['a PNG that unpacks to 3.6 gigabytes', async () => pngOf(30_000, 30_000)],
    ['a PNG of absurd width', async () => pngOf(2_000_000_000, 1)],
    ['a PDF', async () => pdf],
    ['a TIFF', () => picture().tiff().toBuffer()],
    ['nothing', async () => Buffer.alloc(0)],
    ['zeros', async () => Buffer.alloc(5_000)],
  ])('is not %s', async (_, make) => expect(await admit('photo', await make())).toEqual(refuse('UNKNOWN_CONTENT')))
})

describe('a document', () => {
  test('is a PDF, as it is', async () =>
    expect(await admitted('document', pdf)).toEqual({ content: pdf, mediaType: 'application/pdf', ending: 'pdf' }))

  test.each([
    ['a page', page],
    ['a page that mentions %PDF-1.7 and %%EOF', Buffer.concat([page, pdf])],
    ['half a PDF', pdf.subarray(0, 30)],
    ['a program', Buffer.from('MZ\x90\0')],
    ['a ZIP', Buffer.from('PK\x03\x04')],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_, content) => expect(await admit('document', content)).toEqual(refuse('UNKNOWN_CONTENT')))
})

describe('a schedule', () => {
  test('is a JSON object, and loses its byte order mark', async () => {
    const { content } = await admitted('schedule', Buffer.from('\uFEFF{"schedule":{"title":"研讨会"}}'))
    expect(Buffer.from(content).toString()).toBe('{"schedule":{"title":"研讨会"}}')
  })

  test.each([
    ['a list', Buffer.from('[1]')],
    ['half a file', Buffer.from('{"schedule":')],
    ['another encoding', Buffer.from('{"a":"é"}', 'latin1')],
    ['UTF-16', Buffer.from('{"a":1}', 'utf16le')],
    ['a page', page],
    ['nothing', Buffer.alloc(0)],
    ['a million brackets', Buffer.from(`{"a":${'['.repeat(1_000_000)}`)],
  ])('is not %s', async (_, content) => expect(await admit('schedule', content)).toEqual(refuse('UNKNOWN_CONTENT')))
})

test.each(['photo', 'document', 'schedule'] as const)(
  'a %s over its limit is refused with the limit',
  async (purpose) => {
    const { limitBytes } = purposes[purpose]
    expect(await admit(purpose, Buffer.alloc(limitBytes + 1))).toEqual(refuse('TOO_LARGE', { limitBytes }))
  },
)

const half = (content: Buffer) => content.subarray(0, content.length / 2)

const noise = () =>
  sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: red,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })

/** A PNG that claims to be this large and has little to show for it. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { rangeOf } from '../../../server/src/adapters/files/byte-range.js'
import { type Download, downloadAnswer } from '../../../server/src/adapters/files/download.js'
import { attachment, safeFileName } from '../../../server/src/adapters/files/file-name.js'

describe('the part of ten bytes that is asked for', () => {
  test.each([
    [undefined, 'whole'],
    ['', 'whole'],
    ['bytes=0-', { from: 0, to: 9 }],
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=2-4', { from: 2, to: 4 }],
    ['bytes=5-99', { from: 5, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-99', { from: 0, to: 9 }],
    ['bytes=9-9', { from: 9, to: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=4-2', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=1e3-', 'whole'],
    ['items=0-1', 'whole'],
    ['bytes=0-99999999999999999999999', 'whole'],
  ])('%j is %j', (header, expected) => expect(rangeOf(header, 10)).toEqual(expected))

  test('of nothing there is no part', () => expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable'))

  test('a part lies inside the file, whatever is asked', () =>
    fc.assert(
      fc.property(fc.nat(50), fc.option(fc.nat(60)), fc.option(fc.nat(60)), (bytes, first, last) => {
        const part = rangeOf(`bytes=${first ?? ''}-${last ?? ''}`, bytes)
        if (typeof part === 'string') return
        expect(part.from).toBeGreaterThanOrEqual(0)
        expect(part.from).toBeLessThanOrEqual(part.to)
        expect(part.to).toBeLessThan(bytes)
      }),
    ))
})

describe('a name to save under', () => {
  test.each([
    ['Résumé 简历.pdf', 'Résumé 简历.pdf'],
    ['سيرة ذاتية.PDF', 'سيرة ذاتية.pdf'],
    ['photo.jpg', 'photo.pdf'],
    ['page.html', 'page.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['..\\..\\boot.ini', 'boot.pdf'],
    ['C:\\Windows\\x', 'C--Windows-x.pdf'],
    ['gpj.\u202Eexe', 'gpj.exe.pdf'],
    ['a\r\nSet-Cookie: b', 'aSet-Cookie- b.pdf'],
    ['nul\0byte', 'nulbyte.pdf'],
    ['half \uD800 pair', 'half pair.pdf'],
    ['con', 'file.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['a'.repeat(500), `${'a'.repeat(100)}.pdf`],
    ['𠮷'.repeat(500), `${'𠮷'.repeat(100)}.pdf`],
  ])('%j becomes %j', (wished, expected) => expect(safeFileName(wished, 'pdf')).toBe(expected))

  test('is one line of a header in plain signs, whatever it is made of', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (wished) => {
        expect(attachment(safeFileName(wished, 'pdf'))).toMatch(
          /^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+\.pdf"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+\.pdf$/,
        )
      }),
    ))

  test('is there for old programs and in full', () =>
    expect(attachment("Résumé d'été 简历.pdf")).toBe(
      `attachment; filename="Resume d'ete __.pdf"; filename*=UTF-8''R%C3%A9sum%C3%A9%20d%27%C3%A9t%C3%A9%20%E7%AE%80%E5%8E%86.pdf`,
    ))
})

describe('a download', () => {
  const file: Download = { name: 'a.pdf', mediaType: 'application/pdf', bytes: 10, sha256: 'ab12', kept: 'private' }

  test('is never run: saved, not sniffed, without script or origin', () => {
    for (const range of [undefined, 'bytes=0-1', 'bytes=99-'])
      expect(downloadAnswer(file, { range }).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      })
    expect(downloadAnswer(file, {}).headers['content-disposition']).toMatch(/^attachment;/)
  })

  test.each([
    ['whole', {}, 200, { 'content-length': '10' }],
    ['a part', { range: 'bytes=2-4' }, 206, { 'content-length': '3', 'content-range': 'bytes 2-4/10' }],
    ['beyond the end', { range: 'bytes=10-' }, 416, { 'content-range': 'bytes */10' }],
    ['known already', { 'if-none-match': 'W/"x", "ab12"' }, 304, { etag: '"ab12"' }],
    ['the rest of another version', { range: 'bytes=2-4', 'if-range': '"old"' }, 200, { 'content-length': '10' }],
    ['the rest of this version', { range: 'bytes=2-4', 'if-range': '"ab12"' }, 206, { 'content-length': '3' }],
  ])('%s', (_, wanted, status, headers) =>
    expect(downloadAnswer(file, wanted)).toMatchObject({ status, headers, content: status < 300 }),
  )

  test('public ones are kept by caches for ever, private ones by nobody', () => {
    expect(downloadAnswer({ ...file, kept: 'public' }, {}).headers['cache-control']).toContain('immutable')
    expect(downloadAnswer(file, {}).headers['cache-control']).toBe('private, no-store')
  })

  test('its headers go over a real wire, with a name in any script', async () => {
    const { headers } = downloadAnswer({ ...file, name: safeFileName('简历 “x”', 'pdf') }, {})
    const server = createServer((_, reply) => reply.writeHead(200, headers).end('0123456789')).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
    const { port } = server.address() as AddressInfo
    const received = await new Promise((answered, failed) =>
      request({ port, host: '127.0.0.1', agent: false }, (reply) => {
        reply.resume()
        answered(reply.headers['content-disposition'])
      })
        .on('error', failed)
        .end(),
    )
    server.close()
    expect(received).toBe(headers['content-disposition'])
  })
})

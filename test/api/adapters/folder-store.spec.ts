import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type FileStore, fileKey } from '../../../server/src/adapters/files/file-store.js'
import { fileStoreAt } from '../../../server/src/adapters/files/folder-store.js'

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'files-')), 'kept here')
  store = fileStoreAt(pathToFileURL(folder).href)
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

const textOf = async (content: Readable) => Buffer.concat(await content.toArray()).toString()

test('what was kept comes back, whole and in part', async () => {
  const { key, bytes } = await store.keep(Buffer.from('0123456789'), 'private')

  expect(bytes).toBe(10)
  expect(await textOf(await store.open(key))).toBe('0123456789')
  expect(await textOf(await store.open(key, { from: 2, to: 4 }))).toBe('234')
})

test('the same public content is one file, private ones are each their own', async () => {
  const content = Buffer.from('agenda')
  const [first, second] = [await store.keep(content, 'public'), await store.keep(content, 'public')]
  const [mine, yours] = [await store.keep(content, 'private'), await store.keep(content, 'private')]

  expect(second.key).toBe(first.key)
  expect(first.key).toContain(first.sha256)
  expect(yours.key).not.toBe(mine.key)
  expect(mine.key).not.toContain(mine.sha256)

  await store.remove(mine.key)
  expect(await textOf(await store.open(yours.key))).toBe('agenda')
})

test('a public file that a crash left half is written anew', async () => {
  const { key } = await store.keep(Buffer.from('agenda'), 'public')
  await writeFile(join(folder, key), 'age')

  await store.keep(Buffer.from('agenda'), 'public')
  expect(await textOf(await store.open(key))).toBe('agenda')
})

test('twenty at once leave one whole file and nothing beside it', async () => {
  const kept = await Promise.all(Array.from({ length: 20 }, () => store.keep(Buffer.alloc(100_000, 'x'), 'public')))

  const [{ key } = { key: fileKey('') }] = kept
  expect(await readdir(join(folder, key, '..'))).toHaveLength(1)
  expect(await readdir(join(folder, 'incoming'))).toEqual([])
})

test('what a crash left unfinished is removed once nobody can be writing it', async () => {
  await store.removeUnfinished(new Date()) // nothing was ever kept
  const { key } = await store.keep(Buffer.from('agenda'), 'public')
  const [old, young] = [join(folder, 'incoming/old'), join(folder, 'incoming/young')]
  for (const path of [old, young]) await writeFile(path, 'age')
  await utimes(old, 0, 1_000)

  await store.removeUnfinished(new Date(2_000_000))
  expect(await readdir(join(folder, 'incoming'))).toEqual(['young'])
  expect(await textOf(await store.open(key))).toBe('agenda')
})

test('only the user of the server can read them', async () => {
  const { key } = await store.keep(Buffer.from('secret'), 'private')
  expect((await stat(join(folder, key))).mode & 0o077).toBe(0)
})

test('an empty file is a file', async () => {
  const { key } = await store.keep(new Uint8Array(), 'private')
  expect(await textOf(await store.open(key))).toBe('')
})

test('a missing one says so, and removing it twice is no harm', async () => {
  const { key } = await store.keep(Buffer.from('x'), 'private')
  await store.remove(key)
  await store.remove(key)

  await expect(store.open(key)).rejects.toThrow(`no file ${key}`)
})

test.each([
  '../../etc/passwd',
  'public/../../etc/passwd',
  'private/00/',
  'public/ab/abc',
  '/etc/passwd',
  'private/00/0\0',
])('%j is no key and never becomes a path', async (text) => {
  expect(() => fileKey(text)).toThrow('not a file key')
  await expect(async () => store.open(text as ReturnType<typeof fileKey>)).rejects.toThrow('not a file key')
})

test('other addresses are refused with a sentence', () =>
  expect(() => fileStoreAt('s3://bucket')).toThrow('files can be kept at a file: address only'))

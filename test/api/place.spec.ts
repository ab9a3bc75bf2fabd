import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { isReachable } from '../../server/src/database/embedded/place.js'

const somebody = { uid: 4_711, gid: 4_711 }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-place-'))
  mkdirSync(join(folder, 'data'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Whether another account can come to the data, when its folder and the one above have these modes. */
const withModes = (above: number, own: number) => {
  chmodSync(join(folder, 'data'), own)
  chmodSync(folder, above)
  return isReachable(join(folder, 'data'), somebody)
}

describe('another account comes to a folder', () => {
  test('when each folder on the way lets it pass, if only pass', () => expect(withModes(0o711, 0o711)).toBe(true))
  test('but not through a closed one', () => expect(withModes(0o700, 0o755)).toBe(false))
  test('nor into a closed one', () => expect(withModes(0o755, 0o700)).toBe(false))
  test('and its owner by his own rights', () => {
    const owner = { uid: process.getuid?.() ?? 0, gid: 4_711 }
    chmodSync(folder, 0o700)

    expect(isReachable(folder, owner)).toBe(true)
  })
})

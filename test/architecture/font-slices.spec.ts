import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

const require = createRequire(import.meta.url)
const folder = new URL('../../client/fonts/', import.meta.url)

const slices: readonly { readonly file: string; readonly from: string; readonly sha256: string }[] = JSON.parse(
  readFileSync(new URL('slices.json', folder), 'utf8'),
)

test.each(slices)('$file was cut from the font that is installed; else run client/fonts/slices.py', (slice) => {
  const whole = readFileSync(require.resolve(slice.from))
  expect(createHash('sha256').update(whole).digest('hex')).toBe(slice.sha256)
  const cut = readFileSync(fileURLToPath(new URL(slice.file, folder)))
  expect(cut.subarray(0, 4).toString()).toBe('wOF2')
  expect(cut.length).toBeLessThan(whole.length * 0.65)
})

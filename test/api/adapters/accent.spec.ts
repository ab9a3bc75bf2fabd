import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readableAccent } from '../../../server/src/adapters/accent.js'

/** WCAG 2.2 written down again, so that the library is not its own judge. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('any colour becomes readable with white on it and itself on paper', () =>
  fc.assert(
    fc.property(anyColour, (colour) => {
      const accent = readableAccent(colour)
      expect(accent).toMatch(/^#[0-9a-f]{6}$/)
      expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent, '#faf9f5')).toBeGreaterThanOrEqual(4.5)
    }),
    { numRuns: 1_000 },
  ))

test('a readable one is not touched, and correcting twice changes nothing more', () =>
  fc.assert(
    fc.property(anyColour, (colour) => {
      const accent = readableAccent(colour)
      expect(readableAccent(accent)).toBe(accent)
      if (contrast(colour, '#faf9f5') >= 4.5) expect(accent).toBe(colour)
    }),
  ))

test('no darker than it takes', () =>
  fc.assert(
    fc.property(anyColour, (colour) => {
      fc.pre(contrast(colour, '#faf9f5') < 4.5)
      expect(contrast(readableAccent(colour), '#faf9f5')).toBeLessThan(4.7)
    }),
  ))

test.each([
  ['#0B5F60', '#0b5f60'],
  ['#ffffff', '#737373'],
])('%s becomes %s', (colour, accent) => expect(readableAccent(colour)).toBe(accent))

test.each(['', 'red', '#fff', '#12345g', '#0b5f60;}', 'url(x)'])('%j is not a colour', (text) =>
  expect(() => readableAccent(text)).toThrow(RangeError),
)

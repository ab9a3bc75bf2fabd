import { describe, expect, test } from '@jest/globals'
import { type CarriedKind, type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import { loadSignedInTexts } from '../../client/src/i18n/signed-in.texts.js'
import { sentenceOf, sentenceOfError } from '../../client/src/lib/refusal-sentence.js'
import { Broken, Refused, Unreachable } from '../../client/src/lib/refused.js'

const examples: Readonly<Record<CarriedKind, unknown>> = {
  instant: '2028-10-16T15:59:00.000Z',
  count: 3,
  text: 'confirmed',
  texts: ['dates', 'venue'],
  names: [{ en: 'Ministry of Science and Technology', ar: 'وزارة العلوم والتكنولوجيا' }],
  problems: [{ path: 'body.familyName', problem: 'needed' }],
}

const carriedBy = (code: RefusalCode) =>
  Object.fromEntries(
    Object.entries(refusals[code].carries).map(([name, kind]) => [name, examples[kind as CarriedKind]]),
  )

describe.each(['en', 'ar'])('in %s', (language) => {
  test.each(Object.keys(refusals) as RefusalCode[])(
    '%s is said in a sentence made from what it carries',
    async (code) => {
      const sentence = sentenceOf(
        { code, carries: carriedBy(code) },
        await loadSignedInTexts(language),
        'Asia/Shanghai',
      )
      expect(sentence.length).toBeGreaterThan(5)
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\[object/)
    },
  )
})

test('a deadline names its zone', async () => {
  const texts = await loadSignedInTexts('en')
  const refusing = { code: 'CLOSED', carries: { closedAt: '2028-10-16T15:59:00.000Z' } } as const
  expect(sentenceOf(refusing, texts, 'Asia/Shanghai')).toBe('Registration closed Mon 16 Oct, 23:59 Shanghai time.')
})

test.each([
  ['a refusal', new Refused('LAST_ORGANISER', 409), /without an organiser/],
  ['a fault of ours, with its number', new Broken(500, 'r-1'), /our side.*r-1/],
  ['no network', new Unreachable(), /network or the server is away/],
  ['a code of a newer server', new Refused('FROM_THE_FUTURE' as RefusalCode, 409), /our side/],
])('%s is said with the way out', async (_, error, expected) => {
  expect(sentenceOfError(error, await loadSignedInTexts('en'))).toMatch(expected)
})

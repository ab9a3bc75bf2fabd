import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from '@jest/globals'
import { offeredLanguages } from '@plenary/shared/language/languages'
import { refusals } from '@plenary/shared/language/refusals'

type Texts = Readonly<Record<string, string>>

const folder = join(import.meta.dirname, '../../client/src/i18n')
const files = (language: string) => readdirSync(join(folder, language)).sort()
const read = (language: string, file: string) => JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Texts

/** The organiser's face speaks English only, for now. */
const inEveryLanguage = files('en').filter((file) => !/^organise/.test(file))
const others = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name)
const pairs = others.flatMap((language) => inEveryLanguage.map((file) => ({ language, file })))

/** What a text must be given, at every depth: `count: plural`, `name: argument`. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  const found = elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const deeper =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value))
        : element.type === TYPE.tag
          ? argumentsOf(element.children)
          : []
    return [`${element.value}: ${TYPE[element.type]}`, ...deeper]
  })
  return [...new Set(found)].sort()
}

const shapeOf = (texts: Texts) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, argumentsOf(parse(text))]))

test('there is a folder of catalogues for each language that is offered, and for no other', () => {
  expect([...others, 'en'].sort()).toEqual([...offeredLanguages].sort())
})

test.each(pairs)('$language/$file has the keys of English, and asks for the same', ({ language, file }) => {
  expect(shapeOf(read(language, file))).toEqual(shapeOf(read('en', file)))
})

test.each(others)('%s has no catalogue that English has not', (language) => {
  expect(files(language).filter((file) => !files('en').includes(file))).toEqual([])
})

test('no key is in two catalogues', () => {
  const keys = files('en').flatMap((file) => Object.keys(read('en', file)))

  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('each refusal has its sentence, and no sentence stands without one', () => {
  const sentences = Object.keys(read('en', 'refusals.json')).filter((key) => key.startsWith('refusals.'))

  expect(sentences.sort()).toEqual(
    Object.keys(refusals)
      .map((code) => `refusals.${code}`)
      .sort(),
  )
})

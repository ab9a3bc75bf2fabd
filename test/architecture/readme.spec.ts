import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { filled, generatedParts, rulesOf } from '../../server/bin/generate.mjs'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('what the README says of rules, moves and variables is what the code says: npm run generate', async () => {
  expect(filled(readme, await generatedParts())).toBe(readme)
})

test('every rule that answers a question has a test that names it', () => {
  expect(rulesOf().length).toBeGreaterThan(20)
  expect(
    rulesOf()
      .filter((rule) => !rule.test)
      .map(({ name }) => name),
  ).toEqual([])
})

test('every file that the README links to is there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '')
  expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

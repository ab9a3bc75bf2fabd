import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tableOf } from '../../server/bin/configuration.mjs'
import { variables } from '../../server/src/config/variables.js'

test('the README lists every variable with its default and its sentence: node server/bin/configuration.mjs', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

  expect(readme).toContain(tableOf(variables))
})

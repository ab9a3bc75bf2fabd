import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type Example, exceptions, isAllowed, type Rule, type Tree } from './rule.js'
import { rules } from './rules.js'
import { SourceFile } from './source.js'

const root = join(import.meta.dirname, '../..')
const folders = ['shared/src', 'server/src', 'server/bin', 'client/src', 'test']

const treeOf = (files: Example): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, new SourceFile(path, text)]))

function ownTree(): Tree {
  const there = folders.filter((folder) => existsSync(join(root, folder)))
  const paths = there.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs|css)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  )
  const own = paths.filter((path) => !path.includes('/.types/'))
  return treeOf(Object.fromEntries(own.map((path) => [path, readFileSync(join(root, path), 'utf8')])))
}

const tree = ownTree()

const broken = (rule: Rule, in_: Tree) =>
  rule
    .check(in_)
    .filter((finding) => !isAllowed(rule, finding, in_))
    .map(({ path, line, says }) => `${path}:${line} ${says}`)

describe('each rule of the house finds what it should', () => {
  test.each(rules.map((rule) => ({ rule, name: rule.name })))('$name', ({ rule }) => {
    expect(rule.good.flatMap((example) => broken(rule, treeOf(example)))).toEqual([])
    expect(rule.bad.filter((example) => broken(rule, treeOf(example)).length === 0)).toEqual([])
  })
})

describe('the tree keeps the rule:', () => {
  test.each(rules.map((rule) => ({ rule, name: rule.name })))('$name', ({ rule }) => {
    expect(broken(rule, tree)).toEqual([])
  })
})

test('every exception gives a reason from the list, in a place that the list names', () => {
  const given = [...tree.values()].flatMap((file) =>
    [...file.text.matchAll(/\/\/ allowed: ([^$\n]+)$/gm)].map((match) => ({ path: file.path, reason: match[1] ?? '' })),
  )
  const unknown = given.filter(
    ({ path, reason }) => !exceptions.some((known) => known.paths.test(path) && reason.startsWith(known.reason)),
  )

  expect(unknown).toEqual([])
})

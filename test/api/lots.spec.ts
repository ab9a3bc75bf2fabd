import { expect, test } from '@jest/globals'
import { Lots } from '../../server/src/database/lots.js'

interface Lot {
  readonly items: readonly string[]
  answer(made: readonly string[]): void
  fail(error: Error): void
}

/** Lots whose serving waits until the test answers it; an item is named by its first letter. */
function linesOf() {
  const served: Lot[] = []
  const lots = new Lots<'event', string, string>(
    (item) => item.slice(0, 1),
    (_, items) => new Promise((answer, fail) => served.push({ items, answer, fail })),
  )
  const last = () => served.at(-1) as Lot
  const echo = () => last().answer(last().items.map((item) => `${item}!`))
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { lots, served, last, echo, turn, items: () => served.map(({ items }) => items) }
}

const broken = (code: string) => Object.assign(new Error(code), { code })

test('whoever comes alone is served at once, and whoever comes meanwhile goes together with the next lot', async () => {
  const { lots, echo, items, turn } = linesOf()
  const first = lots.join('event', 'a')
  const [second, third] = [lots.join('event', 'b'), lots.join('event', 'c')]
  expect(items()).toEqual([['a']])
  echo()
  expect(await first).toBe('a!')
  await turn()
  expect(items()).toEqual([['a'], ['b', 'c']])
  echo()
  expect(await Promise.all([second, third])).toEqual(['b!', 'c!'])
  const later = lots.join('event', 'd')
  echo()
  expect(await later).toBe('d!')
})

test('two of one name are in two lots, in the order in which they came', async () => {
  const { lots, echo, items, turn } = linesOf()
  const all = Promise.all(['a', 'b1', 'b2', 'c', 'b3'].map((item) => lots.join('event', item)))
  for (let lot = 0; lot < 4; lot += 1) {
    echo()
    await turn()
  }
  expect(items()).toEqual([['a'], ['b1', 'c'], ['b2'], ['b3']])
  expect(await all).toEqual(['a!', 'b1!', 'b2!', 'c!', 'b3!'])
})

test('a constraint that one breaks is felt by that one alone', async () => {
  const { lots, last, echo, items, turn } = linesOf()
  const all = Promise.allSettled(['a', 'b', 'c'].map((item) => lots.join('event', item)))
  echo()
  await turn()
  last().fail(broken('23505'))
  await turn()
  last().fail(broken('23505'))
  await turn()
  echo()
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(items()).toEqual([['a'], ['b', 'c'], ['b'], ['c']])
})

test('any other failure is told to the whole lot, and the next one is served', async () => {
  const { lots, last, echo, turn } = linesOf()
  const all = Promise.allSettled(['a', 'b', 'c'].map((item) => lots.join('event', item)))
  last().fail(broken('57014'))
  await turn()
  echo()
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})

test('a long line is served in several lots', async () => {
  const { lots, echo, items, turn } = linesOf()
  const names = Array.from({ length: 120 }, (_, n) => String.fromCodePoint(0x4e00 + n))
  const all = Promise.all(names.map((name) => lots.join('event', name)))
  for (let lot = 0; lot < 4; lot += 1) {
    echo()
    await turn()
  }
  expect((await all).length).toBe(120)
  expect(items().map(({ length }) => length)).toEqual([1, 50, 50, 19])
})

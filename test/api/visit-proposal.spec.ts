import { setImmediate } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import {
  type Distribution,
  type Merit,
  mayTravelWith,
  meritOf,
  type ProposalFacts,
  type ProposedDelegate,
} from '@plenary/shared/rules/visit/proposal'
import fc from 'fast-check'
import { Solver, SolvingFailed } from '../../server/src/adapters/solver/solver.js'
import { Proposer } from '../../server/src/features/visit/proposal/proposer.js'

const proposer = new Proposer(new Solver())

const groups = [
  { id: 'A', siteIds: ['bank', 'plant'], language: 'en', places: 2 },
  { id: 'B', siteIds: ['bank', 'village'], language: 'fr', places: 2 },
  { id: 'C', siteIds: ['village'], language: 'zh', places: 1 },
]
/** A and B meet at the bank. */
const crowds = [{ groupIds: ['A', 'B'], places: 3 }]
const anyDelegate = fc.record({
  wishes: fc.uniqueArray(fc.constantFrom('bank', 'plant', 'village'), { maxLength: 3 }),
  languages: fc.uniqueArray(fc.constantFrom('en-GB', 'fr', 'zh'), { maxLength: 2 }),
  region: fc.constantFrom('Africa', 'Asia', null),
  gender: fc.constantFrom('woman', 'man', null),
  excludedSiteIds: fc.uniqueArray(fc.constantFrom('plant', 'village'), { maxLength: 1 }),
  pinnedTo: fc.option(fc.constantFrom('A', 'B', 'C'), { freq: 5 }),
})
const anyFacts = fc.array(anyDelegate, { minLength: 1, maxLength: 5 }).map(
  (people): ProposalFacts => ({
    groups,
    crowds,
    delegates: people.map((one, n) => ({ ...one, id: `delegate ${n}` })),
  }),
)

/** The order of what counts: places, wishes, languages, an even spread. */
const better = (a: Merit, b: Merit) =>
  a.placed - b.placed || a.wishes - b.wishes || a.understanding - b.understanding || b.uneven - a.uneven

/** Tries every way to distribute these people. */
function bestOf(facts: ProposalFacts, open = facts.delegates, chosen: Distribution = new Map()): Merit | null {
  const [delegate, ...others] = open
  if (!delegate) return fits(facts, chosen) ? meritOf(facts, chosen) : null
  const possible = facts.groups.filter((group) => mayTravelWith(delegate, group)).map(({ id }) => id)
  const choices = delegate.pinnedTo === null ? [null, ...possible] : possible
  let best: Merit | null = null
  for (const choice of choices) {
    const found = bestOf(facts, others, new Map(chosen).set(delegate.id, choice))
    if (found && (best === null || better(found, best) > 0)) best = found
  }
  return best
}

const fits = (facts: ProposalFacts, chosen: Distribution) =>
  [...facts.groups.map(({ id, places }) => ({ groupIds: [id], places })), ...facts.crowds].every(
    ({ groupIds, places }) => {
      const isOne = (id: string | null) => id !== null && groupIds.includes(id)
      const pinned = facts.delegates.filter(({ pinnedTo }) => isOne(pinnedTo)).length
      return [...chosen.values()].filter(isOne).length <= Math.max(places, pinned)
    },
  )

test('whatever few people wish, the proposal is as good as the best of all distributions, and says that it is', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      const { distribution, merit, proven } = await proposer.propose(facts)
      expect(fits(facts, distribution)).toBe(true)
      expect({ proven, merit }).toEqual({ proven: true, merit: bestOf(facts) })
    }),
    { numRuns: 12 },
  )
}, 120_000)

const nobodySpecial: Omit<ProposedDelegate, 'id'> = {
  wishes: [],
  languages: [],
  region: null,
  gender: null,
  excludedSiteIds: [],
  pinnedTo: null,
}

test('who is pinned stays although another would rather have the place, and nobody is sent where they must not be', async () => {
  const delegates = [
    { ...nobodySpecial, id: 'pinned', pinnedTo: 'C' },
    { ...nobodySpecial, id: 'wishing', wishes: ['village'] },
    { ...nobodySpecial, id: 'excluded', wishes: ['village'], excludedSiteIds: ['village'] },
  ]
  const { distribution } = await proposer.propose({ groups, crowds, delegates })
  expect(Object.fromEntries(distribution)).toEqual({ pinned: 'C', wishing: 'B', excluded: 'A' })
})

test('whom no group may take is left over, and the others are placed', async () => {
  const crowd = Array.from({ length: 6 }, (_, n) => ({ ...nobodySpecial, id: `delegate ${n}` }))
  const { distribution, merit } = await proposer.propose({ groups, crowds, delegates: crowd })
  expect(merit.placed).toBe(4)
  expect([...distribution.values()].filter((groupId) => groupId === null)).toHaveLength(2)
})

test('the order of the rows decides nothing', async () => {
  const delegates = Array.from({ length: 5 }, (_, n) => ({ ...nobodySpecial, id: `delegate ${n}` }))
  const once = await proposer.propose({ groups, crowds, delegates })
  const again = await proposer.propose({ groups: [...groups].reverse(), crowds, delegates: [...delegates].reverse() })
  expect(new Map([...again.distribution].sort())).toEqual(new Map([...once.distribution].sort()))
})

test('a search that is given up ends with its reason', async () => {
  const delegates = [{ ...nobodySpecial, id: 'delegate' }]
  const signal = AbortSignal.abort(new Error('the organiser closed the page'))
  await expect(proposer.propose({ groups, crowds, delegates }, { signal })).rejects.toThrow(
    'the organiser closed the page',
  )
})

test('where more are pinned than a group has places, all of them stay and nobody joins them', async () => {
  const delegates = ['first', 'second', 'third'].map((id) => ({ ...nobodySpecial, id, pinnedTo: 'A' }))
  const wishing = { ...nobodySpecial, id: 'wishing', wishes: ['plant'] }
  const { distribution } = await proposer.propose({ groups, crowds, delegates: [...delegates, wishing] })
  expect(delegates.map(({ id }) => distribution.get(id))).toEqual(['A', 'A', 'A'])
  expect(distribution.get('wishing')).not.toBe('A')
})

test('a proposal is one job: while its two steps are searched no other search begins, and who gives up does not wait', async () => {
  const solver = new Solver()
  const delegates = [{ ...nobodySpecial, id: 'delegate' }]
  const told: string[] = []
  let letGo: (() => void) | undefined
  const held = solver.inTurn(() => new Promise<void>((done) => (letGo = done)))
  const proposed = new Proposer(solver).propose({ groups, crowds, delegates }).then(() => told.push('proposed'))
  const next = solver.inTurn(async () => {
    await setImmediate()
    told.push('next')
  })
  const leaving = new AbortController()
  const left = new Proposer(solver).propose({ groups, crowds, delegates }, { signal: leaving.signal })
  leaving.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  letGo?.()
  await Promise.all([held, proposed, next])
  expect(told).toEqual(['proposed', 'next'])
})

test('where no solution can be, the search says so and proposes nothing', async () => {
  const of = [{ variable: 0, factor: 1 }]
  const impossible = { gains: [1], wholeUpTo: 1, rows: [{ least: 2, most: null, of }] }
  await expect(new Solver().inTurn((solve) => solve(impossible, {}))).rejects.toThrow(SolvingFailed)
})

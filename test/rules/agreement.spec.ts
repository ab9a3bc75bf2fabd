import { expect, test } from '@jest/globals'
import {
  agreementActions,
  agreementMachine,
  agreementMoves,
  agreementStates,
  maySign,
} from '@plenary/shared/rules/agreement/moves'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { faultsOf } from '@plenary/shared/rules/moves'

test('an agreement is drafted, signed, ended, and nothing else', () => {
  expect(faultsOf(agreementMachine)).toEqual([])
  const matrix = agreementStates.map((state) => [
    state,
    agreementActions.filter((action) => (agreementMoves[action].from as readonly string[]).includes(state)),
  ])
  expect(matrix).toEqual([
    ['draft', ['sign']],
    ['signed', ['end']],
    ['ended', []],
  ])
})

test.each([
  { name: 'two parties and a day', facts: { parties: 2, signedOn: '2026-03-12' }, expected: accept },
  {
    name: 'one party',
    facts: { parties: 1, signedOn: '2026-03-12' },
    expected: refuse('AGREEMENT_INCOMPLETE', { missing: ['two parties'] }),
  },
  {
    name: 'neither',
    facts: { parties: 0, signedOn: null },
    expected: refuse('AGREEMENT_INCOMPLETE', { missing: ['two parties', 'signed on'] }),
  },
])('maySign answers for $name', ({ facts, expected }) => expect(maySign(facts)).toEqual(expected))

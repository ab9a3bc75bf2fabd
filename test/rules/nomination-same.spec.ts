import { describe, expect, test } from '@jest/globals'
import { likenessOf, type Named, possiblySame } from '@plenary/shared/rules/nomination/same'
import fc from 'fast-check'

describe('possibly the same', () => {
  const person = (name: string, changes: Partial<Named> = {}): Named => {
    const [familyName = '', ...given] = name.split(' ').reverse()
    return { familyName, givenName: given.reverse().join(' '), country: 'KE', address: null, ...changes }
  }
  test.each([
    { one: person('Amina Kariuki'), other: person('AMINA KARIUKI'), why: 'same name' },
    { one: person('Amina Wanjiru Kariuki'), other: person('Kariuki Amina Wanjiru'), why: 'names in other order' },
    { one: person('María Quispe'), other: person('Quispe Maria'), why: 'names in other order' },
    { one: person('Anne-Marie O’Neill'), other: person("Anne Marie O'Neill"), why: 'same name' },
    { one: person('Ali Hasan'), other: person('Ali Hasan', { country: 'TZ' }), why: null },
    { one: person('Ali Hasan'), other: person('Ali Hasan', { country: null }), why: 'same name' },
    { one: person('Ali Hasan'), other: person('Ali Hassan'), why: null },
    {
      one: person('A B', { address: 'a@example.org' }),
      other: person('C D', { address: 'A@EXAMPLE.org', country: 'PL' }),
      why: 'same address',
    },
    { one: person(''), other: person(''), why: null },
    { one: person('王 小明'), other: person('小明 王'), why: 'names in other order' },
  ])('$one.givenName $one.familyName and $other.givenName $other.familyName: $why', ({ one, other, why }) => {
    expect(likenessOf(one, other)).toBe(why)
    expect(likenessOf(other, one)).toBe(why)
  })
  test('the order, case and accents of a name never hide anybody', () => {
    const part = fc.constantFrom('Ana', 'MARÍA', 'de', 'Souza', 'Nguyễn', 'Łukasz')
    fc.assert(
      fc.property(fc.uniqueArray(part, { minLength: 1, maxLength: 4 }), fc.boolean(), (parts, upper) => {
        const turned = parts.toReversed().map((one) => (upper ? one.toUpperCase() : one.toLowerCase()))
        const found = possiblySame(person(parts.join(' ')), [person('Else Body'), person(turned.join(' '))])
        expect(found).toHaveLength(1)
      }),
    )
  })
})

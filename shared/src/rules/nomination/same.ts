import { fold } from '../../language/folding.js'

/** Somebody as lists know them. */
export interface Named {
  readonly familyName: string
  readonly givenName: string
  /** The country represented; null for none, which says nothing about another. */
  readonly country: string | null
  readonly address: string | null
}

export const likenesses = ['same address', 'same name', 'names in other order'] as const
export type Likeness = (typeof likenesses)[number]

/** What of a name is compared; made once for one that is compared with many. */
interface Compared {
  readonly address: string | null
  readonly country: string | null
  readonly inOrder: string
  readonly sorted: string
}

/** Could these two be one person, and why? An address is one person's; a name is one only within a country. */
export const likenessOf = (one: Named, other: Named): Likeness | null => likeness(comparedOf(one), comparedOf(other))

/** Who of these could be the same person as this one? In their order. */
export function possiblySame<Other extends Named>(
  one: Named,
  others: readonly Other[],
): { readonly other: Other; readonly why: Likeness }[] {
  return sameAmong(others)(one)
}

/** The same for many who are compared with the same others, whose names are taken apart once. */
export function sameAmong<Other extends Named>(
  others: readonly Other[],
): (one: Named) => { readonly other: Other; readonly why: Likeness }[] {
  const compared = others.map((other) => ({ other, as: comparedOf(other) }))
  return (one) => {
    const own = comparedOf(one)
    return compared.flatMap(({ other, as }) => {
      const why = likeness(own, as)
      return why === null ? [] : [{ other, why }]
    })
  }
}

function likeness(one: Compared, other: Compared): Likeness | null {
  if (one.address !== null && one.address === other.address) return 'same address'
  const apart = one.country !== null && other.country !== null && one.country !== other.country
  if (apart || one.sorted === '' || one.sorted !== other.sorted) return null
  return one.inOrder === other.inOrder ? 'same name' : 'names in other order'
}

function comparedOf({ familyName, givenName, country, address }: Named): Compared {
  const parts = namesIn(`${givenName} ${familyName}`)
  return {
    address: address === null || address === '' ? null : address.trim().toLowerCase(),
    country,
    inOrder: parts.join(' '),
    sorted: parts.toSorted().join(' '),
  }
}

/** "Anne-Marie O’Neill" and "ANNE MARIE O'NEILL" are written alike. */
const namesIn = (name: string) =>
  fold(name)
    .split(/[\s.,'’ʼ`´\-‐‑–]+/u)
    .filter(Boolean)

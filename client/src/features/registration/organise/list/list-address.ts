import {
  countriesBeside,
  type RegistrationColumn,
  type RegistrationFilter,
  registrationColumns,
  registrationSorts,
} from '@plenary/shared/contracts/registration/organiser'
import { categories, genders, localities } from '@plenary/shared/language/categories'
import { isCountry } from '@plenary/shared/language/countries'
import { countryGroupNames } from '@plenary/shared/language/country-groups'
import { regionNames } from '@plenary/shared/language/regions'
import { approvalStandings } from '@plenary/shared/rules/approval/standing'
import { answersAgain } from '@plenary/shared/rules/registration/asked-again'
import { registrationStates } from '@plenary/shared/rules/registration/states'
import { useSearchParams } from 'react-router'

/** What the address says of the list: another person who opens it sees the same. */
export interface Listed {
  readonly filter: RegistrationFilter
  readonly columns: readonly RegistrationColumn[]
  /** The registration whose drawer is open. */
  readonly open: string | null
}

/** The filters that are lists of words. */
export const narrowings = [
  'state',
  'region',
  'category',
  'locality',
  'country',
  'group',
  'gender',
  'again',
  'approval',
] as const
export type Narrowing = (typeof narrowings)[number]

/** Drafts are nobody's business yet, so nobody can ask for them. */
export const statesToSee = registrationStates.filter((state) => state !== 'draft')

const usualColumns: readonly RegistrationColumn[] = ['category', 'state', 'group', 'submitted']

const among = <Word extends string>(words: readonly Word[], given: readonly string[]) =>
  words.filter((word) => given.includes(word))

const isBeside = (given: string): given is (typeof countriesBeside)[number] =>
  countriesBeside.some((one) => one === given)

const sortOf = (given: string | null) => registrationSorts.find((sort) => sort === given) ?? 'name'

/** Reads what it knows; words that it does not know narrow nothing. */
export function readAddress(query: URLSearchParams): Listed {
  const columns = query.get('columns')
  return {
    filter: {
      search: (query.get('search') ?? '').slice(0, 100),
      state: among(statesToSee, query.getAll('state')),
      region: among(regionNames, query.getAll('region')),
      category: among(categories, query.getAll('category')),
      locality: among(localities, query.getAll('locality')),
      country: query.getAll('country').filter((given) => isCountry(given) || isBeside(given)),
      group: among(countryGroupNames, query.getAll('group')),
      gender: among(genders, query.getAll('gender')),
      again: among(answersAgain, query.getAll('again')),
      approval: among(approvalStandings, query.getAll('approval')),
      sort: sortOf(query.get('sort')),
      order: query.get('order') === 'down' ? 'down' : 'up',
    },
    columns: columns === null ? usualColumns : among(registrationColumns, columns.split(',')),
    open: query.get('open'),
  }
}

export type Change = Readonly<Record<string, string | readonly string[] | null>>

/** The same address with some of it changed; what is empty is left out. */
export function changed(query: URLSearchParams, change: Change): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) {
    next.delete(name)
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') next.append(name, one)
  }
  return next
}

export interface ListAddress extends Listed {
  /** Changes the address in place: going back leads to where one came from, not through every letter of a search. */
  set(change: Change): void
  /** For links. */
  to(change: Change): string
}

export function useListAddress(): ListAddress {
  const [query, setQuery] = useSearchParams()
  return {
    ...readAddress(query),
    set: (change) => setQuery((now) => changed(now, change), { replace: true, preventScrollReset: true }),
    to: (change) => `?${changed(query, change)}`,
  }
}

/** Is the list narrowed at all? */
export const isNarrowed = (filter: RegistrationFilter): boolean =>
  filter.search !== '' || narrowings.some((narrowing) => filter[narrowing].length > 0)

/** The change that takes every filter away. */
export const wide: Change = { search: null, ...Object.fromEntries(narrowings.map((narrowing) => [narrowing, null])) }

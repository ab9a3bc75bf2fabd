import type { Target } from '@plenary/shared/contracts/event/parts'
import type { EventPage } from '@plenary/shared/contracts/event/public'
import { takesSeat } from '@plenary/shared/language/categories'
import { countryGroups } from '@plenary/shared/language/country-groups'
import { regions } from '@plenary/shared/language/regions'
import { type Written, written } from '../../../../lib/written.js'
import type { Telling } from './telling.js'

/** Who can come, as what, and for whom seats are meant. */
export interface Who {
  readonly labels: { readonly comeAs: string; readonly whoIsThis: string; readonly quota: string }
  readonly categories: readonly {
    readonly name: string
    readonly description: Written | null
    /** For whom it is, unless it is for people of any country. */
    readonly localOnly: string | null
    readonly seats: string
  }[]
  readonly targets: string
  readonly eligible: { readonly sentence: string; readonly label: string; readonly countries: string } | null
}

export function whoOf(event: EventPage, telling: Telling): Who {
  const { tell, texts } = telling
  return {
    labels: {
      comeAs: tell('told.event.comeAs'),
      whoIsThis: tell('told.event.whoIsThis'),
      quota: tell('told.event.quota'),
    },
    categories: event.categories.map(({ category, quota, description, locality }) => ({
      name: tell(`registration.category.${category}`),
      description: written(description, texts.language),
      localOnly: locality === 'local' ? tell('registration.localOnly') : null,
      seats: seatsFor(takesSeat(category), quota, telling),
    })),
    targets: targetsOf(event.targets, telling),
    eligible: eligibleOf(event.eligibleCountries, telling),
  }
}

function seatsFor(takes: boolean, quota: number | null, { tell, texts }: Telling): string {
  if (!takes) return tell('told.event.noSeat')
  return quota === null ? tell('told.event.noQuota') : texts.number(quota)
}

const shares: Readonly<Record<number, string>> = { 50: 'half', 33: 'third', 25: 'quarter' }
const shareOf = ({ percent }: Target) => ({ share: shares[percent] ?? 'other', percent })

function targetsOf(targets: readonly Target[], telling: Telling): string {
  const { tell, texts } = telling
  const named = (name: Readonly<Record<string, string>>) => telling.plain(name)
  const byRegion = targets.flatMap(({ of, percent }) =>
    'region' in of ? tell('told.event.ofRegion', { region: named(regions[of.region].name), percent }) : [],
  )
  const sentences = targets.flatMap((target) => sentenceOf(target, telling))
  const all =
    byRegion.length > 0 ? [...sentences, tell('told.event.byRegion', { regions: texts.list(byRegion) })] : sentences
  return all.join(' ')
}

function sentenceOf(target: Target, { tell, texts, plain }: Telling): string[] {
  const { of } = target
  if ('groups' in of) {
    const groups = texts.list(of.groups.map((group) => plain(countryGroups[group].name)))
    return [tell('told.event.forGroups', { ...shareOf(target), groups })]
  }
  if (!('gender' in of)) return []
  if (of.gender === 'woman') return [tell('told.event.forWomen', shareOf(target))]
  return of.gender === 'man' ? [tell('told.event.forMen', shareOf(target))] : []
}

function eligibleOf(codes: readonly string[] | null, { tell, texts, country }: Telling): Who['eligible'] {
  if (codes === null) return null
  const names = codes.map(country).sort(new Intl.Collator(texts.language).compare)
  return {
    sentence: tell('told.event.eligible', { count: codes.length }),
    label: tell('told.event.eligibleList'),
    countries: texts.list(names),
  }
}

import type { Gender } from '../../language/categories.js'
import { regionOf } from '../../language/countries.js'
import { type CountryGroup, countryGroupNames, countryGroupsOf } from '../../language/country-groups.js'
import { type Region, regionNames } from '../../language/regions.js'
import type { LocalDate } from '../../language/time.js'

interface Wanted {
  readonly of: { readonly gender: Gender } | { readonly region: Region } | { readonly groups: readonly CountryGroup[] }
  readonly percent: number
}

/** People on seats who have country and gender in common. */
export interface Seated {
  readonly country: string | null
  readonly gender: Gender | null
  readonly confirmed: number
  readonly offered: number
}

export interface Share {
  readonly confirmed: number
  readonly offered: number
  /** In seats; null where the event wants no share of these. */
  readonly target: number | null
}

export interface Balance {
  /** All six, and `null` for those who represent no country or one that is not listed, where there are any. They sum to the seats in use. */
  readonly regions: readonly (Share & { readonly region: Region | null })[]
  readonly genders: readonly (Share & { readonly gender: Gender | null })[]
  /** One line a group, then each set of groups that is wanted together; a country may be in several. */
  readonly groups: readonly (Share & { readonly groups: readonly CountryGroup[] })[]
}

/** How many seats is a share of them? Half a person does not come, so what is broken counts as one more. */
export const seatsWanted = (percent: number, seats: number): number => Math.ceil((percent * seats) / 100)

/** Who sits on the seats, against the shares that the event wants? `startsOn` says which list of each country group holds. */
export function balanceOf(
  seated: readonly Seated[],
  { seats, startsOn, targets }: { seats: number; startsOn: LocalDate; targets: readonly Wanted[] },
): Balance {
  const share = (isOne: (one: Seated) => boolean, isWanted: (of: Wanted['of']) => boolean): Share => {
    const some = seated.filter(isOne)
    const wanted = targets.find(({ of }) => isWanted(of))
    return {
      confirmed: some.reduce((sum, { confirmed }) => sum + confirmed, 0),
      offered: some.reduce((sum, { offered }) => sum + offered, 0),
      target: wanted ? seatsWanted(wanted.percent, seats) : null,
    }
  }
  return {
    regions: [...regionNames, ...(seated.some((one) => regionIn(one) === null) ? [null] : [])].map((region) => ({
      region,
      ...share(
        (one) => regionIn(one) === region,
        (of) => 'region' in of && of.region === region,
      ),
    })),
    genders: gendersIn(seated, targets).map((gender) => ({
      gender,
      ...share(
        (one) => one.gender === gender,
        (of) => 'gender' in of && of.gender === gender,
      ),
    })),
    groups: groupsIn(targets).map((groups) => ({
      groups,
      ...share(
        ({ country }) => country !== null && countryGroupsOf(country, startsOn).some((group) => groups.includes(group)),
        (of) => 'groups' in of && sameGroups(of.groups, groups),
      ),
    })),
  }
}

const regionIn = ({ country }: Seated): Region | null => (country === null ? null : (regionOf(country) ?? null))

/** Women and men always; the others where somebody is one, or is wanted. */
function gendersIn(seated: readonly Seated[], targets: readonly Wanted[]): (Gender | null)[] {
  const wanted = targets.flatMap(({ of }) => ('gender' in of ? [of.gender] : []))
  const there = new Set<Gender | null>(['woman', 'man', ...wanted, ...seated.map(({ gender }) => gender)])
  return (['woman', 'man', 'other', 'prefers not to say', null] as const).filter((gender) => there.has(gender))
}

function groupsIn(targets: readonly Wanted[]): (readonly CountryGroup[])[] {
  const together = targets.flatMap(({ of }) => ('groups' in of && of.groups.length > 1 ? [of.groups] : []))
  return [...countryGroupNames.map((group) => [group]), ...together]
}

const sameGroups = (some: readonly CountryGroup[], others: readonly CountryGroup[]) =>
  some.length === others.length && some.every((group) => others.includes(group))

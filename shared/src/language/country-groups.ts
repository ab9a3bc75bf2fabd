import { type CountryCode, isCountry } from './countries.js'
import type { LocalText } from './local-text.js'
import type { LocalDate } from './time.js'

/** A country group's members from one day on, until the next list of the same group. */
interface DatedList {
  readonly validFrom: LocalDate
  readonly members: readonly CountryCode[]
}

const codes = (text: string): CountryCode[] => text.trim().split(/\s+/).filter(isCountry)

const leastDeveloped2024 = codes(`
  AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO SS TD TG TL TV
  TZ UG YE ZM`)

const landlocked = codes(`
  AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW`)

const smallIslandStates = codes(`
  AG BB BS BZ CK CU CV DM DO FJ FM GD GW GY HT JM KI KM KN LC MH MU MV NR NU PG PW SB SC SG SR ST TL TO TT TV VC VU WS`)

/** Associate members of the United Nations' regional commissions that UN-OHRLLS counts with the small island States. */
const smallIslandAssociates = codes('AI AS AW BM CW GP GU KY MP MQ MS NC PF PR SX TC VG VI')

/**
 * The country groups that the United Nations gives special support, each as dated lists, oldest first.
 * An event keeps the list of its own day, so that its figures do not change when a country graduates.
 * Sources: Committee for Development Policy (LDC), UN-OHRLLS (LLDC, SIDS).
 *
 * A list is added when it takes effect, not when it is decided: the graduations of Lao People's Democratic Republic and
 * Nepal (24 November 2026), Bangladesh (the same day, its preparatory period asked to be extended to 2029), Solomon
 * Islands (2027), Cambodia and Senegal (2029) can still be put off, as others were before.
 */
export const countryGroups = {
  LDC: {
    name: {
      ar: 'أقل البلدان نموا',
      zh: '最不发达国家',
      en: 'least developed countries',
      fr: 'pays les moins avancés',
      ru: 'наименее развитые страны',
      es: 'países menos adelantados',
    },
    lists: [
      // Bhutan has graduated; São Tomé and Príncipe follows a year later.
      { validFrom: '2023-12-13', members: [...leastDeveloped2024, 'ST'] },
      { validFrom: '2024-12-13', members: leastDeveloped2024 },
    ],
  },
  LLDC: {
    name: {
      ar: 'البلدان النامية غير الساحلية',
      zh: '内陆发展中国家',
      en: 'landlocked developing countries',
      fr: 'pays en développement sans littoral',
      ru: 'развивающиеся страны, не имеющие выхода к морю',
      es: 'países en desarrollo sin litoral',
    },
    // Since South Sudan's independence.
    lists: [{ validFrom: '2011-07-09', members: landlocked }],
  },
  SIDS: {
    name: {
      ar: 'الدول الجزرية الصغيرة النامية',
      zh: '小岛屿发展中国家',
      en: 'small island developing States',
      fr: 'petits États insulaires en développement',
      ru: 'малые островные развивающиеся государства',
      es: 'pequeños Estados insulares en desarrollo',
    },
    // Since Bahrain left at its own request: 37 members of the United Nations, Cook Islands, Niue, 18 associates.
    lists: [{ validFrom: '2023-05-01', members: [...smallIslandStates, ...smallIslandAssociates] }],
  },
} as const satisfies Record<string, { name: LocalText; lists: readonly DatedList[] }>

export type CountryGroup = keyof typeof countryGroups
export const countryGroupNames = Object.keys(countryGroups) as CountryGroup[]

/** Who belongs to the group on this day? Nobody before its first list. */
export function membersOf(group: CountryGroup, onDate: LocalDate): readonly CountryCode[] {
  const lists: readonly DatedList[] = countryGroups[group].lists
  return lists.findLast((list) => list.validFrom <= onDate)?.members ?? []
}

/** Which groups does this country belong to on this day? None for a code that is not listed. */
export const countryGroupsOf = (code: string, onDate: LocalDate): CountryGroup[] =>
  countryGroupNames.filter((group) => membersOf(group, onDate).some((member) => member === code))

import { describe, expect, test } from '@jest/globals'
import { countries, countriesOf, countryName, isCountry, regionOf } from '@plenary/shared/language/countries'
import { countryGroups, countryGroupsOf, membersOf } from '@plenary/shared/language/country-groups'
import { countryNames as arabic } from '@plenary/shared/language/country-names/ar'
import { countryNames as english } from '@plenary/shared/language/country-names/en'
import { countryNames as spanish } from '@plenary/shared/language/country-names/es'
import { countryNames as french } from '@plenary/shared/language/country-names/fr'
import { countryNames as russian } from '@plenary/shared/language/country-names/ru'
import { countryNames as chinese } from '@plenary/shared/language/country-names/zh'
import { interfaceLanguages, languageTag } from '@plenary/shared/language/languages'
import { regionNames, regions, subRegions } from '@plenary/shared/language/regions'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'

const members = countries.filter((country) => country.standing === 'member')
const demoDay = '2028-12-04'

describe('countries', () => {
  test('the United Nations has 193 members and two observer States', () => {
    expect(members).toHaveLength(193)
    expect(countries.filter((country) => country.standing === 'observer').map(({ code }) => code)).toEqual(['PS', 'VA'])
  })

  test.each([
    ['africa', 54],
    ['asia', 47],
    ['europe', 43],
    ['latin america and the caribbean', 33],
    ['northern america', 2],
    ['oceania', 14],
  ] as const)('%s has %i members', (region, count) => {
    expect(members.filter((country) => country.region === region)).toHaveLength(count)
  })

  test('regions are alphabetical and leave no country out', () => {
    expect(regionNames).toEqual([...regionNames].sort())
    expect(regionNames.flatMap(countriesOf)).toHaveLength(countries.length)
  })

  test('every code stands once, and so does every M49 number', () => {
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length)
    const numbers = [...countries, ...Object.values(subRegions), ...Object.values(regions)].map(({ m49 }) => m49)
    // Northern America is a region here and, without parts of its own, its only sub-region.
    expect(new Set(numbers).size).toBe(numbers.length - 1)
    for (const number of numbers) expect(number).toMatch(/^\d{3}$/)
  })

  test.each([
    ['ar', arabic, /^[\p{Script=Arabic}\s،()-]+$/u],
    ['zh', chinese, /^[\p{Script=Han}（）、]+$/u],
    ['en', english, /^[\p{Script=Latin}\s,'().-]+$/u],
    ['fr', french, /^[\p{Script=Latin}\s,'().-]+$/u],
    ['ru', russian, /^[\p{Script=Cyrillic}\s,'().-]+$/u],
    ['es', spanish, /^[\p{Script=Latin}\s,'().-]+$/u],
  ])('every country has a name of its own in %s, in its script', (_language, names, script) => {
    expect(Object.keys(names).sort()).toEqual(countries.map(({ code }) => code).sort())
    expect(new Set(Object.values(names)).size).toBe(countries.length)
    for (const name of Object.values(names)) expect(name).toMatch(script)
  })

  test('names are those of the United Nations', () => {
    expect(['TR', 'LA', 'BO', 'CI', 'NL', 'VN', 'MK', 'SZ'].map((code) => countryName(code, english))).toEqual([
      'Türkiye',
      "Lao People's Democratic Republic",
      'Bolivia (Plurinational State of)',
      "Côte d'Ivoire",
      'Netherlands (Kingdom of the)',
      'Viet Nam',
      'North Macedonia',
      'Eswatini',
    ])
  })

  test('a code that is not listed has no region, no groups, and is called by itself', () => {
    expect([isCountry('XX'), isCountry('ke'), isCountry('KE')]).toEqual([false, false, true])
    expect([regionOf('XX'), countryGroupsOf('XX', demoDay), countryName('XX', english)]).toEqual([undefined, [], 'XX'])
  })

  test('regions and groups have names in the six languages', () => {
    for (const { name } of [...Object.values(regions), ...Object.values(countryGroups)])
      expect(Object.keys(name).sort()).toEqual([...interfaceLanguages].sort())
  })
})

describe('country groups', () => {
  test('on the day of the demo there are 44 LDCs, 32 LLDCs, and 39 small island States with 18 associates', () => {
    expect([membersOf('LDC', demoDay).length, membersOf('LLDC', demoDay).length]).toEqual([44, 32])
    const islands = countries.filter(({ code }) => membersOf('SIDS', demoDay).includes(code))
    expect(islands).toHaveLength(39 + 18)
    expect(islands.filter(({ standing }) => standing === 'member')).toHaveLength(37)
  })

  test('LDCs by region are 32 in Africa, 8 in Asia, 1 in the Caribbean and 3 in Oceania', () => {
    const inRegion = (region: string) => membersOf('LDC', demoDay).filter((code) => regionOf(code) === region).length
    expect(regionNames.map(inRegion)).toEqual([32, 8, 0, 1, 0, 3])
  })

  test('a country leaves its group on the day of its graduation, not before', () => {
    expect(countryGroupsOf('ST', '2024-12-12')).toEqual(['LDC', 'SIDS'])
    expect(countryGroupsOf('ST', '2024-12-13')).toEqual(['SIDS'])
  })

  test('a country can belong to two groups, and to none before the first list', () => {
    expect(countryGroupsOf('LA', demoDay)).toEqual(['LDC', 'LLDC'])
    expect(countryGroupsOf('LA', '1999-01-01')).toEqual([])
  })
})

test('spoken languages are tags that people and the platform can write, each once', () => {
  expect(new Set(spokenLanguages).size).toBe(spokenLanguages.length)
  for (const tag of spokenLanguages) {
    expect(tag).toMatch(languageTag)
    expect(new Intl.DisplayNames('en', { type: 'language' }).of(tag)).not.toBe(tag)
  }
})

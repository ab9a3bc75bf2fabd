import { countriesBeside } from '@plenary/shared/contracts/registration/organiser'
import { categories, genders, localities } from '@plenary/shared/language/categories'
import { countries } from '@plenary/shared/language/countries'
import { countryGroupNames, countryGroups } from '@plenary/shared/language/country-groups'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regionNames, regions } from '@plenary/shared/language/regions'
import { approvalStandings } from '@plenary/shared/rules/approval/standing'
import { answersAgain } from '@plenary/shared/rules/registration/asked-again'
import { useMemo } from 'react'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { type Narrowing, statesToSee } from '../list/list-address.js'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What each filter can be set to, in the reader's words; countries in the order of their language. */
export function useChoices(): Readonly<Record<Narrowing, readonly Choice[]>> {
  const { t, language } = useTexts()
  const countryName = useCountryNames()
  const named = useMemo(
    () =>
      countries
        .map(({ code }) => ({ value: code, label: countryName(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [countryName, language],
  )
  return {
    state: statesToSee.map((value) => ({ value, label: t(`registration.state.${value}`) })),
    region: regionNames.map((value) => ({ value, label: readLocalText(regions[value].name, language).text })),
    category: categories.map((value) => ({ value, label: t(`registration.category.${value}`) })),
    locality: localities.map((value) => ({ value, label: t(`registration.locality.${value}`) })),
    country: [...countriesBeside.map((value) => ({ value, label: t(`registration.country.${value}`) })), ...named],
    group: countryGroupNames.map((value) => ({
      value,
      label: `${value} · ${readLocalText(countryGroups[value].name, language).text}`,
    })),
    again: answersAgain.map((value) => ({ value, label: t(`registration.again.${value}`) })),
    approval: approvalStandings.map((value) => ({ value, label: t(`approval.standing.${value}`) })),
    gender: genders.map((value) => ({ value, label: t(`registration.gender.${value}`) })),
  }
}

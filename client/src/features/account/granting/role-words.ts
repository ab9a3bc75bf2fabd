import type { GrantedRole } from '@plenary/shared/language/roles'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'

interface Held {
  readonly role: GrantedRole
  readonly country: string | null
}

/** A role in words, and whose delegation it is. */
export function useRoleWords(): (held: Held) => string {
  const { t } = useTexts()
  const nameOf = useCountryNames()
  return ({ role, country }) => {
    const word = t(`public.account.role.${role}`)
    return country === null ? word : t('organise.grant.roleOf', { role: word, country: nameOf(country) })
  }
}

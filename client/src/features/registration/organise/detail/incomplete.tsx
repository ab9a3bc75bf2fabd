import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import { Notice } from '../../../../components/show/notice.js'
import { useTexts } from '../../../../i18n/speaking.js'

/** A successor was given the seat before the form: what it still lacks, until they say that it is complete. */
export function Incomplete({ of: { incomplete } }: { readonly of: RegistrationForOrganiser }) {
  const { t, says, list } = useTexts()
  if (incomplete === null) return null
  const fields = incomplete.missing.map((path) => {
    const key = `my.field.${path}`
    return says(key) ? t(key) : path
  })
  return (
    <Notice tone="wait">
      <p className="small">
        {fields.length > 0
          ? t('organise.registration.incompleteLacks', { fields: list(fields) })
          : t('organise.registration.incomplete')}
      </p>
    </Notice>
  )
}

import { undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import { Link } from '../../../components/action/link.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'

/** Did every letter arrive? Nothing is said while all did. */
export function UndeliveredScreen({ event: { id, may } }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const { data } = useRead(undeliveredMail, { params: { eventId: id } }, { when: may.includes('registration.decide') })
  const count = data?.rows.length ?? 0
  if (count === 0) return null
  return (
    <Notice tone="wait">
      <p>
        {t('organise.event.overview.undelivered', { count })}{' '}
        <Link to={paths.organiseMail(id)}>{t('organise.event.overview.showUndelivered')}</Link>
      </p>
    </Notice>
  )
}

import { useLocation } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useStars } from './stars.js'

/** What became of a star that was pressed and is not kept, wherever on the page the reader is. */
export function KeepFailed() {
  const { t } = useTexts()
  const { failed } = useStars()
  const { pathname, search } = useLocation()
  if (!failed) return null
  const signIn = (
    <LinkButton compact away to={paths.signInAndReturn(`${pathname}${search}`)}>
      {t('page.signInAgain')}
    </LinkButton>
  )
  return (
    <div className="keep-failed">
      <Notice tone="stop" live action={failed === 'signedOut' && signIn}>
        <p>{t(`public.agenda.keepFailed.${failed}`)}</p>
      </Notice>
    </div>
  )
}

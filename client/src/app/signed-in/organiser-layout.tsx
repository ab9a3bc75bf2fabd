import { Outlet } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { Mark } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

/** The organiser's face: a desk, dense, over the full width. */
export function OrganiserLayout() {
  const { t } = useTexts()
  return (
    <SignedIn>
      <div className="desk">
        <a className="skip" href="#main">
          {t('public.skip')}
        </a>
        <header className="topbar">
          <Link className="brand" to={paths.organise}>
            <Mark />
            {t('public.name')}
          </Link>
          <span className="face">{t('page.faceOrganiser')}</span>
          <span className="push row gap-3">
            <LanguageMenu />
            <AccountMenu here="organise" />
          </span>
        </header>
        <Outlet />
      </div>
    </SignedIn>
  )
}

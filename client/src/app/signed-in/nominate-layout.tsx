import { Outlet } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { Surrounds } from '../../components/around.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { BrandAway } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

/** The focal point's face: one column, at a desk as on a phone. */
export function NominateLayout() {
  const { t } = useTexts()
  return (
    <SignedIn>
      <a className="skip" href="#main">
        {t('public.skip')}
      </a>
      <header className="phone-top">
        <BrandAway />
        <nav className="push row gap-5" aria-label={t('public.main')}>
          <Link className="plain" to={paths.nominate}>
            {t('page.faceNominate')}
          </Link>
        </nav>
        <span className="row gap-1 last">
          <LanguageMenu />
          <AccountMenu here="nominate" />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap open">
          <Surrounds value={{ main: true, title: false }}>
            <Outlet />
          </Surrounds>
        </div>
      </main>
    </SignedIn>
  )
}

import { Outlet, useLocation } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { Surrounds } from '../../components/around.js'
import { Icon } from '../../components/show/icon.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Key } from '../../i18n/translator.js'
import { paths } from '../../lib/paths.js'
import { BrandAway } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

interface Place {
  readonly to: string
  readonly label: Key
  readonly icon: string
}

/** A row appears when its feature works. */
const places: readonly Place[] = [
  { to: paths.my, label: 'page.home', icon: 'home' },
  { to: paths.myAgenda, label: 'page.agenda', icon: 'calendar' },
  { to: paths.myBadge, label: 'page.badge', icon: 'badge' },
]

/** The delegate's face: phone first, a bar of at most four below, the same links in the header of a wide screen. */
export function DelegateLayout() {
  const { t } = useTexts()
  return (
    <SignedIn>
      <a className="skip" href="#main">
        {t('public.skip')}
      </a>
      <header className="phone-top">
        <BrandAway />
        <nav className="push desk-only row gap-5" aria-label={t('public.main')}>
          <PlaceLinks plain />
        </nav>
        <span className="row gap-1 last">
          <LanguageMenu />
          <AccountMenu here="my" />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        <Surrounds value={{ main: true, title: false }}>
          <Outlet />
        </Surrounds>
      </main>
      {places.length > 0 && (
        <nav className="phone-nav" aria-label={t('public.main')}>
          <ul>
            <PlaceLinks />
          </ul>
        </nav>
      )}
    </SignedIn>
  )
}

function PlaceLinks({ plain }: { readonly plain?: boolean }) {
  const { t } = useTexts()
  const { pathname } = useLocation()
  return places.map(({ to, label, icon }) => {
    const link = (
      <Link
        key={to}
        to={to}
        className={plain ? 'plain' : undefined}
        aria-current={pathname === to ? 'page' : undefined}
      >
        {!plain && <Icon name={icon} />}
        {t(label)}
      </Link>
    )
    return plain ? link : <li key={to}>{link}</li>
  })
}

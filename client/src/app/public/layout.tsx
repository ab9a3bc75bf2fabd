import { Outlet, ScrollRestoration } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { Brand } from '../brand.js'
import { ThemeChoice } from '../theme-choice.js'
import { useHead } from './head.js'
import { SignInCorner } from './sign-in-corner.js'

/** Around every public page: masthead, content, footer. */
export function PublicLayout() {
  const { t } = useTexts()
  useHead()
  return (
    <>
      <a className="skip" href="#main">
        {t('public.skip')}
      </a>
      <Masthead />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  )
}

function Masthead() {
  const { t } = useTexts()
  return (
    <header className="masthead">
      <div className="wrap">
        <Brand />
        <nav className="wide" aria-label={t('public.main')}>
          <ul>
            <li>
              <Link to={paths.home}>{t('public.events')}</Link>
            </li>
          </ul>
        </nav>
        <span className="push row gap-2">
          <LanguageMenu />
          <SignInCorner />
        </span>
      </div>
    </header>
  )
}

function Footer() {
  const { t } = useTexts()
  return (
    <footer className="footer">
      <div className="wrap">
        <span>{t('public.tagline')}</span>
        <span className="push">
          <ThemeChoice />
        </span>
      </div>
    </footer>
  )
}

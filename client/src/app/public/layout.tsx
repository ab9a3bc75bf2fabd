import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { Surrounds } from '../../components/around.js'
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
        <Surrounds value={{ main: true, title: false }}>
          <Outlet />
        </Surrounds>
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  )
}

/** Whether the page is the list of events, or below it. */
function whereAmongEvents(path: string): 'page' | 'true' | undefined {
  if (path === paths.events) return 'page'
  return path === paths.home || path.startsWith(`${paths.events}/`) ? 'true' : undefined
}

function Masthead() {
  const { t } = useTexts()
  const aboutEvents = whereAmongEvents(useLocation().pathname)
  return (
    <header className="masthead">
      <div className="wrap">
        <Brand />
        <nav className="wide" aria-label={t('public.main')}>
          <ul>
            <li>
              <Link to={paths.events} aria-current={aboutEvents}>
                {t('public.events')}
              </Link>
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
        <Link className="push" to={paths.accessibility}>
          {t('public.accessibility')}
        </Link>
        <Link to={paths.privacy}>{t('public.privacy')}</Link>
        <ThemeChoice />
      </div>
    </footer>
  )
}

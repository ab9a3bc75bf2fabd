import { hostVisits } from '@plenary/shared/contracts/visit/host'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Outlet } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { Surrounds } from '../../components/around.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { Mark } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

/** The host's face: on a desk beside the gate, or on a phone. */
export function HostLayout() {
  const { t } = useTexts()
  return (
    <SignedIn>
      <div className="desk at-host">
        <a className="skip" href="#main">
          {t('public.skip')}
        </a>
        <header className="topbar">
          <Link className="brand" to={paths.host}>
            <Mark />
            {t('public.name')}
          </Link>
          <span className="face">
            <Hosts />
          </span>
          <span className="push row gap-3">
            <LanguageMenu />
            <AccountMenu here="host" />
          </span>
        </header>
        <main id="main" className="page host" tabIndex={-1}>
          <Surrounds value={{ main: true, title: false }}>
            <Outlet />
          </Surrounds>
        </main>
      </div>
    </SignedIn>
  )
}

/** For whom the reader acts; until that is known, that it is a host's face. */
function Hosts() {
  const { t, language } = useTexts()
  const hosts = useRead(hostVisits).data?.hosts ?? []
  return [t('page.faceHost'), ...hosts.map((name) => readLocalText(name, language).text)].join(' · ')
}

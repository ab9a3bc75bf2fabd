import { hostVisits } from '@plenary/shared/contracts/visit/host'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Outlet } from 'react-router'
import { Surrounds } from '../../components/around.js'
import { useTexts } from '../../i18n/speaking.js'
import { useRead } from '../../lib/server-state.js'
import { DeskLayout } from './desk-layout.js'

/** The host's face: on a desk beside the gate, or on a phone. */
export function HostLayout() {
  return (
    <DeskLayout here="host" face={<Hosts />} className="at-host">
      <main id="main" className="page host" tabIndex={-1}>
        <Surrounds value={{ main: true, title: false }}>
          <Outlet />
        </Surrounds>
      </main>
    </DeskLayout>
  )
}

/** For whom the reader acts; until that is known, that it is a host's face. */
function Hosts() {
  const { t, language } = useTexts()
  const hosts = useRead(hostVisits).data?.hosts ?? []
  return [t('page.faceHost'), ...hosts.map((name) => readLocalText(name, language).text)].join(' · ')
}

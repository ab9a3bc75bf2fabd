import { me, sessions } from '@plenary/shared/contracts/account'
import { Loaded } from '../../../components/loaded.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useRead } from '../../../lib/server-state.js'
import { AddressSection } from './address-section.js'
import { LanguageSection } from './language-section.js'
import { LeavingSection } from './leaving-section.js'
import { PasswordSection } from './password-section.js'
import { SessionsSection } from './sessions-section.js'

/** How one signs in, where one is signed in, in which language, and the way out for good. */
export function Component() {
  const { t } = useTexts()
  const reading = useRead(me)
  const places = useRead(sessions)
  return (
    <div className="wrap open">
      <div className="stack gap-7 measure">
        <h1>{t('account.own.title')}</h1>
        <Loaded of={reading}>
          {({ account }) =>
            account && (
              <>
                <AddressSection address={account.address} />
                <PasswordSection address={account.address} hasPassword={account.hasPassword} />
                <LanguageSection language={account.language} />
              </>
            )
          }
        </Loaded>
        <Loaded of={places}>{({ sessions }) => <SessionsSection sessions={sessions} />}</Loaded>
        <LeavingSection />
      </div>
    </div>
  )
}

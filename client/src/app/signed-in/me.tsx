import { me } from '@plenary/shared/contracts/account'
import type { Received } from '@plenary/shared/contracts/route'
import { isOffered } from '@plenary/shared/language/languages'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { rememberSignedIn } from '../../lib/signed-in-here.js'
import { isLanguageAddressed, useSpeak } from './texts-in-use.js'

export type Me = NonNullable<Received<typeof me>['account']>

const Mine = createContext<Me | null>(null)

/** Who is signed in; only below `SignedIn`. */
export function useMe(): Me {
  const mine = useContext(Mine)
  if (!mine) throw new Error('nobody is known to be signed in here')
  return mine
}

/** Lets in who is signed in; everybody else goes to the sign-in page, and comes back here afterwards. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const reading = useRead(me)
  return (
    <Loaded of={reading} whole="screen">
      {({ account }) => <Inside account={account}>{children}</Inside>}
    </Loaded>
  )
}

function Inside({ account, children }: { readonly account: Me | null; readonly children: ReactNode }) {
  const { pathname, search } = useLocation()
  const signedIn = account !== null
  useEffect(() => rememberSignedIn(signedIn), [signedIn])
  useOwnLanguage(account?.language ?? null)
  if (!account) return <Navigate to={paths.signInAndReturn(`${pathname}${search}`)} replace />
  return <Mine value={account}>{children}</Mine>
}

/** A person's own language, unless the address names one. */
function useOwnLanguage(own: string | null): void {
  const { language } = useTexts()
  const speak = useSpeak()
  useEffect(() => {
    if (own && isOffered(own) && own !== language && !isLanguageAddressed()) void speak(own)
  }, [own, language, speak])
}

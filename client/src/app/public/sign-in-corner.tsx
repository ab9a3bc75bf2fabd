import { useTexts } from '../../i18n/speaking.js'
import { useHydrated } from '../../lib/hydrated.js'
import { paths } from '../../lib/paths.js'
import { isSignedInHere } from '../../lib/signed-in-here.js'

/** The same for everybody until the script knows better, so that any cache may carry the page. */
export function SignInCorner() {
  const { t } = useTexts()
  const signedIn = useHydrated() && isSignedInHere()
  return (
    <a className="button compact" href={signedIn ? paths.my : paths.signIn}>
      {t(signedIn ? 'public.myEvents' : 'public.signIn')}
    </a>
  )
}

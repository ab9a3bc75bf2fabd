import { type Face, me } from '@plenary/shared/contracts/account'
import { useSearchParams } from 'react-router'
import { call } from '../../../lib/api.js'
import { paths } from '../../../lib/paths.js'
import { rememberSignedIn } from '../../../lib/signed-in-here.js'

/** Only a page of ours is gone back to: `//elsewhere.example` is none. */
function ownAddress(to: string | null): string | null {
  if (!to || !URL.canParse(to, location.origin)) return null
  const { origin, pathname, search } = new URL(to, location.origin)
  return origin === location.origin ? `${pathname}${search}` : null
}

/** Where to go once signed in: back to the page that asked for it, else to the face that this person works in. */
export function useArriving(): () => Promise<void> {
  const [query] = useSearchParams()
  return async () => {
    rememberSignedIn(true)
    sessionStorage.removeItem(place)
    const back = ownAddress(query.get('then'))
    const { account } = back ? { account: null } : await call(me)
    location.assign(back ?? homeOf(account?.faces ?? []))
  }
}

/** Whoever works for an event or receives its visitors arrives at that work. */
function homeOf(faces: readonly Face[]): string {
  if (faces.includes('organise')) return paths.organise
  if (faces.includes('host')) return paths.host
  if (faces.includes('nominate')) return paths.nominate
  return faces.includes('approve') ? paths.approve : paths.my
}

const place = 'plenary.sign-in-address'

/** The address typed in the first step, for the next one and for a reload; forgotten once signed in, or with the window. */
export const typedAddress = {
  keep: (address: string) => sessionStorage.setItem(place, address),
  get: () => sessionStorage.getItem(place) ?? '',
}

/** The next step, with where to go afterwards. */
export function useStep(path: string): string {
  const then = useSearchParams()[0].get('then')
  return then ? `${path}?then=${encodeURIComponent(then)}` : path
}

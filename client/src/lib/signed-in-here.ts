const place = 'plenary.signed-in'

/**
 * Whether somebody signed in on this device and did not sign out: what the corner of the public pages goes by, so that
 * these need no request and no session. Whoever lost the session meanwhile is led to the sign-in page.
 */
export const isSignedInHere = (): boolean => localStorage.getItem(place) !== null

export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) localStorage.setItem(place, 'yes')
  else localStorage.removeItem(place)
}

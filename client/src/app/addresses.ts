/** What the signed-in entry serves; every other address is a public page. */
const signedIn = ['my', 'nominate', 'host', 'approve', 'organise', 'sign-in', 'forgotten-password', 'demo', 'design']

/** Only the demo has them. */
const demoOnly = ['demo', 'design']

/** Whether the shell of the signed-in faces answers at this address. */
export function isSignedInAddress(path: string, demo: boolean): boolean {
  const first = path.split('/')[1] ?? ''
  return signedIn.includes(first) && (demo || !demoOnly.includes(first))
}

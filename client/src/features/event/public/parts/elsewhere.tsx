import type { Instant } from '@plenary/shared/language/time'
import { useTexts } from '../../../../i18n/speaking.js'
import { useHydrated } from '../../../../lib/hydrated.js'
import { ownZone } from '../../../../lib/own-zone.js'

/** A moment by the reader's own clock, where it shows something else; known once there is a script to ask. */
export function Elsewhere({ at, zone }: { readonly at: Instant; readonly zone: string }) {
  const { elsewhere } = useTexts()
  const hydrated = useHydrated()
  return hydrated ? elsewhere(at, zone, ownZone()) : null
}

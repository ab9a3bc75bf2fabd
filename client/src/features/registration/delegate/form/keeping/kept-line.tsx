import { Saved } from '../../../../../components/form/saved.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { ownZone } from '../../../../../lib/own-zone.js'
import type { Kept } from './keeper.js'

/** "Saved at 14:32", by the reader's own clock. */
export function KeptLine({ kept }: { readonly kept: Kept }) {
  const { dates } = useTexts()
  if (kept.state === 'saved' && kept.savedAt)
    return <Saved keeping={{ state: 'saved', at: dates.time(kept.savedAt, ownZone()) }} />
  if (kept.state === 'signed out' || kept.state === 'unsaved') return <Saved keeping={{ state: 'unsaved' }} />
  return <Saved keeping={{ state: kept.state === 'saving' ? 'saving' : 'untouched' }} />
}

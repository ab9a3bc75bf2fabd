import { useEffect } from 'react'

/** The sheet of an event's colour: one rule for one colour, so it can be kept for ever. */
export const accentSheet = (accent: string): string => `/accents/${accent.replace('#', '').toLowerCase()}.css`

/** The id of the `link` in the document that names the sheet. */
const accentId = 'accent'

/** Puts on the colour of an event, or takes it off. */
export function wearAccent(accent: string | null): void {
  const worn = document.getElementById(accentId)
  const href = accent && accentSheet(accent)
  if (worn?.getAttribute('href') === href) return
  worn?.remove()
  if (!href) return
  const link = Object.assign(document.createElement('link'), { id: accentId, rel: 'stylesheet', href })
  document.head.append(link)
}

/** The page wears an event's colour as long as what shows the event is there. */
export function useAccent(accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined) return
    wearAccent(accent)
    return () => wearAccent(null)
  }, [accent])
}

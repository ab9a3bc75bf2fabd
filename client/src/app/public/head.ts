import { useEffect } from 'react'
import { useMatches } from 'react-router'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import type { Head, PublicHandle } from '../../lib/public-screen.js'

interface Matched {
  readonly handle?: unknown
  readonly loaderData?: unknown
}

const handleOf = (match: Matched) => match.handle as PublicHandle | undefined

/** The head of the innermost page that makes one; an address without a page has the house's. */
export function headOf(matches: readonly Matched[], texts: Texts): Head {
  const match = matches.findLast((each) => handleOf(each)?.head)
  return (match && handleOf(match)?.head?.(match.loaderData, texts)) ?? { title: texts.t('public.events') }
}

/** The sheet of an event's colour: two colours in, one rule out, so it can be cached for ever. */
export const accentSheet = (accent: string) => `/accents/${accent.replace('#', '').toLowerCase()}.css`

const accentId = 'accent'

/** Keeps the window's title and the event's colour in step with the page; the first ones came with the document. */
export function useHead(): void {
  const texts = useTexts()
  const { title, accent } = headOf(useMatches(), texts)
  useEffect(() => {
    document.title = texts.t('public.title', { page: title })
  }, [title, texts])
  useEffect(() => wearAccent(accent ?? null), [accent])
}

export function wearAccent(accent: string | null): void {
  const worn = document.getElementById(accentId)
  const href = accent && accentSheet(accent)
  if (worn?.getAttribute('href') === href) return
  worn?.remove()
  if (!href) return
  const link = Object.assign(document.createElement('link'), { id: accentId, rel: 'stylesheet', href })
  document.head.append(link)
}

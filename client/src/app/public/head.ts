import { useEffect } from 'react'
import { useMatches } from 'react-router'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { wearAccent } from '../../lib/look/accent.js'
import type { Head, PageNote } from '../../lib/public-screen.js'

interface Matched {
  readonly handle?: unknown
  readonly loaderData?: unknown
}

const noteOf = (match: Matched) => match.handle as PageNote | undefined

/** The head of the innermost page that makes one; an address without a page has the house's. */
export function headOf(matches: readonly Matched[], texts: Texts): Head {
  const match = matches.findLast(
    (each) => noteOf(each)?.head && !(noteOf(each)?.reads && each.loaderData === undefined),
  )
  return (match && noteOf(match)?.head?.(match.loaderData, texts)) ?? { title: texts.t('public.events') }
}

/** Keeps the window's title and the event's colour in step with the page; the first ones came with the document. */
export function useHead(): void {
  const texts = useTexts()
  const { title, accent } = headOf(useMatches(), texts)
  useEffect(() => {
    document.title = texts.t('public.title', { page: title })
  }, [title, texts])
  useEffect(() => wearAccent(accent ?? null), [accent])
}

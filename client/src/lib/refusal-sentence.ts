import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { CarriedKind, RefusalCode } from '@plenary/shared/language/refusals'
import { refusals } from '@plenary/shared/language/refusals'
import type { Texts } from '../i18n/texts.js'
import type { Values } from '../i18n/translator.js'
import { ownZone } from './own-zone.js'
import { Broken, Refused, Unreachable } from './refused.js'

/** What a refusal looks like wherever it comes from: an error, or a verdict that travelled with its object. */
export interface Refusing {
  readonly code: RefusalCode
  readonly carries: Readonly<Record<string, unknown>>
}

/**
 * Says in the reader's language what stands in the way. Instants are said in `zone`, the event's where there is one, else
 * the reader's own.
 */
export function sentenceOf({ code, carries }: Refusing, texts: Texts, zone = ownZone()): string {
  const key = `refusals.${code}`
  if (!texts.says(key)) return texts.t('page.broken', { requestId: code })
  const kinds: Readonly<Record<string, CarriedKind>> = refusals[code].carries
  const values = Object.entries(carries).map(([name, value]) => [name, sayable(kinds[name], value, texts, zone)])
  return texts.t(key, Object.fromEntries(values) as Values)
}

function sayable(kind: CarriedKind | undefined, value: unknown, texts: Texts, zone: string): string | number {
  if (kind === 'instant') return texts.moment(value as Parameters<Texts['moment']>[0], zone)
  if (kind === 'count') return Number(value)
  if (kind === 'texts') return texts.list(value as readonly string[])
  if (kind === 'names')
    return texts.list((value as readonly LocalText[]).map((name) => readLocalText(name, texts.language).text))
  if (kind === 'problems') return (value as readonly unknown[]).length
  return String(value)
}

/** What went wrong, whatever it was, with the way out. */
export function sentenceOfError(error: unknown, texts: Texts, zone?: string): string {
  if (error instanceof Refused) return sentenceOf(error, texts, zone)
  if (error instanceof Unreachable) return texts.t('page.unreachable')
  return texts.t('page.broken', { requestId: (error instanceof Broken && error.requestId) || '–' })
}

import type { EventRow } from '@plenary/shared/contracts/event/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Texts } from '../../../i18n/texts.js'

/** "Seminar, Shanghai": how people who run several events tell them apart. */
export function shortNameOf({ type, city }: Pick<EventRow, 'type' | 'city'>, { t, language }: Texts): string {
  return [t(`public.event.type.${type}`), readLocalText(city, language).text].filter(Boolean).join(', ')
}

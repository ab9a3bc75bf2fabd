import type { ListOfStop } from '@plenary/shared/contracts/visit/organiser'
import type { Texts } from '../../i18n/texts.js'

/** 1 out, 1 new */
export const changeWords = ({ joined, gone, corrected }: NonNullable<ListOfStop['since']>, { t }: Texts): string =>
  [
    gone > 0 && t('host.list.gone', { count: gone }),
    joined > 0 && t('host.list.joined', { count: joined }),
    corrected > 0 && t('host.list.corrected', { count: corrected }),
  ]
    .filter(Boolean)
    .join(', ')

/** That the next list could go out and has not, and why; nothing where none can. */
export function waitingWords({ send, next, since }: ListOfStop, texts: Texts): string | null {
  if (!send?.ok) return null
  if (since === null) return texts.t('organise.visit.list.isDue', { number: next })
  return texts.t('organise.visit.list.isNews', { number: next, change: changeWords(since, texts) })
}

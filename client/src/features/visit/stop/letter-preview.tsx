import type { Received } from '@plenary/shared/contracts/route'
import type { letterOfStop } from '@plenary/shared/contracts/visit/organiser'
import { directionOf } from '@plenary/shared/language/languages'
import { useTexts } from '../../../i18n/speaking.js'

export type Letters = Received<typeof letterOfStop>['letters']

/** What each person of the host would get, as it would go out now. */
export function LetterPreview({ letters }: { readonly letters: Letters }) {
  const { t } = useTexts()
  if (letters.length === 0) return <p className="small muted">{t('organise.visit.noContact')}</p>
  return letters.map(({ toAddress, toName, subject, text, language }) => (
    <details key={toAddress}>
      <summary>{t('organise.visit.letterTo', { name: toName || toAddress })}</summary>
      <div className="letter-preview" lang={language} dir={directionOf(language)}>
        <p className="strong">{subject}</p>
        <p className="letter-text">{text}</p>
      </div>
    </details>
  ))
}

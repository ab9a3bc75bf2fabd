import type { SiteToRank } from '@plenary/shared/contracts/visit/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useTexts } from '../../../i18n/speaking.js'

/** What a delegate must know of a site to wish for it, or not. */
export function SiteWords({ site }: { readonly site: SiteToRank }) {
  const { t, language, list } = useTexts()
  const [name, host, description] = [site.name, site.host, site.description].map((text) =>
    readLocalText(text, language),
  )
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  const spoken = site.languages.map((tag) => names.of(tag) ?? tag)
  return (
    <div className="words">
      <h3 lang={name?.language} dir="auto">
        {name?.text}
      </h3>
      <p className="small muted">
        {[
          host?.text !== name?.text && host?.text,
          spoken.length > 0 && list(spoken),
          site.stepFree ? t('visit.wish.stepFree') : t('visit.wish.steps'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {description?.text && (
        <p className="small" lang={description.language} dir="auto">
          {description.text}
        </p>
      )}
    </div>
  )
}

import type { NomineeList } from '@plenary/shared/contracts/nomination/focal-point'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useTexts } from '../../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../../lib/country-names.js'
import { paths } from '../../../../lib/paths.js'

/** For whom, to which event, until when. */
export function ListHead({ list }: { readonly list: NomineeList }) {
  const { t, days, moment, language } = useTexts()
  const countryName = useCountryNames()
  const { event, dueAt } = list
  const title = readLocalText(event.title, language)
  const city = readLocalText(event.city, language).text
  return (
    <header className="stack gap-2">
      <p className="muted small">{t(`nomination.represents.${list.represents}`)}</p>
      <h1>{t('nominate.heading', { represented: representedBy(list, countryName) })}</h1>
      <p>
        <a href={paths.event(event.slug)} lang={title.language} dir="auto">
          {title.text}
        </a>
        <span className="muted"> · {[days(event.startsOn, event.endsOn), city].filter(Boolean).join(' · ')}</span>
      </p>
      {dueAt && <p className="strong">{t('nominate.until', { moment: moment(dueAt, event.zone) })}</p>}
      {event.contact && (
        <p className="small muted">
          {t('nominate.questions')} <a href={`mailto:${event.contact}`}>{event.contact}</a>
        </p>
      )}
    </header>
  )
}

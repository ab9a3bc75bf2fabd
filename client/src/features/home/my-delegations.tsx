import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryNames } from '../../lib/country-names.js'
import { paths } from '../../lib/paths.js'
import type { Home } from './home.js'

/** Delegations that somebody heads: the way to who is in each. */
export function MyDelegations({ delegations }: { readonly delegations: Home['delegations'] }) {
  const { t, language } = useTexts()
  const nameOf = useCountryNames()
  if (delegations.length === 0) return null
  return (
    <Section title={t('my.home.delegations')} minor>
      <ul className="todo">
        {delegations.map(({ eventId, title, country }) => (
          <li key={`${eventId} ${country}`}>
            <div>
              <h3>{t('my.home.delegationOf', { country: nameOf(country) })}</h3>
              <p className="due" dir="auto">
                {readLocalText(title, language).text}
              </p>
            </div>
            <LinkButton compact to={paths.myDelegation(eventId)}>
              {t('my.home.toDelegation')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

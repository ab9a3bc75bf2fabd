import { LinkButton } from '../../components/action/button.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { type Home, wayToDays } from './home.js'

/** Study visits on which somebody travels with a group: the way to their days. */
export function MyVisits({ visits }: { readonly visits: Home['visits'] }) {
  const { t, days } = useTexts()
  if (visits.length === 0) return null
  return (
    <Section title={t('my.home.visits')} minor>
      <ul className="todo">
        {visits.map((visit) => {
          const { groupId, part, letter, days: on } = visit
          return (
            <li key={groupId}>
              <div>
                <h3>{t(`my.home.visitAs.${part}`, { letter })}</h3>
                {on[0] && <p className="due">{days(on[0], on.at(-1) ?? on[0])}</p>}
              </div>
              <LinkButton compact to={wayToDays(visit)}>
                {t('my.home.myDays')}
              </LinkButton>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

import { Link } from '../../../components/action/link.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import type { EventSheet } from '../sheet.js'

/** Who of those that were asked to confirm again for new days has answered, each figure leading to its people; nobody comes to a cancelled event. */
export function AskedAgain({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const { askedAgain: counts } = event
  const shown = (['unanswered', 'confirmed', 'gone'] as const).filter((answer) => counts[answer] > 0)
  if (shown.length === 0 || event.state === 'cancelled') return null
  return (
    <Section title={t('organise.event.again.title')}>
      <ul className="stack gap-2">
        {shown.map((answer) => (
          <li key={answer}>
            <Link to={`${paths.organiseRegistrations(event.id)}?again=${answer}&columns=category,state,again,expires`}>
              {t(`organise.event.again.${answer}`, { count: counts[answer] })}
            </Link>
          </li>
        ))}
      </ul>
      {counts.unanswered > 0 && <p className="muted small above-2">{t('organise.event.again.keeps')}</p>}
    </Section>
  )
}

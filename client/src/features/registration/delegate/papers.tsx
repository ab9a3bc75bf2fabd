import { badgeOfRegistration, type RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import { Link } from '../../../components/action/link.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { paths } from '../../../lib/paths.js'

/** What one takes along: the badge, whom one meets, and the event's own page with its agenda. */
export function Papers({ registration }: { readonly registration: RegistrationForDelegate }) {
  const { t, language } = useTexts()
  const { id, event, badgeCode, state } = registration
  const badge = addressOf(badgeOfRegistration, { params: { registrationId: id }, query: { lang: language } })
  return (
    <Section title={event.acronym.toUpperCase()} minor light>
      <ul className="stack gap-2">
        {badgeCode && state === 'confirmed' && (
          <>
            <li>
              <Link to={paths.myBadge}>{t('my.registration.badge')}</Link>
            </li>
            <li>
              <a href={badge} download>
                {t('my.registration.badgePaper')}
              </a>
            </li>
          </>
        )}
        {['confirmed', 'attended', 'partly attended'].includes(state) && (
          <li>
            <Link to={paths.myParticipants(id)}>{t('my.participants.title')}</Link>
          </li>
        )}
        <li>
          <a href={paths.event(event.slug)}>{t('my.registration.eventPage')}</a>
        </li>
      </ul>
    </Section>
  )
}

import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import { LinkButton } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'

/** The one place to go from here, where the next step is a page and not a press. */
export function WayOn({ registration }: { readonly registration: RegistrationForDelegate }) {
  const texts = useTexts()
  const { t } = texts
  const { id, state, can, event, isOpen, mustComplete } = registration
  if (isOpen)
    return (
      <span>
        <LinkButton
          tone={mustComplete && state === 'accepted' ? undefined : 'primary'}
          to={paths.myRegistrationForm(id, 'about-you')}
        >
          {t(state === 'draft' ? 'my.registration.fillIn' : 'my.registration.complete')}
        </LinkButton>
      </span>
    )
  const again = can['register again']
  if (!again) return null
  if (!again.ok) return <p className="small muted">{sentenceOf(again, texts, event.zone)}</p>
  return (
    <span>
      <LinkButton to={paths.register(event.slug)}>{t('my.registration.again')}</LinkButton>
    </span>
  )
}

import { RegistrationPill } from '../../components/show/pill.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Mine } from './home.js'
import { QrCode } from './qr-code.js'

/** What is shown at the entrance. */
export function Badge({ registration }: { readonly registration: Mine }) {
  const { t } = useTexts()
  const { badgeCode, name, category, organisation, state, event } = registration
  if (badgeCode === null) return null
  const code = readable(badgeCode)
  return (
    <section className="ticket" aria-label={t('my.badge.title')}>
      <div>
        <p className="label">{t('my.badge.title')}</p>
        <p className="h2" dir="auto">
          {name}
        </p>
        <p className="small muted">
          {category && t(`registration.category.${category}`)}
          <br />
          <bdi>{organisation}</bdi>
        </p>
        <p className="above-2">
          <RegistrationPill state={state} />
        </p>
        <p className="code num" dir="ltr">
          {event.acronym.toUpperCase()} · {code}
        </p>
      </div>
      <QrCode text={badgeCode} label={t('my.badge.code', { code })} />
    </section>
  )
}

/** In two halves, so that it can be read out. */
const readable = (code: string) => `${code.slice(0, 5)} ${code.slice(5)}`

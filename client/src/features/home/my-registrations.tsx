import { readLocalText } from '@plenary/shared/language/local-text'
import { Link } from '../../components/action/link.js'
import { RegistrationPill } from '../../components/show/pill.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import type { Mine } from './home.js'

/** Every event that somebody registered for: where it stands, and what follows. */
export function MyRegistrations({ registrations }: { readonly registrations: readonly Mine[] }) {
  return (
    <ul className="todo">
      {registrations.map((registration) => (
        <Line key={registration.id} registration={registration} />
      ))}
    </ul>
  )
}

function Line({ registration }: { readonly registration: Mine }) {
  const { t, days, language } = useTexts()
  const { id, event, state } = registration
  const title = readLocalText(event.title, language)
  return (
    <li>
      <div>
        <h3 lang={title.language} dir="auto">
          <Link to={paths.myRegistration(id)}>{title.text}</Link>
        </h3>
        <p className="due">
          {readLocalText(event.city, language).text} · {days(event.startsOn, event.endsOn)}
        </p>
        <p className="due">{t(`my.follows.${state}`)}</p>
      </div>
      <RegistrationPill state={state} />
    </li>
  )
}

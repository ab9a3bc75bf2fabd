import { Link } from '../components/action/link.js'
import { useTexts } from '../i18n/speaking.js'
import { paths } from '../lib/paths.js'

/** Five heads around a table. */
export function Mark() {
  return (
    <svg viewBox="0 0 26 16" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="4.6"
        strokeLinecap="round"
        d="M2.6 13h0M5.7 5.8h0M13 2.7h0M20.3 5.8h0M23.4 13h0"
      />
      <path fill="currentColor" d="M8.5 15.3a4.5 4.5 0 0 1 9 0z" />
    </svg>
  )
}

/** The name of the house, and the way to its door. */
export function Brand() {
  const { t } = useTexts()
  return (
    <Link className="brand" to={paths.home}>
      <Mark />
      {t('public.name')}
    </Link>
  )
}

/** Public pages and signed-in faces are two entries: from one to the other is a new page. */
export function BrandAway() {
  const { t } = useTexts()
  return (
    <a className="brand" href={paths.home}>
      <Mark />
      {t('public.name')}
    </a>
  )
}

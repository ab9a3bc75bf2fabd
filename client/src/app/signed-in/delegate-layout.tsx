import { useLocation } from 'react-router'
import { Link } from '../../components/action/link.js'
import { Icon } from '../../components/show/icon.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Key } from '../../i18n/translator.js'
import { paths } from '../../lib/paths.js'
import { PhoneLayout } from './phone-layout.js'

interface Place {
  readonly to: string
  readonly label: Key
  readonly icon: string
}

/** A row appears when its feature works. */
const places: readonly Place[] = [
  { to: paths.my, label: 'page.home', icon: 'home' },
  { to: paths.myAgenda, label: 'page.agenda', icon: 'calendar' },
  { to: paths.myBadge, label: 'page.badge', icon: 'badge' },
]

/** The delegate's face: phone first, a bar of at most four below, the same links in the header of a wide screen. */
export function DelegateLayout() {
  const { t } = useTexts()
  return (
    <PhoneLayout
      here="my"
      nav={
        <nav className="push desk-only row gap-5" aria-label={t('public.main')}>
          <PlaceLinks plain />
        </nav>
      }
      below={
        <nav className="phone-nav" aria-label={t('public.main')}>
          <ul>
            <PlaceLinks />
          </ul>
        </nav>
      }
    />
  )
}

function PlaceLinks({ plain }: { readonly plain?: boolean }) {
  const { t } = useTexts()
  const { pathname } = useLocation()
  return places.map(({ to, label, icon }) => {
    const link = (
      <Link
        key={to}
        to={to}
        className={plain ? 'plain' : undefined}
        aria-current={pathname === to ? 'page' : undefined}
      >
        {!plain && <Icon name={icon} />}
        {t(label)}
      </Link>
    )
    return plain ? link : <li key={to}>{link}</li>
  })
}

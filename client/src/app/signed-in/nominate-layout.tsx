import { Link } from '../../components/action/link.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { PhoneLayout } from './phone-layout.js'

/** The focal point's face: one column, at a desk as on a phone. */
export function NominateLayout() {
  const { t } = useTexts()
  const nav = (
    <nav className="push row gap-5" aria-label={t('public.main')}>
      <Link className="plain" to={paths.nominate}>
        {t('page.faceNominate')}
      </Link>
    </nav>
  )
  return <PhoneLayout here="nominate" nav={nav} className="wrap open" />
}

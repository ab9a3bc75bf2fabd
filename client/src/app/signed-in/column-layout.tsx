import { Link } from '../../components/action/link.js'
import { useTexts } from '../../i18n/speaking.js'
import { PhoneLayout } from './phone-layout.js'

interface ColumnLayoutProps {
  readonly here: 'nominate' | 'approve'
  readonly home: string
  readonly name: string
}

/** A face with one thing to do, which its own name leads back to. */
export function ColumnLayout({ here, home, name }: ColumnLayoutProps) {
  const { t } = useTexts()
  const nav = (
    <nav className="push row gap-5" aria-label={t('public.main')}>
      <Link className="plain" to={home}>
        {name}
      </Link>
    </nav>
  )
  return <PhoneLayout here={here} nav={nav} className="wrap open" />
}

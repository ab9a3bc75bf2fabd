import { useTexts } from '../../i18n/speaking.js'
import { Link } from '../action/link.js'
import { Icon } from './icon.js'

interface CrumbsProps {
  /** From the top: `[label, address]`. */
  readonly above: readonly (readonly [label: string, to: string])[]
  /** Where one is. */
  readonly here: string
}

export function Crumbs({ above, here }: CrumbsProps) {
  const { t } = useTexts()
  return (
    <nav className="crumbs" aria-label={t('public.breadcrumb')}>
      {above.map(([label, to]) => (
        <span className="crumb" key={to}>
          <Link to={to}>{label}</Link>
          <Icon name="next" flips />
        </span>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  )
}

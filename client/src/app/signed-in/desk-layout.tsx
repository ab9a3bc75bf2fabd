import type { ReactNode } from 'react'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Link } from '../../components/action/link.js'
import { classes } from '../../components/classes.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { Mark } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

interface DeskLayoutProps {
  readonly here: 'organise' | 'host'
  /** Whose face it is. */
  readonly face: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A face for a desk: one bar with the brand, the face's name, the language and the account. */
export function DeskLayout({ here, face, className, children }: DeskLayoutProps) {
  const { t } = useTexts()
  return (
    <SignedIn>
      <div className={classes('desk', className)}>
        <a className="skip" href="#main">
          {t('public.skip')}
        </a>
        <header className="topbar">
          <Link className="brand" to={paths[here]}>
            <Mark />
            {t('public.name')}
          </Link>
          <span className="face">{face}</span>
          <span className="push row gap-3">
            <LanguageMenu />
            <AccountMenu here={here} />
          </span>
        </header>
        {children}
      </div>
    </SignedIn>
  )
}

import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Surrounds } from '../../components/around.js'
import { useTexts } from '../../i18n/speaking.js'
import { BrandAway } from '../brand.js'
import { AccountMenu } from './account-menu.js'
import { SignedIn } from './me.js'

interface PhoneLayoutProps {
  readonly here: 'my' | 'nominate' | 'approve'
  /** The face's links in the header, where there is room for them. */
  readonly nav: ReactNode
  /** Of the page below the header. */
  readonly className?: string
  /** What stands below the page. */
  readonly below?: ReactNode
}

/** A face for a phone, which a desk shows too: a header, one column, and what the face puts below. */
export function PhoneLayout({ here, nav, className, below }: PhoneLayoutProps) {
  const { t } = useTexts()
  const page = (
    <Surrounds value={{ main: true, title: false }}>
      <Outlet />
    </Surrounds>
  )
  return (
    <SignedIn>
      <a className="skip" href="#main">
        {t('public.skip')}
      </a>
      <header className="phone-top">
        <BrandAway />
        {nav}
        <span className="row gap-1 last">
          <LanguageMenu />
          <AccountMenu here={here} />
        </span>
      </header>
      <main id="main" tabIndex={-1}>
        {className ? <div className={className}>{page}</div> : page}
      </main>
      {below}
    </SignedIn>
  )
}

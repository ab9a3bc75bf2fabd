import { eventsForPublic } from '@plenary/shared/contracts/event/public'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Outlet } from 'react-router'
import { LanguageMenu } from '../../components/action/language-menu.js'
import { Surrounds } from '../../components/around.js'
import { Hemicycle } from '../../components/figure/hemicycle.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { BrandAway } from '../brand.js'

/** The form, and the house: around everything that leads in. */
export function SignInLayout() {
  const { t } = useTexts()
  return (
    <div className="signin">
      <main id="main">
        <div className="row apart">
          <BrandAway />
          <LanguageMenu />
        </div>
        <div className="signin-form">
          <Surrounds value={{ main: true, title: false }}>
            <Outlet />
          </Surrounds>
        </div>
        <p className="small faint">
          {t('page.sharedComputer')} <a href={paths.privacy}>{t('public.privacy')}</a>
        </p>
      </main>
      <House />
    </div>
  )
}

/** The next event, and its seats as a picture; only the picture while nothing is known. */
function House() {
  const { t, language, days } = useTexts()
  const next = useRead(eventsForPublic, { query: { when: 'coming', limit: 1 } }).data?.rows[0]
  return (
    <aside className="on-deep" aria-label={t('page.nextEvent')}>
      {next ? (
        <div className="stack gap-2">
          <p className="quieter small">{t('page.nextEvent')}</p>
          <p className="h2" dir="auto">
            {readLocalText(next.title, language).text}
          </p>
          <p className="quieter">
            {[days(next.startsOn, next.endsOn), readLocalText(next.city, language).text].filter(Boolean).join(', ')}
          </p>
        </div>
      ) : (
        <span />
      )}
      <Hemicycle seats={100} confirmed={100} offered={0} />
    </aside>
  )
}

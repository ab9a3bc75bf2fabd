import { Link } from '../../../components/action/link.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import type { homeContent } from './content/home.js'
import { EventPanel } from './parts/event/event-panel.js'
import { HomeAside } from './parts/home-aside.js'
import { Journal } from './parts/journal.js'

export type HomeContent = Awaited<ReturnType<typeof homeContent>>

export const load = async (asking: Asking) => (await import('./content/home.js')).homeContent(asking)

export const head = (content: HomeContent) => content.head

/** What is on, how do I take part, what came out. */
export function Component() {
  const { t } = useTexts()
  const content = useContent<typeof load>()
  const { next, coming, past, none } = content
  return (
    <>
      <div className="wrap open stack gap-3">
        <h1 className="display">{t('public.home.title')}</h1>
        <p className="lede">{t('public.home.lede')}</p>
      </div>
      {next && <EventPanel of={next} heading={2} above={<p className="quieter">{next.label}</p>} beside={next.about} />}
      <div className="wrap pair open">
        <div className="stack gap-8">
          {coming.rows.length > 0 && (
            <Section title={coming.title} action={<Link to={paths.events}>{coming.all}</Link>}>
              <Journal rows={coming.rows} />
            </Section>
          )}
          {!next && coming.rows.length === 0 && (
            <Empty heading={2} title={none.title}>
              {none.text}
            </Empty>
          )}
          {past.rows.length > 0 && (
            <Section title={past.title} action={<Link to={`${paths.events}?when=past`}>{past.all}</Link>}>
              <Journal rows={past.rows} />
            </Section>
          )}
        </div>
        <HomeAside of={content} />
      </div>
    </>
  )
}

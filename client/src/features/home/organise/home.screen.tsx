import { organiserHome } from '@plenary/shared/contracts/home-organise'
import type { Received } from '@plenary/shared/contracts/route'
import { useId } from 'react'
import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { OrganiseComing } from './coming.js'
import { OrganiseEvents } from './events.js'
import { OrganiseTasks } from './tasks.js'

/** What needs me today, in every event I run? */
export function Component() {
  const { t } = useTexts()
  const reading = useRead(organiserHome)
  return (
    <main id="main" tabIndex={-1} className="page home">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
        {(home) => (
          <>
            <div className="row apart">
              <Today asOf={home.asOf} />
              <LinkButton to={paths.organiseNewEvent} icon="plus">
                {t('organise.home.newEvent')}
              </LinkButton>
            </div>
            <AtHome home={home} />
          </>
        )}
      </Loaded>
    </main>
  )
}

/** The reader's own day. */
function Today({ asOf }: Pick<Received<typeof organiserHome>, 'asOf'>) {
  const { t, dates } = useTexts()
  return (
    <div>
      <p className="label">{dates.longDay(dates.dayOf(asOf, ownZone()))}</p>
      <h1>{t('organise.home.title')}</h1>
    </div>
  )
}

function AtHome({ home }: { readonly home: Received<typeof organiserHome> }) {
  const { t } = useTexts()
  const heading = useId()
  return (
    <div className="pair">
      <div className="stack gap-7">
        <section className="section" aria-labelledby={heading}>
          <h2 className="visually-hidden" id={heading}>
            {t('organise.home.tasks')}
          </h2>
          {home.tasks.length > 0 ? (
            <OrganiseTasks tasks={home.tasks} events={home.events} />
          ) : (
            <Empty title={t('organise.home.nothing')}>{t('organise.home.nothingText')}</Empty>
          )}
        </section>
        <Section
          title={t('organise.title')}
          count={home.events.length}
          action={<Link to={paths.organiseEvents}>{t('organise.home.allEvents')}</Link>}
        >
          {home.events.length > 0 ? (
            <OrganiseEvents events={home.events} />
          ) : (
            <Empty title={t('organise.home.noEvents')}>{t('organise.home.noEventsText')}</Empty>
          )}
        </Section>
      </div>
      <Section title={t('organise.home.coming')} minor>
        {home.coming.length > 0 ? (
          <OrganiseComing days={home.coming} events={home.events} />
        ) : (
          <p className="muted">{t('organise.home.nothingComing')}</p>
        )}
      </Section>
    </div>
  )
}

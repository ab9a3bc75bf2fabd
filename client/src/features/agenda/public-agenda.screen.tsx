import 'virtual:positions.css'
import '../../components/theme/icons/agenda.css'
import '../../components/theme/parts/choice.css'
import '../../components/theme/parts/field.css'
import '../../components/theme/parts/filter.css'
import '../../components/theme/screens/agenda.css'
import './public/agenda-page.css'
import { agendaForPublic } from '@plenary/shared/contracts/agenda-public'
import { redirect } from 'react-router'
import { Link } from '../../components/action/link.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { Empty } from '../../components/show/empty.js'
import { Notice } from '../../components/show/notice.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { paths } from '../../lib/paths.js'
import { type Asking, type Head, useContent } from '../../lib/public-screen.js'
import { type Content, contentOf } from './public/content.js'
import { DayGrid } from './public/day-grid.js'
import { DayList } from './public/day-list.js'
import { KeepFailed } from './public/keep-failed.js'
import { WithStars } from './public/stars.js'
import { TakeAlong } from './public/take-along.js'
import { thingOf } from './public/thing.js'
import { AgendaTools } from './public/tools.js'
import { addressWith } from './public/wishes.js'

export async function load({ read, params, query, texts, origin }: Asking) {
  const slug = params['slug'] ?? ''
  const agenda = await read(agendaForPublic, { params: { slug } })
  if (agenda.event.slug !== slug) throw redirect(addressWith(paths.agenda(agenda.event.slug), query, {}), 308)
  return { ...contentOf(agenda, query, texts), thing: thingOf(agenda, origin, texts.language) }
}

export const head = (content: unknown, { t }: Texts): Head => {
  const { title, release, accent, thing } = content as Awaited<ReturnType<typeof load>>
  return {
    title: t('public.agenda.of', { event: title.text }),
    description: t('public.agenda.description', { event: title.text, release }),
    accent,
    thing,
  }
}

/** What is where, when, in which language, and in my time. */
export function Component() {
  const content = useContent<typeof load>()
  const { t } = useTexts()
  const { days, grid, wishes } = content
  const day = days.find(({ current }) => current)
  return (
    <WithStars slug={content.slug}>
      <div className="wrap agenda-page">
        <AgendaHead content={content} />
        <nav className="days" aria-label={t('public.agenda.days')}>
          {days.map(({ day, name, count, address, current }) => (
            <Link
              key={day}
              to={address}
              aria-current={current && !wishes.asList ? 'page' : undefined}
              preventScrollReset
            >
              <b>{name}</b>
              <small>{count}</small>
            </Link>
          ))}
        </nav>
        <AgendaTools content={content} />
        {wishes.narrowed && (
          <p className="small muted found" role="status">
            {content.found}
          </p>
        )}
        {content.nothing && <Empty title={t('public.agenda.nothing')}>{t('public.agenda.nothingHelp')}</Empty>}
        {wishes.asList && days.map((each) => each.sessions.length > 0 && <DayList key={each.day} day={each} />)}
        {!wishes.asList && day && (grid ? <DayGrid day={day} shown={grid} /> : <FreeDay />)}
        <KeepFailed />
      </div>
    </WithStars>
  )
}

function FreeDay() {
  const { t } = useTexts()
  return <Empty title={t('public.agenda.free')}>{t('public.agenda.freeHelp')}</Empty>
}

function AgendaHead({ content }: { readonly content: Content }) {
  const { t } = useTexts()
  const { slug, title, release, releases, calledOff } = content
  return (
    <div className="stack gap-3">
      <Crumbs
        above={[
          [t('public.events'), paths.home],
          [title.text, paths.event(slug)],
        ]}
        here={t('public.agenda.title')}
      />
      <div className="row apart">
        <div>
          <h1>{t('public.agenda.title')}</h1>
          <p className="muted small">
            {release}
            {releases && (
              <>
                {' · '}
                <a href={releases}>{t('public.agenda.releases')}</a>
              </>
            )}
          </p>
        </div>
        <TakeAlong slug={slug} />
      </div>
      {calledOff && (
        <Notice tone="stop">
          <p>{t(`public.agenda.calledOff.${calledOff}`)}</p>
        </Notice>
      )}
      {content.changesTitle && <Changes content={content} />}
    </div>
  )
}

function Changes({ content: { changesTitle, changes } }: { readonly content: Content }) {
  return (
    <details className="changes small">
      <summary>{changesTitle}</summary>
      <ul>
        {changes.map(({ sessionId, title, what }) => (
          <li key={sessionId}>
            <b lang={title.language} dir="auto">
              {title.text}
            </b>{' '}
            {what}
          </li>
        ))}
      </ul>
    </details>
  )
}

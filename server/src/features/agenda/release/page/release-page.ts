import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { html, type Markup } from '../../../../adapters/mail/markup.js'
import { type Say, textsOf } from '../../../../adapters/texts.js'
import { longDay, shortDayAt } from '../../../../adapters/time/written.js'
import { partsOf } from '../bytes/calendar.js'
import type { PublishedEvent } from '../published.repository.js'
import type { FullRelease } from '../release.repository.js'
import type { ReleasedSessionFacts, Snapshot } from '../snapshot.js'
import { changeList, pageOf } from './page-parts.js'
import { pageStyle } from './page-style.js'

export interface ReleaseOnPage {
  readonly event: Pick<PublishedEvent, 'title' | 'slug'>
  readonly release: FullRelease
  /** The release before it. */
  readonly before: Snapshot | null
}

interface Writing {
  readonly language: OfferedLanguage
  readonly say: Say
  readonly page: ReleaseOnPage
}

/** A release as a page of its own that needs nothing else: no script, no sheet, so that the same bytes can be read in ten years. */
export function releasePage(page: ReleaseOnPage, language: OfferedLanguage): string {
  const say = textsOf(language, ['public', 'public-agenda'])
  const writing = { language, say, page }
  const { event, release } = page
  const title = readLocalText(event.title, language).text
  const name = say('public.agenda.release', {
    number: release.number,
    day: shortDayAt(language, release.releasedAt, release.snapshot.zone),
  })
  return pageOf(
    { language, title: `${name} – ${title}`, style: pageStyle },
    html`<p><a href="/events/${event.slug}/agenda">${say('public.agenda.of', { event: title })}</a></p>
<h1>${name}</h1>
<p>${readLocalText(release.note, language).text}</p>
${changesOf(writing)}
${daysOf(writing)}`,
  )
}

function changesOf(writing: Writing): Markup {
  const { say, page } = writing
  const { before, release } = page
  if (before === null) return html``
  const changes = changesBetween(before.sessions, release.snapshot.sessions)
  if (changes.length === 0) return html``
  return html`<h2>${say('public.agenda.changes', { number: release.number - 1 })}</h2>
${changeList(changes, before, release.snapshot, writing)}`
}

function daysOf(writing: Writing): Markup[] {
  const { sessions } = writing.page.release.snapshot
  const days = [...new Set(sessions.map(({ startsLocal }) => dayOf(startsLocal)))].sort()
  return days.map(
    (day) => html`<h2>${longDay(writing.language, day)}</h2>
<ol>
${sessions.filter(({ startsLocal }) => dayOf(startsLocal) === day).map((session) => sessionOf(session, writing))}</ol>
`,
  )
}

function sessionOf(session: ReleasedSessionFacts, { language, say, page }: Writing): Markup {
  const read = (text: ReleasedSessionFacts['title']) => readLocalText(text, language).text
  const room = page.release.snapshot.rooms.find(({ id }) => id === session.roomId)
  const kind = [say(`public.agenda.type.${session.type}`), room ? read(room.name) : ''].filter((part) => part !== '')
  const people = partsOf(session).map(([role, names]) => `${say(`public.agenda.role.${role}`)}: ${names.join(', ')}`)
  return html`<li id="session-${session.id}"><p><bdi>${clockOf(session.startsLocal)}–${clockOf(session.endsLocal)}</bdi> · ${kind.join(' · ')}</p>
<h3>${read(session.title)}</h3>
${people.map((line) => html`<p>${line}</p>`)}
${read(session.abstract) === '' ? '' : html`<p>${read(session.abstract)}</p>`}</li>
`
}

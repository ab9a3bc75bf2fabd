import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { html, type Markup } from '../../../../adapters/mail/markup.js'
import { type Say, textsOf } from '../../../../adapters/texts.js'
import { shortDayAt } from '../../../../adapters/time/written.js'
import type { FullRelease } from '../release.repository.js'
import { changeList, pageOf } from './page-parts.js'
import { pageStyle } from './page-style.js'

/** Two of the releases, the older one first. */
export interface Compared {
  readonly before: FullRelease
  readonly after: FullRelease
}

export interface ReleasesOnPage {
  readonly event: { readonly slug: string; readonly title: LocalText; readonly zone: string }
  /** The newest first. */
  readonly releases: readonly Omit<FullRelease, 'snapshot'>[]
  readonly compared: Compared | null
}

/** No sign in it may need escaping. */
export const releasesStyle = `${pageStyle}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center}
select,button{font:inherit;min-block-size:2.75rem;max-inline-size:100%;padding-inline:.75rem}`

interface Writing {
  readonly language: OfferedLanguage
  readonly say: Say
  readonly page: ReleasesOnPage
}

/** Every release of an agenda with its address, and a form that compares any two. */
export function releasesPage(page: ReleasesOnPage, language: OfferedLanguage): string {
  const say = textsOf(language, ['public', 'public-agenda', 'agenda'])
  const writing = { language, say, page }
  const { event, compared } = page
  const of = say('public.agenda.of', { event: readLocalText(event.title, language).text })
  const title = compared ? betweenOf(compared, say) : say('agenda.releases.title')
  return pageOf(
    { language, title: `${title} – ${of}`, style: releasesStyle },
    html`<p><a href="/events/${event.slug}/agenda?lang=${language}">${of}</a></p>
<h1>${title}</h1>
${compared ? changesOf(compared, writing) : html``}
${page.releases.length > 1 ? formOf(writing) : html``}
${listOf(writing)}`,
  )
}

const betweenOf = ({ before, after }: Compared, say: Say): string =>
  say('agenda.releases.between', { from: before.number, until: after.number })

function changesOf({ before, after }: Compared, writing: Writing): Markup {
  const changes = changesBetween(before.snapshot.sessions, after.snapshot.sessions)
  return changes.length === 0
    ? html`<p>${writing.say('agenda.releases.nothing')}</p>`
    : changeList(changes, before.snapshot, after.snapshot, writing)
}

function formOf(writing: Writing): Markup {
  const { language, say, page } = writing
  const [newest, last] = page.releases
  const from = page.compared?.before.number ?? last?.number
  const until = page.compared?.after.number ?? newest?.number
  return html`<h2>${say('agenda.releases.choose')}</h2>
<form method="get" action="/events/${page.event.slug}/agenda/releases">
<input type="hidden" name="lang" value="${language}">
<label>${say('agenda.releases.from')} <select name="from">${optionsOf(writing, from)}</select></label>
<label>${say('agenda.releases.until')} <select name="until">${optionsOf(writing, until)}</select></label>
<button>${say('agenda.releases.compare')}</button>
</form>
`
}

const optionsOf = (writing: Writing, chosen: number | undefined): Markup[] =>
  writing.page.releases.map((release) => {
    const { number } = release
    const name = nameOf(release, writing)
    return number === chosen
      ? html`<option value="${String(number)}" selected>${name}</option>`
      : html`<option value="${String(number)}">${name}</option>`
  })

const nameOf = ({ number, releasedAt }: ReleasesOnPage['releases'][number], { language, say, page }: Writing) =>
  say('public.agenda.release', { number, day: shortDayAt(language, releasedAt, page.event.zone) })

function listOf(writing: Writing): Markup {
  const { language, say, page } = writing
  const lines = page.releases.map((release) => {
    const note = readLocalText(release.note, language).text
    return html`<li><h3><a href="/events/${page.event.slug}/agenda/${String(release.number)}?lang=${language}">${nameOf(release, writing)}</a></h3>
<p>${say('public.agenda.sessions', { count: release.sessions })}</p>
${note === '' ? html`` : html`<p>${note}</p>`}</li>
`
  })
  return html`<h2>${say('public.agenda.releases')}</h2>
<ol>
${lines}</ol>`
}

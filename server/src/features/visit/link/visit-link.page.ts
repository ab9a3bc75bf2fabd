import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { RefusalCode } from '@plenary/shared/language/refusals'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { html, type Markup } from '../../../adapters/mail/markup.js'
import { lettersIn, type Say } from '../../../adapters/texts.js'
import { datesIn, languageNames } from '../../../adapters/time/written.js'
import { secretDocument } from '../../../http/pages/secret-page.js'
import type { TypedFields } from './typed-answer.js'
import type { Answered, LinkedVisit } from './visit-link.service.js'

const spoken = ({ link, siteLanguage }: LinkedVisit) => lettersIn(link.language ?? siteLanguage ?? 'en')

/** Who asks for what, and one button per answer; nothing of who comes. */
export function requestPage(linked: LinkedVisit, again?: { readonly code: RefusalCode; readonly typed: TypedFields }) {
  const { language, say } = spoken(linked)
  const { link, visit } = linked
  const about = { name: link.name, event: readLocalText(visit.event.title, language).text }
  return secretDocument(
    language,
    say('letter.host.title'),
    html`<p class="lede">${say('letter.host.who', about)}</p>
${again ? problem(again.code, say) : ''}
${factsOf(linked, language, say)}
${confirmForm(linked, say)}
${counterForm(linked, say, again?.typed)}
${declineForm(say, again?.typed)}
<p class="small muted">${say('letter.host.ask')} <a href="/host/visits/${visit.id}">${say('letter.host.signIn')}</a></p>`,
  )
}

/** What was answered, and where it can be seen. */
export function answeredPage(linked: Answered): string {
  const { language, say } = spoken(linked)
  return secretDocument(
    language,
    say('letter.host.done'),
    html`<p class="lede">${say(`letter.host.done.${linked.answer.action}`)}</p>
${factsOf(linked, language, say)}
<p><a href="/host/visits/${linked.visit.id}">${say('letter.host.signIn')}</a></p>`,
  )
}

/** What stands in the way, and the way on. */
export function refusedPage(code: RefusalCode, language: OfferedLanguage): string {
  const { say } = lettersIn(language)
  const what = code === 'CHANGED_MEANWHILE' ? 'otherwise' : code === 'LINK_USED_UP' ? 'usedUp' : 'refused'
  return secretDocument(
    language,
    say(`letter.host.${what}`),
    html`<p class="lede">${say(`letter.host.${what}Text`)}</p>
<p><a class="button" href="/host">${say('letter.host.signIn')}</a></p>`,
  )
}

const problem = (code: RefusalCode, say: Say): Markup =>
  html`<p class="notice is-stop" role="alert"><span>${say(code === 'INVALID' ? 'letter.host.incomplete' : 'letter.host.refusedText')}</span></p>`

function factsOf({ visit }: LinkedVisit, language: OfferedLanguage, say: Say): Markup {
  const dates = datesIn(language)
  const clocks = {
    from: clockOf(visit.startsLocal),
    until: clockOf(visit.endsLocal),
    zone: dates.zone(visit.event.zone, visit.startsAt),
  }
  const group = {
    letter: visit.letter,
    heads: visit.heads,
    language: languageNames(language, [visit.language]),
  }
  const due = visit.answerDueAt
  const rows = [
    ['site', readLocalText(visit.site.name, language).text],
    ['day', dates.day(dayOf(visit.startsLocal))],
    ['time', say('letter.host.fromTo', clocks)],
    ['group', say('letter.host.group', group)],
    ['programme', readLocalText(visit.programme, language).text],
    ['due', due === null ? '' : dates.moment(due, visit.event.zone)],
  ] as const
  return html`<dl class="facts">${rows
    .filter(([, text]) => text !== '')
    .map(([name, text]) => html`<dt>${say(`letter.host.fact.${name}`)}</dt><dd><bdi>${text}</bdi></dd>`)}</dl>`
}

/** Only where the host can say yes to it as it was asked. */
function confirmForm({ visit }: LinkedVisit, say: Say): Markup {
  if (visit.can.confirm?.ok !== true)
    return html`<p class="notice is-wait"><span>${say('letter.host.tooMany', { heads: visit.heads })}</span></p>`
  return html`<form method="post"><input type="hidden" name="action" value="confirm"><button class="button primary">${say('letter.host.confirm')}</button></form>`
}

function counterForm({ visit }: LinkedVisit, say: Say, typed: TypedFields | undefined): Markup {
  const mine = typed?.action === 'counter-propose' ? typed : undefined
  const most = Math.min(visit.heads, visit.site.largestGroup ?? visit.heads)
  const field = (name: 'day' | 'starts' | 'ends' | 'heads', type: string, value: string) =>
    html`<label>${say(`letter.host.${name}`)}<input name="${name}" type="${type}" value="${mine?.[name] ?? value}" required></label>`
  return html`<details class="plain-answer" ${opened(mine)}><summary>${say('letter.host.counter')}</summary>
<form method="post" class="plain-form"><input type="hidden" name="action" value="counter-propose">
${field('day', 'date', dayOf(visit.startsLocal))}
${field('starts', 'time', clockOf(visit.startsLocal))}
${field('ends', 'time', clockOf(visit.endsLocal))}
${field('heads', 'number', String(most))}
<button class="button primary">${say('letter.host.counterSend')}</button></form></details>`
}

function declineForm(say: Say, typed: TypedFields | undefined): Markup {
  const mine = typed?.action === 'decline' ? typed : undefined
  return html`<details class="plain-answer" ${opened(mine)}><summary>${say('letter.host.decline')}</summary>
<form method="post" class="plain-form"><input type="hidden" name="action" value="decline">
<label>${say('letter.host.reason')}<textarea name="reason" rows="3" cols="50" maxlength="500" dir="auto" required>${mine?.reason ?? ''}</textarea></label>
<button class="button danger">${say('letter.host.declineSend')}</button></form></details>`
}

/** What was typed in it stays in sight. */
const opened = (mine: TypedFields | undefined): Markup => (mine ? html`open` : html``)

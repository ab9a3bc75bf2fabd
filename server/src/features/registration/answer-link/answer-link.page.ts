import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { RefusalCode } from '@plenary/shared/language/refusals'
import { instantOf } from '@plenary/shared/language/time'
import { html, type Markup } from '../../../adapters/mail/markup.js'
import { lettersIn } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import { secretDocument } from '../../../http/pages/secret-page.js'
import type { ToldAbout } from '../letters/letter.repository.js'
import { bothClocks } from '../letters/where-and-when.js'
import { numberOf } from '../registration.view.js'

/** Who is offered what, until when, and the one button. The form posts to the page's own address. */
export function offerPage(about: ToldAbout): string {
  const { language, say } = lettersIn(about.language)
  const until = about.offerExpiresAt ? bothClocks(instantOf(about.offerExpiresAt), about, language, say) : ''
  return secretDocument(
    language,
    say('letter.answer.title'),
    html`<p class="lede">${say(about.askedAgainAt ? 'letter.answer.whoAgain' : 'letter.answer.who', { name: about.name })}</p>
${factsOf(about, language)}
<p class="notice is-wait"><span>${say('letter.answer.until', { until })}</span></p>
<form method="post"><button class="button primary">${say('letter.answer.press')}</button></form>
<p class="small muted">${say('letter.answer.ask')} <a href="/my/registrations/${about.id}">${say('letter.answer.signIn')}</a></p>`,
  )
}

export function confirmedPage(about: ToldAbout): string {
  const { language, say } = lettersIn(about.language)
  const event = readLocalText(about.title, language).text
  return secretDocument(
    language,
    say('letter.answer.done'),
    html`<p class="lede">${say('letter.answer.doneText', { event })}</p>
${factsOf(about, language)}
<p><a href="/my/registrations/${about.id}">${say('letter.registration.confirmed.button')}</a></p>`,
  )
}

/** What stands in the way, and the way on. */
export function refusedPage(code: RefusalCode, wished: string): string {
  const { language, say } = lettersIn(wished)
  const what = code === 'LINK_USED_UP' ? 'usedUp' : 'refused'
  return secretDocument(
    language,
    say(`letter.answer.${what}`),
    html`<p class="lede">${say(`letter.answer.${what}Text`)}</p>
<p><a class="button" href="/my">${say('letter.answer.signIn')}</a></p>`,
  )
}

function factsOf(about: ToldAbout, language: OfferedLanguage): Markup {
  const { say } = lettersIn(language)
  const dates = datesIn(language)
  const days = { from: dates.day(about.startsOn), until: dates.day(about.endsOn) }
  const rows = [
    ['event', readLocalText(about.title, language).text],
    ['days', say('letter.registration.fromTo', days)],
    [
      'place',
      [about.venue, about.city]
        .map((text) => readLocalText(text, language).text)
        .filter(Boolean)
        .join(', '),
    ],
    ['number', numberOf(about.number)],
  ] as const
  return html`<dl class="facts">${rows.map(
    ([name, text]) => html`<dt>${say(`letter.registration.fact.${name}`)}</dt><dd><bdi>${text}</bdi></dd>`,
  )}</dl>`
}

import { Inject, Injectable } from '@nestjs/common'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import { instantOf } from '@plenary/shared/language/time'
import { readableAccent } from '../../../adapters/accent.js'
import { type Block, letter } from '../../../adapters/mail/layout.js'
import { lettersIn, type Say } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import type { Letter } from '../../../jobs/deliveries.js'
import { AnswerLinks } from '../answer-link/answer-links.js'
import { numberOf } from '../registration.view.js'
import { calendarFor } from './event-calendar.js'
import type { ToldAbout } from './letter.repository.js'
import type { Told } from './told.js'
import { bothClocks, placeOf } from './where-and-when.js'

/** The letters that hold a seat until somebody answers. */
const offers: ReadonlySet<Told> = new Set(['offered', 'askedAgain', 'succeeded'])

type Written = Omit<Letter, 'to' | 'key' | 'eventId' | 'personId' | 'notBefore'>

/** One letter's language, and its texts with the values that they all may use. */
interface Voice {
  readonly language: OfferedLanguage
  readonly say: Say
  readonly word: (name: string) => string
}

/** Writes the letters about a registration, in the language that their reader chose. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly links: AnswerLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write(told: Told, about: ToldAbout): Promise<Written> {
    const voice = voiceFor(told, about)
    const { language, word } = voice
    const body = word('body')
    const event = readLocalText(about.title, language).text
    return {
      ...letter({
        language,
        heading: word('heading'),
        preheader: body.split('\n')[0] ?? '',
        blocks: [
          { kind: 'paragraph', text: `${word('greeting')}\n\n${body}` },
          { kind: 'facts', rows: factsOf(told, about, voice) },
          ...(await this.buttons(told, about, voice)),
        ],
        why: word('why'),
        sender: event,
        accent: readableAccent(about.accent),
      }),
      subject: word('subject'),
      language,
      toName: about.name || null,
      fromName: event,
      replyTo: about.replyTo,
      calendar: calendarFor(told, about, event, placeOf(about, language, voice.say)),
    }
  }

  private async buttons(told: Told, about: ToldAbout, { word }: Voice): Promise<Block[]> {
    const form = told === 'succeeded' ? '/form/about-you' : ''
    const page = {
      kind: 'button' as const,
      label: word('button'),
      url: this.at(`/my/registrations/${about.id}${form}`),
    }
    const until = about.state === 'accepted' ? about.offerExpiresAt : null
    if (!offers.has(told) || until === null) return [page]
    const secret = await this.links.toConfirm(about.id, instantOf(until))
    const atOnce = { kind: 'button' as const, label: word('confirmAtOnce'), url: this.at(`/answer/${secret}`) }
    return [page, { kind: 'paragraph', text: word('withoutAccount') }, atOnce]
  }

  private readonly at = (path: string) => new URL(path, this.config.publicUrl).href
}

/** A text of this letter, else the one that all letters share. */
function voiceFor(told: Told, about: ToldAbout): Voice {
  const { language, say } = lettersIn(about.language)
  const own: ReadonlySet<string> = new Set(['subject', 'heading', 'body', 'button'])
  const values = {
    name: about.name,
    event: readLocalText(about.title, language).text,
    state: about.state,
    eventState: about.eventState,
    reason: about.returnedFor ?? '',
    predecessor: about.predecessor ?? '',
    until: about.offerExpiresAt ? bothClocks(instantOf(about.offerExpiresAt), about, language, say) : '',
  }
  return {
    language,
    say,
    word: (name) => say(`letter.registration.${own.has(name) ? `${told}.` : ''}${name}`, values),
  }
}

function factsOf(told: Told, about: ToldAbout, { language, say, word }: Voice) {
  const dates = datesIn(language)
  const place = placeOf(about, language, say)
  const offer = offers.has(told) && about.state === 'accepted' && about.offerExpiresAt
  return [
    ...(offer ? [{ term: word('fact.until'), text: bothClocks(instantOf(offer), about, language, say) }] : []),
    { term: word('fact.event'), text: readLocalText(about.title, language).text },
    {
      term: word('fact.days'),
      text: say('letter.registration.fromTo', { from: dates.day(about.startsOn), until: dates.day(about.endsOn) }),
    },
    ...(place ? [{ term: word('fact.place'), text: place }] : []),
    { term: word('fact.number'), text: numberOf(about.number) },
  ]
}

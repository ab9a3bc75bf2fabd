import type { StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { Icon } from '../../../components/show/icon.js'
import { StopPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { isOff } from './days.js'

interface StopProps {
  readonly stop: StopOfDay
  readonly language: string
  readonly questions: readonly LocalText[]
  readonly next: boolean
}

/** One visit of the day: what it is called, what is asked of me there, and the address to show a driver. */
export function Stop({ stop, language, questions, next }: StopProps) {
  const texts = useTexts()
  const { t } = texts
  const { site, startsLocal, endsLocal } = stop
  const name = readLocalText(site.name, texts.language)
  return (
    <li className="stop" aria-current={next ? 'step' : undefined}>
      <p className="when">
        {clockOf(startsLocal)}
        <small>{t('visit.day.to', { time: clockOf(endsLocal) })}</small>
      </p>
      <span className="line">
        <span className="dot" />
      </span>
      <div className="body">
        <div className="row apart gap-2">
          <h3 lang={name.language} dir="auto">
            {isOff(stop) ? <s>{name.text}</s> : name.text}
          </h3>
          <StopPill state={stop.state} />
        </div>
        <WhereAndWhat stop={stop} />
        {!isOff(stop) && <SiteRules site={site} language={language} />}
        {!isOff(stop) && questions.length > 0 && <Questions questions={questions} />}
      </div>
    </li>
  )
}

function WhereAndWhat({ stop: { site, programme, receivedBy } }: { readonly stop: StopOfDay }) {
  const { t, language } = useTexts()
  const address = readLocalText(site.address, language)
  const happens = readLocalText(programme, language)
  return (
    <>
      <p className="small muted" lang={address.language} dir="auto">
        {address.text}
      </p>
      {site.addressLocal && (
        <p className="driver">
          <span className="small muted">{t('visit.day.forDriver')}</span>
          <b lang={site.localLanguage ?? undefined} dir="auto">
            {site.addressLocal}
          </b>
        </p>
      )}
      {happens.text && (
        <p lang={happens.language} dir="auto">
          {happens.text}
        </p>
      )}
      {receivedBy && <p className="small muted">{t('visit.day.receivedBy', { name: receivedBy })}</p>}
    </>
  )
}

/** What holds at the site, and what to bring; each with its sign. */
function SiteRules({ site, language }: { readonly site: StopOfDay['site']; readonly language: string }) {
  const texts = useTexts()
  const { t } = texts
  const rules: [icon: string, text: LocalText][] = [
    ['badge', site.documentRules],
    ['boot', site.equipment],
    ['camera', site.photoPolicy],
    ['info', site.accessRules],
  ]
  return (
    <ul className="site-rules">
      {rules.map(([icon, text]) => {
        const read = readLocalText(text, texts.language)
        return read.text === '' ? null : (
          <li key={icon} lang={read.language}>
            <Icon name={icon} />
            <span dir="auto">{read.text}</span>
          </li>
        )
      })}
      <li>
        <Icon name="ramp" />
        {t(site.stepFree ? 'visit.wish.stepFree' : 'visit.wish.steps')}
      </li>
      {site.languages.length > 0 && (
        <li>
          <Icon name="talk" />
          {spokenThere(site.languages, language, texts)}
        </li>
      )}
    </ul>
  )
}

/** What is spoken at a site, and into what it is interpreted where that is not the group's language. */
function spokenThere(languages: readonly string[], language: string, texts: Texts): string {
  const names = new Intl.DisplayNames(texts.language, { type: 'language', fallback: 'code' })
  const spoken = texts.list(languages.map((tag) => names.of(tag) ?? tag))
  if (languages.some((tag) => tag.split('-')[0] === language.split('-')[0])) return spoken
  return texts.t('visit.day.interpreted', { spoken, language: names.of(language) ?? language })
}

function Questions({ questions }: { readonly questions: readonly LocalText[] }) {
  const { t, language } = useTexts()
  return (
    <details className="small">
      <summary>{t('visit.day.questions')}</summary>
      <ol>
        {questions.map((question) => {
          const { text, language: tag } = readLocalText(question, language)
          return (
            <li key={text} lang={tag} dir="auto">
              {text}
            </li>
          )
        })}
      </ol>
    </details>
  )
}

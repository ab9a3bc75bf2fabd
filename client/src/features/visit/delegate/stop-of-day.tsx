import type { StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { StopPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { isOff } from './days.js'
import { SiteRules } from './site-rules.js'

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

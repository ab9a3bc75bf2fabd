import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import { Moves } from '../../../components/action/moves.js'
import { useTexts } from '../../../i18n/speaking.js'
import { FitLine } from './fit-line.js'
import { type Answering, answersTo } from './host.actions.js'
import { dayOfVisit, languageOf, siteOf, zoneOf } from './visits.js'

interface RequestsProps {
  readonly visits: readonly StopForHost[]
  readonly onAnswer: Answering
}

/** What waits for the host's answer, three answers each. */
export function Requests({ visits, onAnswer }: RequestsProps) {
  const { t, moment } = useTexts()
  const [soonest] = visits.filter(({ answerDueAt }) => answerDueAt !== null).sort(byDue)
  return (
    <section aria-labelledby="waiting">
      <div className="row apart requests-head">
        <h1 id="waiting">{t('host.waiting', { count: visits.length })}</h1>
        {soonest?.answerDueAt && (
          <span className="muted">{t('host.due', { moment: moment(soonest.answerDueAt, soonest.event.zone) })}</span>
        )}
      </div>
      {visits.length > 0 && (
        <ul className="requests">
          {visits.map((visit) => (
            <Request key={visit.id} visit={visit} onAnswer={onAnswer} />
          ))}
        </ul>
      )}
    </section>
  )
}

const byDue = (one: StopForHost, other: StopForHost) => ((one.answerDueAt ?? '') < (other.answerDueAt ?? '') ? -1 : 1)

function Request({ visit, onAnswer }: { readonly visit: StopForHost; readonly onAnswer: Answering }) {
  const texts = useTexts()
  const { t } = texts
  return (
    <li>
      <div className="slot">
        <b>{dayOfVisit(visit, texts)}</b>
        <span className="num">{texts.clocks(visit)}</span>
        <span className="tiny muted">{zoneOf(visit, texts)}</span>
      </div>
      <div>
        <h2 className="h3">{t('host.group', { letter: visit.letter, heads: visit.heads })}</h2>
        <p className="muted">
          <bdi>{siteOf(visit, texts)}</bdi> · {languageOf(visit, texts)}
        </p>
        <FitLine visit={visit} />
      </div>
      <Moves of={visit.can} actions={answersTo(visit, onAnswer, texts)} zone={visit.event.zone} />
    </li>
  )
}

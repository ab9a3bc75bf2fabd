import { readLocalText } from '@plenary/shared/language/local-text'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import type { ReactNode } from 'react'
import { Moves } from '../../../components/action/moves.js'
import { StopPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Answering, movesOf } from './host.actions.js'
import { ListNotice } from './list-notice.js'
import { VisitFacts } from './visit-facts.js'
import { dayOfVisit, siteOf, type Visit, zoneOf } from './visits.js'

interface VisitSheetProps {
  readonly visit: Visit
  readonly onAnswer: Answering
  readonly onAcknowledge: (number: number) => Promise<unknown>
  /** Who comes, or the way there. */
  readonly people: ReactNode
}

/** One visit: when and where, how the group arrives, and who comes. */
export function VisitSheet({ visit, onAnswer, onAcknowledge, people }: VisitSheetProps) {
  const texts = useTexts()
  const { t, language } = texts
  const title = t('host.visit', {
    letter: visit.letter,
    day: dayOfVisit(visit, texts),
    times: texts.clocks(visit),
  })
  const programme = readLocalText(visit.programme, language)
  return (
    <section className="section" aria-labelledby="visit">
      <header>
        <div>
          <h2 id="visit">{title}</h2>
          <p className="muted">
            {zoneOf(visit, texts)} · <bdi>{siteOf(visit, texts)}</bdi>
          </p>
        </div>
        <StopPill state={visit.state} solid />
      </header>
      <div className="stack gap-5">
        <VisitFacts visit={visit} />
        {programme.text && (
          <p className="measure" lang={programme.language} dir="auto">
            {programme.text}
          </p>
        )}
        {visit.state !== 'requested' && (
          <Moves of={visit.can} actions={movesOf(visit, onAnswer, texts)} zone={visit.event.zone} />
        )}
        {visit.list && <ListNotice list={visit.list} zone={visit.event.zone} onAcknowledge={onAcknowledge} />}
        {visit.readable === null ? <NoList state={visit.state} /> : people}
      </div>
    </section>
  )
}

/** When it comes, as long as it can still come. */
function NoList({ state }: Pick<Visit, 'state'>) {
  const { t } = useTexts()
  if (state === 'confirmed') return <p className="muted">{t('host.listLater')}</p>
  return wasAsked(state) ? <p className="muted">{t('host.listAfterYes')}</p> : null
}

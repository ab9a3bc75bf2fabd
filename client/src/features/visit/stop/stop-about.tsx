import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { Moves } from '../../../components/action/moves.js'
import { Facts } from '../../../components/show/facts.js'
import { StopPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { conflictsOfStop, groupOf } from '../planner/plan.js'
import type { StopActs } from '../requests/visit-acts.js'
import { ConflictNotices } from './conflict-notices.js'
import { LetterPreview, type Letters } from './letter-preview.js'
import { stopActions } from './stop.actions.js'

interface StopAboutProps {
  readonly plan: VisitPlan
  readonly stop: StopOfPlan
  readonly acts: StopActs
  readonly letters: Letters
}

/** Where a stop stands: what its host was asked and said, what is in its way, and its moves. */
export function StopAbout({ plan, stop, acts, letters }: StopAboutProps) {
  const texts = useTexts()
  const { t, dates } = texts
  const group = groupOf(plan, stop.groupId)
  const heads = group?.heads ?? 0
  return (
    <>
      <p className="row gap-2">
        <StopPill state={stop.state} solid />
        <span className="muted">
          {group?.letter}, {dates.day(stop.startsLocal.slice(0, 10))}, {texts.clocks(stop)},{' '}
          {t('organise.visit.heads', { count: heads })}
        </span>
      </p>
      <Facts
        small
        of={[
          stop.asked && [
            t('organise.visit.askedFor'),
            t('organise.visit.offers', { times: texts.clocks(stop.asked), heads: stop.asked.heads }),
          ],
          stop.counter && [
            t('organise.visit.hostOffered'),
            t('organise.visit.offers', { times: texts.clocks(stop.counter), heads: stop.counter.heads }),
          ],
          stop.answeredBy !== null && [t('organise.visit.answeredBy'), answerOf(stop, texts)],
          stop.reason !== null && [t('organise.visit.reason'), stop.reason],
        ]}
      />
      <ConflictNotices conflicts={conflictsOfStop(plan, stop.id)} onAccept={plan.can.write ? acts.accept : undefined} />
      <Moves of={stop.can} actions={stopActions(stop, heads, acts, texts)} zone={plan.zone} />
      {stop.state === 'proposed' && <LetterPreview letters={letters} />}
    </>
  )
}

const answerOf = ({ answeredBy, channel }: StopOfPlan, { t }: ReturnType<typeof useTexts>) =>
  channel === null
    ? (answeredBy ?? '')
    : t('organise.visit.byChannel', {
        who: answeredBy ?? '',
        channel: t(`organise.audit.channel.${channel as 'telephone'}`),
      })

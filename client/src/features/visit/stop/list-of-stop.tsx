import type { ListOfStop, StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { Moves } from '../../../components/action/moves.js'
import { Facts } from '../../../components/show/facts.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { changeWords } from '../list-words.js'
import { siteOf } from '../planner/plan.js'
import type { StopActs } from '../requests/visit-acts.js'

interface ListOfStopProps {
  readonly plan: VisitPlan
  readonly stop: StopOfPlan
  readonly acts: StopActs
}

/** When the host must have the list of who comes, which number it has, what changed since, and the button that sends the next. */
export function VisitorListOfStop({ plan, stop, acts }: ListOfStopProps) {
  const texts = useTexts()
  const { t, dates } = texts
  const { list } = stop
  if (list === null) return null
  const values = { number: list.next, contacts: siteOf(plan, stop.siteId)?.contacts ?? 0 }
  const send = {
    label: t('organise.visit.list.send', values),
    tone: 'primary' as const,
    confirm: { title: t('organise.visit.list.sendAsk', values), text: t('organise.visit.list.sendText', values) },
    act: () => acts.sendList(stop),
    said: t('organise.visit.list.sent', values),
  }
  return (
    <Section title={t('organise.visit.list.title')} minor light>
      <div className="stack gap-3">
        <Facts
          small
          of={[
            [t('organise.visit.list.due'), dates.moment(list.dueAt, plan.zone)],
            [t('organise.visit.list.withHost'), lastWords(list.last, plan.zone, texts)],
            list.since !== null && [
              t('organise.visit.list.since'),
              changeWords(list.since, texts) || t('organise.visit.list.nothing'),
            ],
          ]}
        />
        {list.send && <Moves of={{ send: list.send }} actions={{ send }} zone={plan.zone} />}
        {list.send && plan.listsByThemselves && <p className="small muted">{t('organise.visit.list.byItself')}</p>}
      </div>
    </Section>
  )
}

function lastWords(last: ListOfStop['last'], zone: string, { t, dates }: Texts): string {
  if (last === null) return t('organise.visit.list.none')
  const { number, state, visitors, sentAt, acknowledgedAt, acknowledgedBy } = last
  const at = acknowledgedAt ?? sentAt
  return t('organise.visit.list.last', {
    number,
    visitors,
    state,
    name: acknowledgedBy ?? '',
    moment: at === null ? '' : dates.moment(at, zone),
  })
}

import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { Facts } from '../../../components/show/facts.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { dayOfVisit, languageOf, type Visit } from './visits.js'

/** How the group arrives and with whom, what to prepare, and what was asked and offered where that is open. */
export function VisitFacts({ visit }: { readonly visit: Visit }) {
  const texts = useTexts()
  const { t } = texts
  const { leader, interpreter, counter, state, reason } = visit
  return (
    <Facts
      layout="across"
      of={[
        visit.arrives && [t('host.arrives'), arrivalOf(visit.arrives, texts)],
        leader !== null && [t('host.leader'), <bdi key="leader">{leader}</bdi>],
        [t('host.language'), languageOf(visit, texts)],
        interpreter !== null && [t('host.interpreter'), <bdi key="interpreter">{interpreter}</bdi>],
        [t('host.toPrepare'), preparationOf(visit, texts)],
        state === 'counter-proposed' && counter !== null && [t('host.youOffered'), offerOf(counter, texts)],
        reason !== null && [t('host.reason'), <bdi key="reason">{reason}</bdi>],
      ]}
    />
  )
}

const arrivalOf = ({ atLocal, mode, vehicle }: NonNullable<Visit['arrives']>, { t }: Texts) =>
  [clockOf(atLocal), vehicle ?? t(`host.mode.${mode}`)].join(', ')

const offerOf = (counter: NonNullable<Visit['counter']>, texts: Texts) =>
  texts.t('host.offer', {
    day: dayOfVisit(counter, texts),
    times: texts.clocks(counter),
    heads: counter.heads,
  })

/** What was stated, counted; by whom stands in the list. */
function preparationOf({ accessNeeds, foodNeeds }: Visit, { t, list }: Texts) {
  const said = [
    accessNeeds > 0 && t('host.access', { count: accessNeeds }),
    foodNeeds > 0 && t('host.meals', { count: foodNeeds }),
  ].filter((part) => part !== false)
  return said.length > 0 ? list(said) : t('host.nothingToPrepare')
}

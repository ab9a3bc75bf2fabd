import type { StopOfPlan, Taking, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { clockOf, minutesBetween } from '@plenary/shared/rules/time/wall-times'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/show/icon.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { groupOf, siteName } from '../planner/plan.js'
import { conflictWords } from './conflict-words.js'

interface IfYouTakeProps {
  readonly plan: VisitPlan
  readonly stop: StopOfPlan
}

/** What follows from taking a host's counter-proposal, before it is taken. */
export function IfYouTake({ plan, stop }: IfYouTakeProps) {
  const texts = useTexts()
  const { t } = texts
  if (!stop.taking || !stop.counter) return null
  const { taking, counter } = stop
  const lines = consequencesOf(plan, stop, taking, texts)
  return (
    <Section title={t('organise.visit.ifYouTake', { clock: clockOf(counter.startsLocal) })}>
      <ul className="consequence-list small">
        {lines.length === 0 && <Line fine>{t('organise.visit.nothingFollows')}</Line>}
        {lines.map(({ text, fine }) => (
          <Line key={text} fine={fine}>
            {text}
          </Line>
        ))}
      </ul>
    </Section>
  )
}

function Line({ fine, children }: { readonly fine: boolean; readonly children: ReactNode }) {
  return (
    <li>
      <Icon name={fine ? 'check' : 'alert'} />
      <span>{children}</span>
    </li>
  )
}

interface Consequence {
  readonly text: string
  readonly fine: boolean
}

function consequencesOf(plan: VisitPlan, stop: StopOfPlan, taking: Taking, texts: Texts): Consequence[] {
  const { t } = texts
  const group = groupOf(plan, stop.groupId)
  const heads = group?.heads ?? 0
  const most = stop.counter?.heads ?? heads
  const tooMany = heads > most ? [{ text: t('organise.visit.follows.fewer', { heads, most }), fine: false }] : []
  return [
    ...tooMany,
    ...taking.moved.map((moved) => movedLine(plan, stop, moved, texts)),
    ...(taking.vehicleFree === null
      ? []
      : [{ text: vehicleLine(group?.vehicle ?? '', taking.vehicleFree, texts), fine: taking.vehicleFree }]),
    ...taking.conflicts.map((conflict) => ({ text: conflictWords(conflict, texts), fine: false })),
  ]
}

const vehicleLine = (vehicle: string, free: boolean, { t }: Texts) =>
  t(free ? 'organise.visit.follows.vehicleFree' : 'organise.visit.follows.vehicleTaken', { vehicle })

/** The ride there arrives later; a meal moves; a later stop moves, and its host may have to be asked. */
function movedLine(plan: VisitPlan, stop: StopOfPlan, moved: Taking['moved'][number], texts: Texts): Consequence {
  const { t } = texts
  const minutes = minutesBetween(moved.from.startsLocal, moved.to.startsLocal)
  const letter = groupOf(plan, stop.groupId)?.letter ?? ''
  if (moved.kind === 'stop') {
    const later = plan.stops.find(({ id }) => id === moved.id)
    const site = later ? siteName(plan, later.siteId, texts) : ''
    const values = { site, clock: clockOf(moved.to.startsLocal) }
    const key = moved.asksHost ? 'organise.visit.follows.stopAsked' : 'organise.visit.follows.stop'
    return { text: t(key, values), fine: !moved.asksHost }
  }
  const transfer = plan.transfers.find(({ id }) => id === moved.id)
  const arrives = moved.from.endsLocal === stop.startsLocal
  if (arrives)
    return {
      text: t('organise.visit.follows.arrives', {
        letter,
        minutes: Math.abs(minutes),
        later: minutes > 0 ? 'yes' : 'no',
      }),
      fine: true,
    }
  const mode = t(`organise.visit.mode.${transfer?.mode ?? 'other'}`)
  return { text: t('organise.visit.follows.transfer', { mode, times: texts.clocks(moved.to) }), fine: true }
}

import type { StopOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { classes } from '../../../components/classes.js'
import { Icon } from '../../../components/show/icon.js'
import { StopPill } from '../../../components/show/pill.js'
import { stopLooks } from '../../../components/show/states.js'
import { useTexts } from '../../../i18n/speaking.js'
import { conflictWords } from '../requests/conflict-words.js'
import type { Handlers } from './group-lane.js'
import { asksHost, conflictsOfStop, groupOf, type Place, siteName, siteOf, spanOf, type Window } from './plan.js'

interface StopBlockProps {
  readonly plan: VisitPlan
  readonly stop: StopOfPlan
  readonly window: Window
  readonly place: Place
  readonly isCarried: boolean
  readonly isPicked: boolean
  readonly handlers: Handlers
}

/** One stop on the group's day: state by shape and word, heads of places, what the host offers, what stands in the way. */
export function StopBlock({ plan, stop, window, place, isCarried, isPicked, handlers }: StopBlockProps) {
  const texts = useTexts()
  const { t } = texts
  const { tone } = stopLooks[stop.state]
  return (
    <button
      type="button"
      className={classes(
        'blk visit',
        `is-${tone}`,
        spanOf(window, place),
        isCarried && 'carried',
        isPicked && 'picked',
      )}
      aria-describedby="planner-keys"
      aria-pressed={isCarried}
      {...handlers}
    >
      <b dir="auto">{siteName(plan, stop.siteId, texts)}</b>
      {isCarried && <small className="num">{texts.clocks(place)}</small>}
      {isCarried && asksHost(plan, stop, place) ? (
        <small className="over">
          <Icon name="alert" />
          {t('organise.visit.mustAsk')}
        </small>
      ) : (
        <StopPill state={stop.state} />
      )}
      <Heads plan={plan} stop={stop} groupId={place.groupId} />
      {stop.counter && <small>{t('organise.visit.hostOffers', { clock: clockOf(stop.counter.startsLocal) })}</small>}
      {!isCarried && <Wrong plan={plan} stop={stop} />}
    </button>
  )
}

function Heads({ plan, stop, groupId }: Pick<StopBlockProps, 'plan' | 'stop'> & { readonly groupId: string }) {
  const { t } = useTexts()
  const heads = groupOf(plan, groupId)?.heads ?? 0
  const places = siteOf(plan, stop.siteId)?.largestGroup ?? null
  return (
    <small className="num">
      {places === null ? t('organise.visit.heads', { count: heads }) : t('organise.visit.ofPlaces', { heads, places })}
    </small>
  )
}

function Wrong({ plan, stop }: Pick<StopBlockProps, 'plan' | 'stop'>) {
  const texts = useTexts()
  const [first] = conflictsOfStop(plan, stop.id).filter(({ accepted }) => !accepted)
  if (!first) return null
  return (
    <small className="over">
      <Icon name="alert" />
      {conflictWords(first, texts)}
    </small>
  )
}

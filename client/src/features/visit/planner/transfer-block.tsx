import type { TransferOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { classes } from '../../../components/classes.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Handlers } from './group-lane.js'
import { type Place, spanOf, type Window } from './plan.js'

interface TransferBlockProps {
  readonly plan: VisitPlan
  readonly transfer: TransferOfPlan
  readonly window: Window
  readonly place: Place
  readonly isCarried: boolean
  readonly isPicked: boolean
  readonly handlers: Handlers
}

/** A ride, a walk or a meal between stops. */
export function TransferBlock({ transfer, window, place, isCarried, isPicked, handlers }: TransferBlockProps) {
  const texts = useTexts()
  const { mode, note } = transfer
  const word = texts.t(`organise.visit.mode.${mode}`)
  const isMeal = mode === 'meal'
  const looks = classes(
    'blk',
    isMeal ? 'meal' : 'ride',
    spanOf(window, place),
    isCarried && 'carried',
    isPicked && 'picked',
  )
  return (
    <button
      type="button"
      className={looks}
      aria-label={`${word}, ${texts.clocks(place)}${note && `, ${note}`}`}
      aria-describedby="planner-keys"
      aria-pressed={isCarried}
      {...handlers}
    >
      {isCarried ? (
        <small className="num">{texts.clocks(place)}</small>
      ) : isMeal ? (
        word
      ) : (
        <Icon name={mode === 'walk' ? 'walk' : 'bus'} />
      )}
    </button>
  )
}

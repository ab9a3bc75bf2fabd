import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import type { Verdict } from '@plenary/shared/rules/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import type { Pressed } from './selection/use-moving.js'

/** What one can press for one registration. */
export type ActButton = Pressed | 'replace'

/** The verdicts of one registration, button by button, and what each button does. */
export interface Acts {
  readonly of: Partial<Record<ActButton, Verdict>>
  readonly actions: Partial<Record<ActButton, MoveAction>>
}

/** Whether somebody came is one move and three buttons; the one for the present answer is left out. */
export function verdictsByButton({ can, state }: Pick<RegistrationForOrganiser, 'can' | 'state'>): Acts['of'] {
  const { 'record attendance': came, ...others } = can
  const answers = came
    ? (['attended', 'partly attended', 'no show'] as const)
        .filter((answer) => answer !== state)
        .map((one) => [one, came])
    : []
  return { ...Object.fromEntries(answers), ...others }
}

/** In the order of the buttons: what brings the registration on comes first, what ends it last. */
const order: readonly ActButton[] = [
  'take up',
  'shortlist',
  'offer',
  'confirm',
  'attended',
  'partly attended',
  'no show',
  'return',
  'waitlist',
  'reinstate',
  'put back',
  'replace',
  'do not select',
  'withdraw',
  'cancel',
]

const inFoot = 3
/** What brings a registration on may carry the colour. */
const onwards: readonly ActButton[] = ['take up', 'shortlist', 'offer', 'confirm', 'attended']

/** The first buttons that can be pressed, for the foot of the drawer; the very first carries the colour. */
export const firstOf = (acts: Acts): Acts => picked(acts, footOf(acts))
export const hasFirst = (acts: Acts): boolean => footOf(acts).length > 0
/** All the others, with the reasons of those that can't. */
export const restOf = (acts: Acts): Acts =>
  picked(
    acts,
    order.filter((button) => acts.of[button] && !footOf(acts).includes(button)),
  )

const footOf = ({ of }: Acts) =>
  order.filter((button) => of[button]?.ok && button !== 'cancel' && button !== 'withdraw').slice(0, inFoot)

function picked({ of, actions }: Acts, buttons: readonly ActButton[]): Acts {
  const [first] = buttons
  const looks = (button: ActButton): MoveAction | undefined => {
    const action = actions[button]
    return action && button === first && of[button]?.ok && onwards.includes(button)
      ? { ...action, tone: 'primary' }
      : action
  }
  return { of, actions: Object.fromEntries(buttons.flatMap((button) => [[button, looks(button)]])) }
}

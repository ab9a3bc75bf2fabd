import type { Verdict } from '@plenary/shared/rules/moves'
import type { MoveAction } from './move-action.js'
import { MoveButton } from './move-button.js'

interface MovesProps<Action extends string> {
  /** The verdicts that came with the thing. */
  readonly of: Readonly<Partial<Record<Action, Verdict>>>
  /** One per move that this screen offers, in the order of the buttons. */
  readonly actions: Readonly<Partial<Record<Action, MoveAction>>>
  readonly zone?: string
}

/** Allowed: a button. Refused although the person could do something about it: disabled, with the reason in words. */
export function Moves<Action extends string>({ of, actions, zone }: MovesProps<Action>) {
  const shown = (Object.entries(actions) as [Action, MoveAction][]).filter(([name]) => of[name] !== undefined)
  return (
    <div className="moves">
      {shown.map(([name, action]) => (
        <MoveButton key={name} action={action} verdict={of[name]} zone={zone} />
      ))}
    </div>
  )
}

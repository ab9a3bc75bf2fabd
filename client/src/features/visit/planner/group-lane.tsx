import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { HTMLAttributes, RefCallback } from 'react'
import { Link } from '../../../components/action/link.js'
import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Carried } from './carrying.js'
import { type Block, isStop, type Window } from './plan.js'
import { StopBlock } from './stop-block.js'
import { TransferBlock } from './transfer-block.js'

export type Handlers = Pick<
  HTMLAttributes<HTMLElement>,
  'onKeyDown' | 'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onClick' | 'onFocus'
> & { readonly ref: RefCallback<HTMLElement> }

interface GroupLaneProps {
  readonly plan: VisitPlan
  readonly group: GroupOfPlan
  readonly window: Window
  /** Those that are in this lane now, with the one that is carried over it. */
  readonly blocks: readonly Block[]
  readonly carried: Carried | null
  readonly picked: string | null
  readonly handlersOf: (block: Block) => Handlers
}

/** One group's day. */
export function GroupLane({ plan, group, window, blocks, carried, picked, handlersOf }: GroupLaneProps) {
  return (
    <div className="lane" data-group={group.id}>
      <LaneHead group={group} />
      <div className={classes('lane-time', `hours-${window.hours}`)}>
        {blocks.map((block) => {
          const place = carried?.id === block.id ? carried : block
          const shared = {
            window,
            place,
            isCarried: carried?.id === block.id,
            isPicked: picked === block.id,
            handlers: handlersOf(block),
          }
          return isStop(block) ? (
            <StopBlock key={block.id} plan={plan} stop={block} {...shared} />
          ) : (
            <TransferBlock key={block.id} plan={plan} transfer={block} {...shared} />
          )
        })}
      </div>
    </div>
  )
}

function LaneHead({ group }: { readonly group: GroupOfPlan }) {
  const { t, languageName } = useTexts()
  const { letter, heads, leader, vehicle, vehiclePlaces } = group
  return (
    <div className="lane-head">
      <span className="mark filled">{letter}</span>
      <div>
        <Link to={`groups?group=${group.id}`}>{languageName(group.language)}</Link>{' '}
        <span className="muted num">{t('organise.visit.heads', { count: heads })}</span>
        <small>{leader?.name ?? t('organise.visit.noLeader')}</small>
        {vehicle !== null && (
          <small>
            {vehiclePlaces === null ? vehicle : t('organise.visit.vehiclePlaces', { vehicle, places: vehiclePlaces })}
          </small>
        )}
      </div>
    </div>
  )
}

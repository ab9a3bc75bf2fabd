import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { minutesBetween, minutesLater } from '@plenary/shared/rules/time/wall-times'
import { type KeyboardEvent, useState } from 'react'
import type { Block, Place, Window } from './plan.js'

/** What is picked up and where it would be dropped. */
export interface Carried extends Place {
  readonly id: string
}

export interface Carrying {
  readonly plan: VisitPlan
  readonly window: Window
  readonly rtl: boolean
  readonly onDrop: (block: Block, to: Place) => void
  /** Said aloud: picked up, moved, dropped, put back. */
  readonly onSay: (what: 'picked' | 'moved' | 'dropped' | 'back', block: Block, at: Place) => void
}

export interface Load {
  readonly carried: Carried | null
  readonly take: (block: Block, to: Place) => void
  readonly drop: (block: Block) => void
  readonly putBack: () => void
}

/** The arrows move by a quarter of an hour. */
export const stepMinutes = 15
const placeOf = ({ groupId, startsLocal, endsLocal }: Place): Place => ({ groupId, startsLocal, endsLocal })
const isSame = (a: Place, b: Place) =>
  a.groupId === b.groupId && a.startsLocal === b.startsLocal && a.endsLocal === b.endsLocal

/** The place so many minutes later and so many groups further down, within the hours that are shown. */
export function placeAfter(
  { plan, window }: Pick<Carrying, 'plan' | 'window'>,
  from: Place,
  { minutes, groups }: Step,
): Place {
  const lasts = minutesBetween(from.startsLocal, from.endsLocal)
  const latest = minutesLater(window.opens, window.hours * 60 - lasts)
  const wished = minutesLater(from.startsLocal, minutes)
  const startsLocal = wished < window.opens ? window.opens : wished > latest ? latest : wished
  const at = plan.groups.findIndex(({ id }) => id === from.groupId) + groups
  const group = plan.groups[Math.max(0, Math.min(plan.groups.length - 1, at))]
  return { groupId: group?.id ?? from.groupId, startsLocal, endsLocal: minutesLater(startsLocal, lasts) }
}

/** One block at a time is carried, by pointer or by keyboard. */
export function useLoad({ onDrop, onSay }: Carrying): Load {
  const [carried, setCarried] = useState<Carried | null>(null)
  return {
    carried,
    take: (block, to) => setCarried({ id: block.id, ...placeOf(to) }),
    putBack: () => setCarried(null),
    drop: (block) => {
      if (!carried) return
      setCarried(null)
      const moved = !isSame(carried, block)
      onSay(moved ? 'dropped' : 'back', block, carried)
      if (moved) onDrop(block, placeOf(carried))
    },
  }
}

/** Enter picks up and drops, arrows move a quarter of an hour or a group, with Shift five times as far, Escape puts back. */
export function keysFor(carrying: Carrying, { carried, take, drop, putBack }: Load, block: Block) {
  return (event: KeyboardEvent): void => {
    const holds = carried?.id === block.id
    const by = stepOf(event, carrying.rtl)
    if (event.key !== 'Enter' && !(holds && (by || event.key === 'Escape'))) return
    event.preventDefault()
    if (event.key === 'Enter' && holds) drop(block)
    else if (event.key === 'Enter') {
      take(block, block)
      carrying.onSay('picked', block, block)
    } else if (by && carried) {
      const to = placeAfter(carrying, carried, by)
      take(block, to)
      carrying.onSay('moved', block, to)
    } else {
      putBack()
      carrying.onSay('back', block, block)
    }
  }
}

interface Step {
  readonly minutes: number
  readonly groups: number
}

function stepOf({ key, shiftKey }: KeyboardEvent, rtl: boolean): Step | null {
  const far = shiftKey ? 5 : 1
  if (key === 'ArrowDown') return { minutes: 0, groups: far }
  if (key === 'ArrowUp') return { minutes: 0, groups: -far }
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return { minutes: stepMinutes * far, groups: 0 }
  return key === (rtl ? 'ArrowRight' : 'ArrowLeft') ? { minutes: -stepMinutes * far, groups: 0 } : null
}

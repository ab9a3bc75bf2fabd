import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { useState } from 'react'
import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Carrying, keysFor, useLoad } from './carrying.js'
import { useDragging } from './dragging.js'
import { GroupLane } from './group-lane.js'
import { useHeldFocus } from './held-focus.js'
import { type Block, blocksOn, groupOf, isStop, type Place, siteName, type Window, windowOf } from './plan.js'
import { SiteLoads } from './site-loads.js'

interface PlannerGridProps {
  readonly plan: VisitPlan
  readonly day: string
  readonly picked: string | null
  readonly onDrop: (block: Block, to: Place) => void
  readonly onOpen: (block: Block) => void
}

/** Groups down, time across: how each gets through the day, and how full the sites are meanwhile. */
export function PlannerGrid({ plan, day, picked, onDrop, onOpen }: PlannerGridProps) {
  const { t, dates } = useTexts()
  const window = windowOf(plan, day)
  const { load, said, handlersOf } = useHands({ plan, window, onDrop, onOpen })
  const blocks = blocksOn(plan, day)
  const laneOf = ({ id, groupId }: Block) => (load.carried?.id === id ? load.carried.groupId : groupId)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="planner" aria-label={t('organise.visit.itineraries', { day: dates.day(day) })} tabIndex={0}>
        <Axis hours={window.hours} first={Number(window.opens.slice(11, 13))} />
        {plan.groups.map((group) => (
          <GroupLane
            key={group.id}
            plan={plan}
            group={group}
            window={window}
            blocks={blocks.filter((block) => laneOf(block) === group.id)}
            carried={load.carried}
            picked={picked}
            handlersOf={handlersOf}
          />
        ))}
        <SiteLoads plan={plan} day={day} window={window} />
      </section>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}

/** What carries blocks, by pointer and by keyboard, and what is said aloud meanwhile. */
function useHands({
  plan,
  window,
  onDrop,
  onOpen,
}: Pick<PlannerGridProps, 'plan' | 'onDrop' | 'onOpen'> & { readonly window: Window }) {
  const texts = useTexts()
  const { t } = texts
  const [said, setSaid] = useState('')
  const carrying: Carrying = {
    plan,
    window,
    rtl: texts.direction === 'rtl',
    onDrop,
    onSay: (what, block, at) => {
      const name = isStop(block) ? siteName(plan, block.siteId, texts) : t(`organise.visit.mode.${block.mode}`)
      const letter = groupOf(plan, at.groupId)?.letter ?? ''
      setSaid(t(`organise.visit.said.${what}`, { name, letter, times: texts.clocks(at) }))
    },
  }
  const load = useLoad(carrying)
  const dragging = useDragging(carrying, load, onOpen)
  const refOf = useHeldFocus()
  const handlersOf = (block: Block) => ({
    ...dragging(block),
    ref: refOf(block.id),
    ...(plan.can.write && { onKeyDown: keysFor(carrying, load, block) }),
  })
  return { load, said, handlersOf }
}

function Axis({ hours, first }: { readonly hours: number; readonly first: number }) {
  return (
    <div className="lane axis" aria-hidden="true">
      <span />
      <div className={classes('lane-time', `hours-${hours}`)}>
        {Array.from({ length: hours }, (_, n) => first + n).map((hour, n) => (
          <span key={hour} className={`num at-${n * 12} long-12`}>
            {String(hour % 24).padStart(2, '0')}
            {':00'}
          </span>
        ))}
      </div>
    </div>
  )
}

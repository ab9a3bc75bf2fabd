import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { type DayGrid, gridOf } from '@plenary/shared/rules/agenda/layout'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import { heldAt } from './carry/carry.js'
import type { Carrying } from './carry/use-carry.js'
import { type Draft, roomName } from './draft.js'
import { DraftBlock, isPlaced } from './draft-block.js'

interface DraftGridProps {
  readonly draft: Draft
  readonly day: string
  readonly picked: string | null
  readonly addressOf: (sessionId: string) => string
  readonly carrying: Carrying | null
}

/** A day is long enough to drop something before its first session and after its last. */
const workingHours = { opens: 8 * 60, shuts: 18 * 60 }

/** A day of the draft: rooms across, time down, conflicts in red and in words, changes since the last release in blue. */
export function DraftGrid({ draft, day, picked, addressOf, carrying }: DraftGridProps) {
  const placed = draft.sessions.map((session) => onItsWay(session, draft, carrying)).filter(isPlaced)
  const grid = gridOf(
    day,
    draft.rooms.map(({ id }) => id),
    placed,
    workingHours,
  )
  if (!grid) return null
  const blocks = new Map(grid.blocks.map((block) => [block.id, block]))
  return (
    <div className={classes('agenda dense', `rooms-${grid.columns.length}`)}>
      <Edges draft={draft} grid={grid} />
      {placed.map((session) => {
        const block = blocks.get(session.id)
        return (
          block && (
            <DraftBlock
              key={session.id}
              draft={draft}
              session={session}
              block={block}
              picked={session.id === picked}
              to={addressOf(session.id)}
              carrying={carrying}
            />
          )
        )
      })}
    </div>
  )
}

/** A session that is being carried stands where it would be dropped. */
const onItsWay = (session: DraftSession, draft: Draft, carrying: Carrying | null): DraftSession =>
  carrying?.carried?.session.id === session.id ? heldAt(session, carrying.carried.place, draft) : session

function Edges({ draft, grid }: { readonly draft: Draft; readonly grid: DayGrid }) {
  const texts = useTexts()
  return (
    <>
      {grid.columns.map((id, at) => (
        <p className={classes('room', `room-${at + 1}`)} key={id} data-room={id}>
          {id === null ? texts.t('public.agenda.elsewhere') : roomName(draft, id, texts)}{' '}
          <small>{draft.rooms.find((room) => room.id === id)?.capacity}</small>
        </p>
      ))}
      {grid.hours.map(({ at, row }) => (
        <p className={classes('hour', `from-${row}`)} key={row} data-at={at} aria-hidden="true">
          {clockOf(at)}
        </p>
      ))}
    </>
  )
}

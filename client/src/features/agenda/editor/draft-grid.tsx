import { type DayGrid, gridOf } from '@plenary/shared/rules/agenda/layout'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { classes } from '../../../components/classes.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Draft, roomName } from './draft.js'
import { DraftBlock, isPlaced } from './draft-block.js'

interface DraftGridProps {
  readonly draft: Draft
  readonly day: string
  readonly picked: string | null
  readonly addressOf: (sessionId: string) => string
}

/** A day of the draft: rooms across, time down, conflicts in red and in words, changes since the last release in blue. */
export function DraftGrid({ draft, day, picked, addressOf }: DraftGridProps) {
  const { t } = useTexts()
  const placed = draft.sessions.filter(isPlaced)
  const grid = gridOf(
    day,
    draft.rooms.map(({ id }) => id),
    placed,
  )
  if (!grid) return <Empty title={t('organise.agenda.freeDay')}>{t('organise.agenda.freeDayHelp')}</Empty>
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
            />
          )
        )
      })}
    </div>
  )
}

function Edges({ draft, grid }: { readonly draft: Draft; readonly grid: DayGrid }) {
  const texts = useTexts()
  return (
    <>
      {grid.columns.map((id, at) => (
        <p className={classes('room', `room-${at + 1}`)} key={id}>
          {id === null ? texts.t('public.agenda.elsewhere') : roomName(draft, id, texts)}{' '}
          <small>{draft.rooms.find((room) => room.id === id)?.capacity}</small>
        </p>
      ))}
      {grid.hours.map(({ at, row }) => (
        <p className={classes('hour', `from-${row}`)} key={row} aria-hidden="true">
          {clockOf(at)}
        </p>
      ))}
    </>
  )
}

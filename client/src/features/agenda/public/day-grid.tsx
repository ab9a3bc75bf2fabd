import { classes } from '../../../components/classes.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { ShownDay, ShownGrid } from './content.js'
import { SessionBlock } from './session-block.js'

/** One day: rooms across, time down. In the document it is a list in the order of time. */
export function DayGrid({ day, shown }: { readonly day: ShownDay; readonly shown: ShownGrid }) {
  const { t } = useTexts()
  const blocks = new Map(shown.grid.blocks.map((block) => [block.id, block]))
  return (
    <section
      className={classes('agenda', `rooms-${shown.columns.length}`)}
      aria-label={t('public.agenda.dayByRoom', { day: day.name })}
    >
      <h2 className="visually-hidden">{day.name}</h2>
      {shown.columns.map(({ name, note }, at) => (
        <p className={classes('room', `room-${at + 1}`)} key={name}>
          {name} {note && <small>{note}</small>}
        </p>
      ))}
      {shown.hours.map(({ row, clock, own }) => (
        <p className={classes('hour', `from-${row}`)} key={row} aria-hidden="true">
          <span>{clock}</span>
          {own && <small>{t('public.agenda.mine', { time: own })}</small>}
        </p>
      ))}
      {day.sessions.map((session) => {
        const block = blocks.get(session.id)
        return block && <SessionBlock key={session.id} session={session} block={block} />
      })}
    </section>
  )
}

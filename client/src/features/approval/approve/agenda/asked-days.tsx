import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { LocalName } from '../../../../components/show/approval/local-name.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { AskedSession } from './asked-session.js'
import type { Asked } from './said.js'

/** The agenda day by day, with all that readers would have of it. */
export function AskedDays({ of: { days, sessions, rooms } }: { readonly of: Asked }) {
  const { dates, clocks } = useTexts()
  return days.map((day) => (
    <Section key={day} title={dates.day(day)} minor>
      <ul className="approve-sessions">
        {sessions
          .filter(({ startsLocal }) => dayOf(startsLocal) === day)
          .map((session) => (
            <li key={session.id}>
              <span className="num">{clocks(session)}</span>
              <div className="stack gap-1">
                <AskedSession of={session} />
                {rooms
                  .filter(({ id }) => id === session.roomId)
                  .map((room) => (
                    <p key={room.id} className="small muted">
                      <LocalName of={room.name} />
                    </p>
                  ))}
              </div>
            </li>
          ))}
      </ul>
    </Section>
  ))
}

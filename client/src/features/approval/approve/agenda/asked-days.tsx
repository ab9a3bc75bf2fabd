import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { LocalName } from '../../../../components/show/approval/local-name.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Asked } from './said.js'

/** The agenda day by day, as readers would have it. */
export function AskedDays({ of: { days, sessions, rooms } }: { readonly of: Asked }) {
  const { dates } = useTexts()
  return days.map((day) => (
    <Section key={day} title={dates.day(day)} minor>
      <ul className="plain-list approve-sessions">
        {sessions
          .filter(({ startsLocal }) => dayOf(startsLocal) === day)
          .map((session) => (
            <li key={session.id}>
              <span className="num nowrap">
                {clockOf(session.startsLocal)}–{clockOf(session.endsLocal)}
              </span>
              <div>
                <p className="strong">
                  <LocalName of={session.title} />
                </p>
                <p className="small muted">
                  {rooms
                    .filter(({ id }) => id === session.roomId)
                    .map((room) => (
                      <LocalName key={room.id} of={room.name} />
                    ))}
                </p>
                <p className="small muted">
                  <bdi>{session.people.map(({ name }) => name).join(', ')}</bdi>
                </p>
              </div>
            </li>
          ))}
      </ul>
    </Section>
  ))
}

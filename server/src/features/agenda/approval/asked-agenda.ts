import type { RoomFacts } from '../agenda.repository.js'
import type { ReadSession, Snapshot } from '../release/snapshot.js'

/** What a party is asked to let out: all that readers of the release would read. */
export interface AskedAgenda {
  readonly zone: string
  readonly rooms: readonly RoomFacts[]
  readonly sessions: readonly ReadSession[]
}

export const askedAgendaOf = ({ zone, rooms, sessions }: Snapshot): AskedAgenda => ({
  zone,
  rooms,
  sessions: sessions.map(({ origin, people, ...session }) => ({
    ...session,
    people: people.map(({ personId, name, role }) => ({ personId, name, role })),
  })),
})

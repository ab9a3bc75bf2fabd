import type { agendaDraft, DraftSession } from '@plenary/shared/contracts/agenda'
import type { Received } from '@plenary/shared/contracts/route'
import { eventId, roomId, sessionId } from '@plenary/shared/language/ids'

const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
export const draftEvent = eventId.parse(idOf(1))
export const [harbour, magnolia] = [roomId.parse(idOf(2)), roomId.parse(idOf(3))]

/** A panel of the draft that has no place yet. */
export const draftSession: DraftSession = {
  id: sessionId.parse(idOf(4)),
  type: 'panel',
  title: { en: 'Finance after the match' },
  subtitle: {},
  abstract: {},
  description: {},
  languages: ['en'],
  interpretation: [],
  track: null,
  roomId: null,
  startsLocal: null,
  endsLocal: null,
  minutes: 75,
  people: [],
  materials: [],
  imported: false,
  version: 3,
}

/** A draft of two days and two rooms that holds these sessions. */
export const draftWith = (...sessions: readonly DraftSession[]): Received<typeof agendaDraft> => ({
  zone: 'Asia/Shanghai',
  languages: ['en'],
  days: ['2028-12-04', '2028-12-05'],
  rooms: [
    { id: harbour, name: { en: 'Harbour Hall' }, capacity: 180 },
    { id: magnolia, name: { en: 'Magnolia Room' }, capacity: 60 },
  ],
  sessions: [...sessions],
  tracks: [],
  conflicts: [],
  lastRelease: null,
  news: null,
  toBeConfirmed: [],
  savedAt: null,
  undo: null,
  visits: [],
  changes: [],
  approvals: [],
  roomsChanged: false,
  note: {},
  can: { write: true, release: null },
})

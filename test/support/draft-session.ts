import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { sessionId } from '@plenary/shared/language/ids'

/** A panel of the draft that has no place yet. */
export const draftSession: DraftSession = {
  id: sessionId.parse('01900000-0000-7000-8000-000000000004'),
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

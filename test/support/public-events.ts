import { addSession, releaseAgenda } from '@plenary/shared/contracts/agenda'
import type { EventId } from '@plenary/shared/language/ids'
import type { TestApp } from './app.js'
import { describe, draftSeminar, type Ground, press } from './events.js'

/** The seminar with every section filled in and announced, so that it has a page. Answers its id and address. */
export async function announcedSeminar(test: TestApp, ground: Ground, changes: Record<string, unknown> = {}) {
  const draft = await draftSeminar(test, ground, changes)
  await describe(test, ground.helene, draft.id)
  await press(test, ground.helene, draft.id, 'announce')
  return { id: draft.id, slug: await slugOf(test, draft.id) }
}

/** Where an event is now. */
export async function slugOf({ rows }: TestApp, id: EventId): Promise<string> {
  const [row] = await rows<{ slug: string }>('SELECT slug FROM event WHERE id = $1', [id])
  if (!row) throw new Error('there is no such event')
  return row.slug
}

/** A first release: the opening, with who gives the keynote. */
export async function releaseOpening(test: TestApp, { helene }: Ground, eventId: EventId): Promise<void> {
  const params = { eventId }
  const opening = {
    type: 'opening' as const,
    title: { en: 'Welcome, and the question of the four days', ar: 'الترحيب، وسؤال الأيام الأربعة' },
    subtitle: {},
    abstract: {},
    description: {},
    languages: ['en'],
    interpretation: [],
    track: null,
    roomId: null,
    time: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:00' },
    minutes: null,
    people: [{ personId: null, name: 'Gu Siyuan', role: 'keynote' as const }],
  }
  const added = await test.ask(helene, addSession, { params, body: opening })
  const released = await test.ask(helene, releaseAgenda, { params, body: {} })
  if (added.status !== 200 && added.status !== 201) throw new Error(`no session: ${JSON.stringify(added.problem)}`)
  if (released.status >= 300) throw new Error(`no release: ${JSON.stringify(released.problem)}`)
}

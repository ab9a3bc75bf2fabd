import { agendaDraft, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { applyImport, type ImportPreview, previewImport } from '@plenary/shared/contracts/agenda-import'
import type { InterchangeEntry } from '../support/interchange-format.js'
import { upload } from '../support/upload.js'
import { type Ground, makeEvent } from './agenda-ground.js'

/** An entry as other systems write it; two o’clock in Geneva is nine in Shanghai. */
export const entry = (changes: object = {}) => ({
  id: 7,
  guid: '8079583e-8321-506c-95af-fd2903a5f075',
  logo: '',
  date: '2028-12-04T02:00:00+01:00',
  start: '02:00',
  duration: '01:15',
  room: 'Harbour Hall',
  slug: 'gtb-7-markets',
  url: 'https://example.org/talk/7/',
  title: 'What a technology market knows about demand',
  subtitle: '',
  track: 'Markets',
  type: 'Talk',
  language: 'en',
  abstract: 'One line.',
  description: 'Several\nlines.',
  recording_license: '',
  do_not_record: false,
  persons: [{ id: 26, public_name: 'Nusrat Jahan Chowdhury', biography: null, answers: [] }, { name: 'Gu Siyuan' }],
  links: [],
  attachments: [],
  ...changes,
})

export const file = (entries: readonly object[], room = 'Harbour Hall') =>
  JSON.stringify({
    $schema: '../schema.json',
    schedule: {
      version: '1',
      conference: {
        acronym: 'gtb_',
        title: 'Green technology',
        start: '2028-12-04',
        end: '2028-12-07',
        daysCount: 4,
        timeslot_duration: '00:05',
        time_zone_name: 'UTC',
        rooms: [{ name: room, guid: 'b379c473-93b9-4eae-9a09-d482e86cede3' }],
        days: [
          {
            index: 1,
            date: '2028-12-04',
            day_start: '2028-12-04T04:00:00+01:00',
            day_end: '2028-12-05T03:59:00+01:00',
            rooms: { [room]: entries },
          },
        ],
      },
    },
  })

let counter = 0
/** An event of its own, and what its organiser does with files. */
export async function eventForImport(ground: Ground, facts: Parameters<typeof makeEvent>[2] = {}) {
  const slug = `import-${++counter}`
  const made = await makeEvent(ground.test, slug, facts)
  const organiser = await ground.test.person('Chen Yutong', { role: 'organiser', eventId: made.eventId })
  const params = { eventId: made.eventId }
  const preview = (content: string | Buffer) =>
    upload(ground.test, organiser, previewImport, { params, file: content }) as Promise<{
      status: number
      body: ImportPreview & { code?: string; carries?: { problems: { path: string; problem: string }[] } }
    }>
  const apply = (content: string | Buffer, digest: string) =>
    upload(ground.test, organiser, applyImport, { params, query: { digest }, file: content })
  return {
    ...made,
    organiser,
    preview,
    apply,
    bring: async (content: string) => apply(content, (await preview(content)).body.digest),
    draft: async () => (await ground.test.ask(organiser, agendaDraft, { params })).body,
    release: () => ground.test.ask(organiser, releaseAgenda, { params, body: {} }),
    schedule: async () => (await ground.test.app.inject(`/events/${slug}/schedule.json`)).json(),
  }
}

export const entriesOf = (schedule: {
  schedule: { conference: { days: { rooms: Record<string, InterchangeEntry[]> }[] } }
}) => schedule.schedule.conference.days.flatMap(({ rooms }) => Object.values(rooms).flat())

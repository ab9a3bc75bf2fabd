import type { TestApp } from './app.js'

/** The public pages of the demo's seminar and those around it, by name. They are as full as a real event's. */
export async function publicPages({ rows }: TestApp): Promise<Record<string, string>> {
  const [seminar] = await rows<{ slug: string; agreementId: string }>(
    `SELECT event.slug, shown.agreement_id AS "agreementId"
     FROM event JOIN programme_agreement shown ON shown.programme_id = event.programme_id
     WHERE event.slug = 'shanghai-seminar' LIMIT 1`,
  )
  if (!seminar) throw new Error('the demo has no seminar in Shanghai')
  const event = `/events/${seminar.slug}`
  return {
    home: '/',
    events: '/events',
    event,
    agenda: `${event}/agenda`,
    speakers: `${event}/speakers`,
    contact: `${event}/contact`,
    privacy: '/privacy',
    agreement: `/agreements/${seminar.agreementId}`,
    'not there': '/nothing/here',
  }
}

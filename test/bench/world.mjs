import { createHmac, randomUUID } from 'node:crypto'
import pg from 'pg'

export const secret = 'a secret that only the bench knows, of some length'

const cookieOf = (token) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `plenary.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

/** An event of the open policy with so many people, each signed in and with a complete draft; and its organiser. */
export async function makeWorld(url, { people, sessions }) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('BEGIN')
  const [programme, event] = [randomUUID(), randomUUID()]
  await client.query(`INSERT INTO programme (id, title, made_at) VALUES ($1, '{"en": "Bench"}', now())`, [programme])
  await client.query(
    `INSERT INTO event (id, programme_id, state, slug, type, title, acronym, starts_on, ends_on, zone, starts_at, ends_at, modality, languages, seats, policy, opens_at, closes_at, made_at, announced_at)
     VALUES ($1, $2, 'registration open', 'bench', 'seminar', '{"en": "Bench"}', 'bench', current_date + 30, current_date + 33, 'Asia/Shanghai',
       (current_date + 30)::timestamp AT TIME ZONE 'Asia/Shanghai', (current_date + 34)::timestamp AT TIME ZONE 'Asia/Shanghai', 'in person', '{en}', 1000000, 'open', now() - interval '1 day', now() + interval '9 days', now(), now())`,
    [event, programme],
  )
  await client.query(
    `INSERT INTO event_category (event_id, category, quota, position) VALUES ($1, 'expert', 1000000, 0)`,
    [event],
  )
  const organiser = await account(client, 'Organiser', 0)
  await client.query(
    `INSERT INTO role_grant (id, account_id, role, event_id, granted_at) VALUES ($1, $2, 'organiser', $3, now())`,
    [randomUUID(), organiser.accountId, event],
  )
  const drafts = []
  for (let n = 1; n <= people; n += 1) {
    const { cookie, personId } = await account(client, `Delegate ${n}`, n)
    const registration = randomUUID()
    await client.query(
      `INSERT INTO registration (id, event_id, person_id, number, state, category, family_name, given_name, organisation, position, country, language, state_since, made_at)
       VALUES ($1, $2, $3, $4, 'draft', 'expert', $5, 'Delegate', 'Institute', 'Head', 'KE', 'en', now(), now())`,
      [registration, event, personId, n, `Number${n}`],
    )
    drafts.push({ cookie, registration })
  }
  await placeSessions(client, event, sessions)
  await client.query('COMMIT')
  await client.end()
  return { event, organiser, drafts }
}

async function account(client, name, n) {
  const [accountId, personId, token] = [randomUUID(), randomUUID(), randomUUID()]
  await client.query(`INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, $2, $3, true)`, [
    accountId,
    name,
    `bench${n}@example.org`,
  ])
  await client.query(
    `INSERT INTO auth.session (token, "userId", "expiresAt", "updatedAt") VALUES ($1, $2, now() + interval '1 day', now())`,
    [token, accountId],
  )
  await client.query(
    `INSERT INTO person (id, account_id, given_name, family_name, made_at) VALUES ($1, $2, 'Delegate', $3, now())`,
    [personId, accountId, `Number${n}`],
  )
  return { accountId, personId, cookie: cookieOf(token) }
}

/** Sessions of an hour in ten rooms, four days, from eight in the morning. */
async function placeSessions(client, event, count) {
  const rooms = []
  for (let n = 0; n < 10; n += 1) {
    rooms.push(randomUUID())
    await client.query('INSERT INTO room (id, event_id, name, capacity, position) VALUES ($1, $2, $3, 100, $4)', [
      rooms[n],
      event,
      { en: `Room ${n + 1}` },
      n,
    ])
  }
  for (let n = 0; n < count; n += 1) {
    const [room, slot] = [rooms[n % 10], Math.floor(n / 10)]
    const [day, hour] = [slot % 4, 8 + Math.floor(slot / 4)]
    const id = randomUUID()
    await client.query(
      `INSERT INTO session (id, event_id, type, title, abstract, languages, room_id, starts_local, ends_local, starts_at, ends_at, made_at)
       SELECT $1, $2, 'panel', $3, $4, '{en}', $5, starts, starts + interval '1 hour', starts AT TIME ZONE 'Asia/Shanghai', (starts + interval '1 hour') AT TIME ZONE 'Asia/Shanghai', now()
       FROM (SELECT (starts_on + $6::int) + make_interval(hours => $7::int) AS starts FROM event WHERE id = $2) placed`,
      [
        id,
        event,
        { en: `Session ${n + 1}: what suppliers and users of technology learn from one another` },
        {
          en: 'Three cases are compared. Each speaker has ten minutes; the rest is discussion among all who are in the room.',
        },
        room,
        day,
        hour,
      ],
    )
    await client.query(
      `INSERT INTO session_person (session_id, position, role, name) VALUES ($1, 0, 'moderator', $2)`,
      [id, `Moderator ${n + 1}`],
    )
  }
}

import { randomUUID } from 'node:crypto'
import { takeUpNomination } from '@plenary/shared/contracts/nomination/taking-up'
import {
  type EventId,
  type FocalPointId,
  focalPointId as focalPointIdOf,
  type NominationId,
  nominationId as nominationIdOf,
  type RegistrationId,
} from '@plenary/shared/language/ids'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { type Answered, type Person, startApp, type TestApp } from './app.js'
import { makeEvent, organiserOf } from './world.js'

export interface FocalPointWishes {
  readonly country?: string
  readonly places?: number
  readonly dueAt?: string | null
}

/** Somebody nominates for a country: two places, until Thu 30 November in Shanghai, unless other is wished. */
export async function makeFocalPoint(
  { rows }: TestApp,
  eventId: EventId,
  who: Person,
  wishes: FocalPointWishes = {},
): Promise<FocalPointId> {
  const id = focalPointIdOf.parse(randomUUID())
  await rows(
    `INSERT INTO focal_point (id, event_id, person_id, represents, country, language, places, due_at, due_local, made_at)
     VALUES ($1, $2, $3, 'country', $4, 'en', $5, $6, ($6::timestamptz AT TIME ZONE 'Asia/Shanghai'), '2028-09-01')`,
    [
      id,
      eventId,
      who.personId,
      wishes.country ?? 'WS',
      wishes.places ?? 2,
      wishes.dueAt === undefined ? '2028-11-30T15:59:00Z' : wishes.dueAt,
    ],
  )
  return id
}

export interface NominationWishes {
  readonly state?: NominationState
  readonly name?: string
  readonly address?: string | null
  readonly country?: string
  readonly rank?: number
  readonly personId?: string
  readonly registrationId?: RegistrationId
  readonly replacesId?: NominationId
}

/** A whole nomination in the wished state, with a note verbale as evidence. */
export async function makeNomination(
  { rows }: TestApp,
  focalPointId: FocalPointId,
  wishes: NominationWishes = {},
): Promise<NominationId> {
  const id = nominationIdOf.parse(randomUUID())
  const [family, ...given] = (wishes.name ?? 'Sina Faleolo').split(' ').reverse()
  await rows(
    `INSERT INTO nomination (id, event_id, focal_point_id, person_id, rank, state, family_name, given_name, address, organisation, position, country,
       category, language, note_number, note_on, registration_id, replaces_id, nominated_at, state_since, made_at)
     SELECT $1, event_id, id, $3, $4, $5, $6, $7, $8, 'Ministry of Natural Resources', 'Principal Officer', COALESCE($9, country),
       'government delegate', 'en', 'NV/28/117', '2028-10-02', $10, $11, CASE WHEN $5 <> 'draft' THEN '2028-10-10'::timestamptz END, '2028-10-10', '2028-10-09'
     FROM focal_point WHERE id = $2`,
    [
      id,
      focalPointId,
      wishes.personId ?? null,
      wishes.rank ?? 1,
      wishes.state ?? 'draft',
      family ?? '',
      given.reverse().join(' '),
      wishes.address === undefined ? `${id}@example.org` : wishes.address,
      wishes.country ?? null,
      wishes.registrationId ?? null,
      wishes.replacesId ?? null,
    ],
  )
  return id
}

interface RegistrationSeen {
  readonly state: string
  readonly category: string
  readonly family_name: string
  readonly country: string
  readonly person_id: string
}

/** An event and its organiser, and how nominations come there and are looked at. */
export interface NominationGround {
  readonly app: TestApp
  readonly eventId: EventId
  readonly helene: Person
  /** A focal point of their own, so that no test counts another's places. */
  losa(wishes?: FocalPointWishes, event?: EventId): Promise<{ who: Person; list: FocalPointId }>
  takeUp(nominationId: NominationId, who?: Person): Promise<Answered<typeof takeUpNomination>>
  registration(id: RegistrationId | null): Promise<RegistrationSeen | undefined>
  nomination(
    id: NominationId,
  ): Promise<{ state: string; registration_id: string | null; person_id: string | null } | undefined>
  lettersTo(address: string): Promise<{ subject: string; language: string; text: string }[]>
  addressOf(person: Person): Promise<string>
}

/** `file`: `import.meta.url`. */
export async function nominationGround(file: string): Promise<NominationGround> {
  const app = await startApp(file)
  const eventId = await makeEvent(app)
  const helene = await organiserOf(app, eventId)
  const first = async <Row>(sql: string, id: string | null) => (await app.rows<Row>(sql, [id]))[0]
  return {
    app,
    eventId,
    helene,
    losa: async (wishes = {}, event = eventId) => {
      const who = await app.person('Losa Tuilagi')
      return { who, list: await makeFocalPoint(app, event, who, wishes) }
    },
    takeUp: (nominationId, who = helene) => app.ask(who, takeUpNomination, { params: { nominationId } }),
    registration: (id) =>
      first('SELECT state, category, family_name, country, person_id FROM registration WHERE id = $1', id),
    nomination: (id) => first('SELECT state, registration_id, person_id FROM nomination WHERE id = $1', id),
    lettersTo: (address) =>
      app.rows('SELECT subject, language, text FROM delivery WHERE to_address = $1 ORDER BY queued_at, id', [address]),
    addressOf: async ({ personId }) =>
      (await first<{ address: string }>('SELECT address FROM person WHERE id = $1', personId))?.address ?? '',
  }
}

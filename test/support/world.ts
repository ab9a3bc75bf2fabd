import { randomUUID } from 'node:crypto'
import type { Category, Locality } from '@plenary/shared/language/categories'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { eventId as eventIdOf, registrationId } from '@plenary/shared/language/ids'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import type { Person, TestApp } from './app.js'

export interface EventWishes {
  readonly state?: string
  readonly policy?: 'open' | 'selection' | 'invitation'
  readonly seats?: number
  readonly offerLimit?: number | null
  readonly categories?: readonly {
    category: Category
    quota?: number | null
    locality?: Locality
    sections?: readonly string[]
  }[]
  readonly closesAt?: string
  readonly promotesByItself?: boolean
  readonly eligibleCountries?: readonly string[] | null
  readonly programmeId?: string
}

export async function makeProgramme({ rows }: TestApp): Promise<string> {
  const id = randomUUID()
  await rows(
    `INSERT INTO programme (id, title, made_at) VALUES ($1, '{"en": "Green technology transfer"}', '2028-01-01')`,
    [id],
  )
  return id
}

/** The Shanghai seminar, Mon 4 to Thu 7 December 2028, with its registration open; what matters to a test is wished. */
export async function makeEvent(test: TestApp, wishes: EventWishes = {}): Promise<EventId> {
  const id = eventIdOf.parse(randomUUID())
  const programmeId = wishes.programmeId ?? (await makeProgramme(test))
  await test.rows(
    `INSERT INTO event (id, programme_id, state, slug, type, title, acronym, starts_on, ends_on, zone, starts_at, ends_at, modality, seats, offer_limit, policy,
       opens_at, opens_local, closes_at, closes_local, eligible_countries, promotes_by_itself, made_at, contact_address, city, announced_at)
     VALUES ($1, $2, $3, $4, 'seminar', '{"en": "Connecting suppliers and users of green technology"}', 'cgt28', '2028-12-04', '2028-12-07', 'Asia/Shanghai',
       '2028-12-03T16:00:00Z', '2028-12-07T16:00:00Z', 'in person', $5, $6, $7, '2028-09-01T00:00:00Z', '2028-09-01 08:00', $8, ($8::timestamptz AT TIME ZONE 'Asia/Shanghai'),
       $9, $10, '2028-08-01', 'seminar@example.org', '{"en": "Shanghai"}', CASE WHEN $3::text <> 'draft' THEN '2028-08-15'::timestamptz END)`,
    [
      id,
      programmeId,
      wishes.state ?? 'registration open',
      `event-${id.slice(0, 8)}`,
      wishes.seats ?? 100,
      wishes.offerLimit ?? null,
      wishes.policy ?? 'selection',
      wishes.closesAt ?? '2028-11-20T15:59:00Z',
      wishes.eligibleCountries ?? null,
      wishes.promotesByItself ?? false,
    ],
  )
  const categories = wishes.categories ?? [{ category: 'government delegate' }, { category: 'expert' }]
  for (const [position, { category, quota, locality, sections }] of categories.entries()) {
    await test.rows(
      'INSERT INTO event_category (event_id, category, quota, locality, sections, position) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, category, quota ?? null, locality ?? 'international', sections ?? [], position],
    )
  }
  return id
}

export interface RegistrationWishes {
  readonly state?: RegistrationState
  readonly category?: Category
  readonly offerExpiresAt?: string
  readonly submittedAt?: string
  readonly rank?: number
  readonly name?: string
  readonly country?: string
}

/** A complete registration in the wished state; whose, if nobody is named, does not matter. */
export async function makeRegistration(
  test: TestApp,
  event: EventId,
  wishes: RegistrationWishes = {},
  whose?: Person,
): Promise<RegistrationId> {
  const person = whose ?? (await test.person(wishes.name ?? 'Some Body'))
  const id = registrationId.parse(randomUUID())
  const state = wishes.state ?? 'submitted'
  const [family, given] = (wishes.name ?? 'Some Body').split(' ').reverse()
  await test.rows(
    `WITH numbered AS (UPDATE event SET next_number = next_number + 1 WHERE id = $2 RETURNING next_number - 1 AS number)
     INSERT INTO registration (id, event_id, person_id, number, state, category, family_name, given_name, organisation, position, country, language,
       submitted_at, offer_expires_at, state_since, made_at, rank, search, sort_name, answers)
     SELECT $1, $2, $3, number, $4, $5, $6, $7, 'Ministry of Energy', 'Director', $8, 'en', $9, $10, $9, $9, $11, lower($7 || ' ' || $6), lower($6 || ' ' || $7), '{}' FROM numbered`,
    [
      id,
      event,
      person.personId,
      state,
      wishes.category ?? 'government delegate',
      family ?? '',
      given ?? '',
      wishes.country ?? 'KE',
      wishes.submittedAt ?? '2028-10-01T08:00:00Z',
      state === 'accepted' ? (wishes.offerExpiresAt ?? '2028-11-20T00:00:00Z') : null,
      wishes.rank ?? null,
    ],
  )
  return id
}

export const organiserOf = (test: TestApp, eventId: string) =>
  test.person('Hélène Marchetti', { role: 'organiser', eventId })

/** A form that lacks nothing for a category without further sections. */
export const completeForm = {
  category: 'government delegate',
  familyName: 'Kariuki',
  givenName: 'Amina Wanjiru',
  country: 'KE',
  organisation: 'State Department for Science',
  position: 'Deputy Director',
} as const

import { randomUUID } from 'node:crypto'
import { answerVisit, hostVisit, sendVisitorList, visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import { moveStop, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { OrganiserStopMove } from '@plenary/shared/contracts/visit/organiser.forms'
import {
  type EventId,
  type GroupId,
  groupId,
  type OrganisationId,
  organisationId,
  type RegistrationId,
  type SiteId,
  type StopId,
  siteId,
  stopId,
  type TransferId,
  transferId,
} from '@plenary/shared/language/ids'
import type { Person, TestApp } from './app.js'
import { makeEvent, makeRegistration, organiserOf } from './world.js'

export interface SiteWishes {
  readonly name?: string
  readonly largestGroup?: number | null
  readonly mostAtOnce?: number | null
  readonly languages?: readonly string[]
  readonly stepFree?: boolean
  readonly leadHours?: number
  /** The host; else a new one. */
  readonly organisationId?: OrganisationId
}

export interface MadeSite {
  readonly id: SiteId
  readonly organisationId: OrganisationId
}

/** A study visit on Tue 5 and Wed 6 December 2028. */
export async function makeStudyVisit({ rows }: TestApp, eventId: EventId): Promise<void> {
  await rows(`INSERT INTO study_visit (event_id, days) VALUES ($1, '{2028-12-05,2028-12-06}') ON CONFLICT DO NOTHING`, [
    eventId,
  ])
}

/** A site of a host, part of the event's study visit. */
export async function makeSite({ rows }: TestApp, eventId: EventId, wishes: SiteWishes = {}): Promise<MadeSite> {
  const host = wishes.organisationId ?? organisationId.parse(randomUUID())
  const id = siteId.parse(randomUUID())
  const name = { en: wishes.name ?? 'Green Technology Bank' }
  if (!wishes.organisationId)
    await rows(`INSERT INTO organisation (id, name, kind, country) VALUES ($1, $2, 'other', 'CN')`, [host, name])
  await rows(
    `INSERT INTO site (id, organisation_id, name, address, languages, largest_group, most_at_once, step_free, lead_hours, made_at)
     VALUES ($1, $2, $3, '{"en": "1 Lake Road", "zh": "湖滨路1号"}', $4, $5, $6, $7, $8, '2028-10-01')`,
    [
      id,
      host,
      name,
      wishes.languages ?? ['zh', 'en'],
      wishes.largestGroup === undefined ? 30 : wishes.largestGroup,
      wishes.mostAtOnce === undefined ? 60 : wishes.mostAtOnce,
      wishes.stepFree ?? true,
      wishes.leadHours ?? 48,
    ],
  )
  await rows(
    'INSERT INTO visit_site (event_id, site_id, position) SELECT $1, $2, count(*) FROM visit_site WHERE event_id = $1',
    [eventId, id],
  )
  return { id, organisationId: host }
}

/** Somebody who acts for a host. */
export async function makeHost(test: TestApp, host: OrganisationId, name = 'Gu Siyuan'): Promise<Person> {
  const person = await test.person(name)
  await test.rows(
    `INSERT INTO membership (id, organisation_id, person_id, kind, granted_at, granted_by_name) VALUES ($1, $2, $3, 'host contact', '2028-10-01', 'Hélène Marchetti')`,
    [randomUUID(), host, person.personId],
  )
  return person
}

export interface MadeGroup {
  readonly id: GroupId
  readonly delegates: readonly RegistrationId[]
}

/** A group of so many confirmed delegates. */
export async function makeGroup(
  test: TestApp,
  eventId: EventId,
  wishes: {
    letter?: string
    delegates?: number
    language?: string
    vehicle?: string
    vehiclePlaces?: number
    leader?: Person
    interpreter?: Person
    escort?: Person
  } = {},
): Promise<MadeGroup> {
  const id = groupId.parse(randomUUID())
  await test.rows(
    `INSERT INTO visit_group (id, event_id, letter, language, vehicle_name, vehicle_places, leader_id, interpreter_id, escorts, position)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, count(*) FROM visit_group WHERE event_id = $2`,
    [
      id,
      eventId,
      wishes.letter ?? 'A',
      wishes.language ?? 'en',
      wishes.vehicle ?? null,
      wishes.vehiclePlaces ?? null,
      wishes.leader?.personId ?? null,
      wishes.interpreter?.personId ?? null,
      wishes.escort ? [wishes.escort.personId] : [],
    ],
  )
  const delegates: RegistrationId[] = []
  for (let n = 0; n < (wishes.delegates ?? 2); n += 1) {
    const registration = await makeRegistration(test, eventId, { state: 'confirmed', name: `Delegate ${n}` })
    await test.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [registration, id])
    delegates.push(registration)
  }
  return { id, delegates }
}

/** A proposed stop on Tue 5 December, 09:00 to 11:00 unless other clocks are wished. */
export async function makeStop(
  { rows }: TestApp,
  eventId: EventId,
  { group, site, from = '09:00', until = '11:00' }: { group: MadeGroup; site: MadeSite; from?: string; until?: string },
): Promise<StopId> {
  const id = stopId.parse(randomUUID())
  await rows(
    `INSERT INTO visit_stop (id, event_id, group_id, site_id, state, starts_local, ends_local, starts_at, ends_at, state_since, made_at)
     VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $5::timestamp AT TIME ZONE 'Asia/Shanghai', $6::timestamp AT TIME ZONE 'Asia/Shanghai', '2028-10-01', '2028-10-01')`,
    [id, eventId, group.id, site.id, `2028-12-05T${from}`, `2028-12-05T${until}`],
  )
  return id
}

/** A ride of the group on Tue 5 December. */
export async function makeTransfer(
  { rows }: TestApp,
  eventId: EventId,
  { group, from = '08:15', until = '09:00' }: { group: MadeGroup; from?: string; until?: string },
): Promise<TransferId> {
  const id = transferId.parse(randomUUID())
  await rows(
    `INSERT INTO visit_transfer (id, event_id, group_id, starts_local, ends_local, starts_at, ends_at, mode)
     VALUES ($1, $2, $3, $4, $5, $4::timestamp AT TIME ZONE 'Asia/Shanghai', $5::timestamp AT TIME ZONE 'Asia/Shanghai', 'bus')`,
    [id, eventId, group.id, `2028-12-05T${from}`, `2028-12-05T${until}`],
  )
  return id
}

/** By what somebody acts for a host. */
export async function membershipOf({ rows }: TestApp, { personId }: Person): Promise<string | undefined> {
  const [row] = await rows<{ id: string }>('SELECT id FROM membership WHERE person_id = $1', [personId])
  return row?.id
}

/** The stop as the planner shows it. */
export async function stopShown(test: TestApp, who: Person, eventId: EventId, id: StopId) {
  const { body } = await test.ask(who, visitPlan, { params: { eventId } })
  const found = body.stops.find((stop) => stop.id === id)
  if (!found) throw new Error('the planner lacks this stop')
  return found
}

type Unversioned<Move> = Move extends unknown ? Omit<Move, 'version'> : never

/** Presses a move with the version that the planner shows now. */
export async function press(
  test: TestApp,
  who: Person,
  { eventId, id }: { eventId: EventId; id: StopId },
  move: Unversioned<OrganiserStopMove>,
) {
  const { version } = await stopShown(test, who, eventId, id)
  const body = { ...move, version } as OrganiserStopMove
  return test.ask(who, moveStop, { params: { stopId: id }, body })
}

export const onBehalf = { saidBy: 'Gu Siyuan', channel: 'telephone', on: '2028-11-14' } as const

/** A visit of three delegates on Tue 5 December, 09:00 in Shanghai, for which the host is asked; its site wants the list 48 hours before. */
export async function makeRequestedVisit(test: TestApp) {
  const eventId = await makeEvent(test)
  const helene = await organiserOf(test, eventId)
  await makeStudyVisit(test, eventId)
  const site = await makeSite(test, eventId)
  const siyuan = await makeHost(test, site.organisationId)
  const group = await makeGroup(test, eventId, { delegates: 3 })
  const id = await makeStop(test, eventId, { group, site })
  await press(test, helene, { eventId, id }, { action: 'request' })
  const params = { stopId: id }
  /** The sheet of the visit, and who comes where that can be opened. */
  const seen = async () => {
    const { body } = await test.ask(siyuan, hostVisit, { params })
    if (body.readable === null) return { ...body, visitors: [] }
    return { ...body, ...(await test.ask(siyuan, visitorsOfVisit, { params })).body }
  }
  return {
    eventId,
    helene,
    site,
    siyuan,
    group,
    id,
    seen,
    confirm: async () =>
      test.ask(siyuan, answerVisit, { params, body: { action: 'confirm', version: (await seen()).version } }),
    sendList: () => test.ask(helene, sendVisitorList, { params }),
  }
}
/** The lead time of that visit. */
export const leadTime = '2028-12-03T01:00:00Z'

import { randomUUID } from 'node:crypto'
import { inviteToEvent } from '@plenary/shared/contracts/account-granting'
import {
  type EventId,
  eventId as eventIdOf,
  type FocalPointId,
  personId,
  registrationId,
  stopId,
} from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { paths } from '../../client/src/lib/paths.js'
import { UnitOfWork } from '../../server/src/database/unit-of-work.js'
import { AnswerLinks } from '../../server/src/features/registration/answer-link/answer-links.js'
import { VisitLinks } from '../../server/src/features/visit/link/visit-links.js'
import type { Person } from './app.js'
import type { DemoApp } from './demo.js'
import { everyPage, type PageIds } from './every-page.js'
import { makeNomination } from './nominations.js'

/** Who looks at which pages of the demo. */
export interface DemoPages {
  readonly pages: readonly string[]
  /** Pages without our script: behind links in letters, each link good still, and of releases. */
  readonly plain: readonly string[]
  readonly amina: Person
  readonly helene: Person
  readonly siyuan: Person
  readonly losa: Person
  readonly yutong: Person
}

/** The demo's seminar as its people see it, with a nomination, a letter that no mail server takes, and a visit under way. */
export async function demoPages(demo: DemoApp): Promise<DemoPages> {
  const [amina, helene, siyuan, losa, yutong] = await Promise.all([
    demo.as('amina'),
    demo.as('helene'),
    demo.as('siyuan'),
    demo.as('losa'),
    demo.as('yutong'),
  ])
  const seminar = await seminarOf(demo, amina)
  const eventId = eventIdOf.parse(seminar.eventId)
  const focalPointId = await nominating(demo, eventId, losa)
  const replacedId = await makeNomination(demo, focalPointId, { state: 'withdrawn', name: 'Tavita Leota' })
  const nominationId = await makeNomination(demo, focalPointId, { state: 'nominated', rank: 2, replacesId: replacedId })
  await makeNomination(demo, focalPointId, { rank: 3, name: 'Malia Toleafoa' })
  await undelivered(demo, eventId, amina)
  await headed(demo, eventId, amina)
  const ids = {
    ...seminar,
    stopId: await visitUnderWay(demo, siyuan),
    groupId: await led(demo, eventId, amina),
    ...(await invited(demo, helene, eventId)),
    focalPointId,
    nominationId,
    organisationId: await approving(demo, eventId),
  }
  return {
    pages: everyPage(ids),
    plain: [...(await links(demo, siyuan)), ...released(seminar.slug)],
    amina,
    helene,
    siyuan,
    losa,
    yutong,
  }
}

type Seminar = Pick<PageIds, 'eventId' | 'slug' | 'programmeId' | 'agreementId' | 'registrationId' | 'siteId'>

const seminarOf = (demo: DemoApp, amina: Person): Promise<Seminar> =>
  only<Seminar>(
    demo,
    `SELECT event.id AS "eventId", slug, event.programme_id AS "programmeId", agreement_id AS "agreementId", registration.id AS "registrationId",
       site_id AS "siteId"
     FROM event JOIN programme_agreement USING (programme_id) JOIN registration ON registration.event_id = event.id
       JOIN visit_site ON visit_site.event_id = event.id
     WHERE acronym = 'shanghai_seminar' AND person_id = $1 ORDER BY visit_site.position LIMIT 1`,
    [amina.personId],
  )

/** A stop whose visitor list was sent: its host's contact is made one of the cast. */
async function visitUnderWay(demo: DemoApp, siyuan: Person): Promise<string> {
  const { stopId, organisationId } = await only<{ stopId: string; organisationId: string }>(
    demo,
    `SELECT visit_stop.id AS "stopId", site.organisation_id AS "organisationId"
     FROM visitor_list JOIN visit_stop ON visit_stop.id = visitor_list.stop_id JOIN site ON site.id = visit_stop.site_id
     WHERE visit_stop.state = 'confirmed' LIMIT 1`,
  )
  await demo.rows(
    `INSERT INTO membership (id, organisation_id, person_id, kind, granted_at, granted_by_name)
     VALUES ($1, $2, $3, 'host contact', $4, 'Hélène Marchetti')`,
    [randomUUID(), organisationId, siyuan.personId, demo.clock.now()],
  )
  return stopId
}

/** For what one of the cast nominates. */
async function nominating(demo: DemoApp, eventId: EventId, { personId }: Person): Promise<FocalPointId> {
  const { id } = await only<{ id: FocalPointId }>(
    demo,
    'SELECT id FROM focal_point WHERE event_id = $1 AND person_id = $2',
    [eventId, personId],
  )
  return id
}

/** A delegation that one of the cast heads. */
const headed = ({ rows, clock }: DemoApp, eventId: EventId, { accountId }: Person) =>
  rows(
    `INSERT INTO role_grant (id, account_id, role, event_id, granted_at, country) VALUES ($1, $2, 'head of delegation', $3, $4, 'KE')`,
    [randomUUID(), accountId, eventId, clock.now()],
  )

/** A group with visits that one of the cast leads. */
async function led(demo: DemoApp, eventId: EventId, { personId }: Person): Promise<string> {
  const { id } = await only<{ id: string }>(
    demo,
    `UPDATE visit_group SET leader_id = $2 WHERE event_id = $1 AND letter = 'A' RETURNING id`,
    [eventId, personId],
  )
  return id
}

/** The party that approves the seminar's list; its releases too, so that there is a page for them. */
async function approving(demo: DemoApp, eventId: EventId): Promise<string> {
  await demo.rows('UPDATE event_approval SET agenda = true WHERE event_id = $1', [eventId])
  const { id } = await only<{ id: string }>(
    demo,
    'SELECT organisation_id AS id FROM event_approval WHERE event_id = $1',
    [eventId],
  )
  return id
}

/** Somebody is invited who has not come yet. */
async function invited(
  demo: DemoApp,
  helene: Person,
  eventId: EventId,
): Promise<Pick<PageIds, 'letterId' | 'invitation'>> {
  const body = {
    name: 'Ana Lúcia',
    address: 'ana@example.org',
    language: 'en',
    role: 'reviewer',
    lastDay: null,
  } as const
  await demo.ask(helene, inviteToEvent, { params: { eventId }, body })
  const letter = await only<{ id: string; text: string }>(
    demo,
    'SELECT id, text FROM delivery ORDER BY id DESC LIMIT 1',
  )
  return { letterId: letter.id, invitation: /\/invitation\/([\w-]+)/.exec(letter.text)?.[1] ?? '' }
}

/** One letter that no mail server takes, so that the screen for such letters has something to show. */
const undelivered = (demo: DemoApp, eventId: EventId, { personId }: Person) =>
  demo.rows(
    `INSERT INTO delivery (id, key, event_id, person_id, account_mail, to_address, to_name, language, subject, text, html, message_id, state, queued_at, due_at,
       parked_at, reason)
     VALUES ('00000000-0000-7000-8000-000000000001', 'undelivered', $1, $2, false, 'amina@example.org', 'Amina Wanjiru Kariuki', 'en', 'A seat for you',
       't', 'h', 'undelivered', 'parked', '2028-11-01', '2028-11-01', '2028-11-02', '550 no such mailbox')`,
    [eventId, personId],
  )

const released = (slug: string): string[] => [
  `/events/${slug}/agenda/1`,
  paths.agendaReleases(slug),
  `${paths.agendaReleases(slug)}?from=1&until=2`,
]

/** The links of an offer and of a request to a host that are not answered yet. */
async function links(demo: DemoApp, siyuan: Person): Promise<readonly string[]> {
  const { app } = demo
  const offer = await only<{ id: string; until: Instant }>(
    demo,
    `SELECT id, to_json(offer_expires_at) #>> '{}' AS until FROM registration WHERE state = 'accepted' LIMIT 1`,
  )
  const stop = await only<{ id: string; version: number; startsAt: Instant }>(
    demo,
    `SELECT visit_stop.id, visit_stop.version, to_json(starts_at) #>> '{}' AS "startsAt" FROM visit_stop JOIN site ON site.id = visit_stop.site_id
     JOIN membership USING (organisation_id) WHERE visit_stop.state = 'requested' AND membership.person_id = $1 LIMIT 1`,
    [siyuan.personId],
  )
  return app
    .get(UnitOfWork)
    .run(async () => [
      `/answer/${await app.get(AnswerLinks).toConfirm(registrationId.parse(offer.id), offer.until)}`,
      `/answer-visit/${await app.get(VisitLinks).toAnswer({ ...stop, id: stopId.parse(stop.id) }, personId.parse(siyuan.personId))}`,
    ])
}

async function only<Row>(demo: DemoApp, sql: string, params: readonly unknown[] = []): Promise<Row> {
  const [row] = await demo.rows<Row>(sql, params)
  if (row === undefined) throw new Error(`the demo has nothing for ${sql}`)
  return row
}

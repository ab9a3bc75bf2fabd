import { randomUUID } from 'node:crypto'
import { answerApproval, participantsOfParty } from '@plenary/shared/contracts/approval/approver'
import { askForParticipants } from '@plenary/shared/contracts/approval/organiser'
import type { ApprovalAnswer } from '@plenary/shared/contracts/approval.forms'
import { moveRegistration } from '@plenary/shared/contracts/registration/organiser'
import {
  type ApprovalId,
  type EventId,
  type OrganisationId,
  organisationId,
  type RegistrationId,
} from '@plenary/shared/language/ids'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import type { Person, TestApp } from './app.js'
import { type EventWishes, makeEvent, makeRegistration, organiserOf } from './world.js'

export interface MadeParty {
  readonly id: OrganisationId
  readonly eventId: EventId
  readonly name: string
}

/** A party of the agreement behind the event, which approves what is wished: the participant list, if nothing is said. */
export async function makeParty(
  { rows }: TestApp,
  eventId: EventId,
  wishes: { name?: string; participants?: boolean; agenda?: boolean } = {},
): Promise<MadeParty> {
  const id = organisationId.parse(randomUUID())
  const name = wishes.name ?? 'Ministry of Science and Technology'
  await rows(`INSERT INTO organisation (id, name, kind, country) VALUES ($1, $2, 'government', 'CN')`, [
    id,
    { en: name },
  ])
  const agreement = randomUUID()
  await rows(
    `INSERT INTO agreement (id, title, state, objectives, made_at) VALUES ($1, '{"en": "Memorandum"}', 'signed', '{}', '2028-01-01')`,
    [agreement],
  )
  await rows('INSERT INTO agreement_party (agreement_id, organisation_id, position) VALUES ($1, $2, 0)', [
    agreement,
    id,
  ])
  await rows(
    'INSERT INTO programme_agreement (programme_id, agreement_id) SELECT programme_id, $2 FROM event WHERE id = $1',
    [eventId, agreement],
  )
  const [participants, agenda] = [wishes.participants ?? true, wishes.agenda ?? false]
  if (participants || agenda)
    await rows('INSERT INTO event_approval (event_id, organisation_id, participants, agenda) VALUES ($1, $2, $3, $4)', [
      eventId,
      id,
      participants,
      agenda,
    ])
  return { id, eventId, name }
}

/** Somebody who approves for the party; a new person, if nobody is named. */
export async function makeApprover(test: TestApp, party: MadeParty, who?: Person): Promise<Person> {
  const person = who ?? (await test.person('Chen Yutong'))
  await test.rows(
    `INSERT INTO membership (id, organisation_id, person_id, kind, granted_at, granted_by_name) VALUES ($1, $2, $3, 'approver', '2028-10-01', 'Hélène Marchetti')`,
    [randomUUID(), party.id, person.personId],
  )
  return person
}

export const askParties = (
  test: TestApp,
  organiser: Person,
  eventId: EventId,
  ids: RegistrationId[],
  dueAt: string | null = null,
) => test.ask(organiser, askForParticipants, { params: { eventId }, body: { ids, dueAt } })

/** The list as the party's approver has it. */
export const listOf = (test: TestApp, approver: Person, { eventId, id }: MadeParty) =>
  test.ask(approver, participantsOfParty, { params: { eventId, organisationId: id } })

/** What the party was asked last for this registration. */
export async function approvalFor(
  { rows }: TestApp,
  party: MadeParty,
  registration: RegistrationId,
): Promise<ApprovalId> {
  const [row] = await rows<{ id: ApprovalId }>(
    'SELECT id FROM approval WHERE organisation_id = $1 AND object_id = $2 ORDER BY round DESC LIMIT 1',
    [party.id, registration],
  )
  if (!row) throw new Error('the party was not asked')
  return row.id
}

export const answerAs = (test: TestApp, approver: Person, approvalId: ApprovalId, body: ApprovalAnswer) =>
  test.ask(approver, answerApproval, { params: { approvalId }, body })

export interface Ground {
  readonly eventId: EventId
  readonly helene: Person
  readonly party: MadeParty
  readonly chen: Person
}

/** An event whose participant list the ministry approves; Chen Yutong speaks for it. */
export async function ground(app: TestApp, wishes: EventWishes = {}): Promise<Ground> {
  const eventId = await makeEvent(app, wishes)
  const helene = await organiserOf(app, eventId)
  const party = await makeParty(app, eventId)
  return { eventId, helene, party, chen: await makeApprover(app, party) }
}

export const shortlisted = (
  app: TestApp,
  eventId: EventId,
  name = 'Losa Tuilagi',
  state: RegistrationState = 'shortlisted',
) => makeRegistration(app, eventId, { state, name })

export const offer = (app: TestApp, who: Person, registrationId: RegistrationId) =>
  app.ask(who, moveRegistration, { params: { registrationId }, body: { action: 'offer' } })

/** Asks for one and answers it. */
export async function answered(app: TestApp, { eventId, helene, party, chen }: Ground, id: RegistrationId, yes = true) {
  await askParties(app, helene, eventId, [id])
  return answerAs(
    app,
    chen,
    await approvalFor(app, party, id),
    yes ? { action: 'approve' } : { action: 'object', reason: 'Unknown to us.' },
  )
}

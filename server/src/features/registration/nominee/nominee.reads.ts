import { Injectable } from '@nestjs/common'
import type { nominationsOfRegistration } from '@plenary/shared/contracts/nomination/taking-up'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type Known, SameReads } from '../../nomination/review/same.reads.js'
import { RegistrationRepository } from '../registration.repository.js'

type Row = Answer<typeof nominationsOfRegistration>['rows'][number]

/** For the organiser who reads a registration. */
@Injectable()
export class NomineeReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly same: SameReads,
  ) {}

  /** How many of these could be the same person as somebody's nominee, and nobody has said so yet? */
  async possiblySame(eventId: EventId, ids: readonly RegistrationId[]): Promise<number> {
    const like = this.same.likeIn(await this.same.known(eventId))
    const ones = await this.work.rows<Omit<Known, 'nominationId' | 'by'>>(
      `SELECT registration.id AS "registrationId", person_id AS "personId", state, registration.family_name AS "familyName",
         registration.given_name AS "givenName", registration.country, person.address
       FROM registration JOIN person ON person.id = person_id WHERE registration.id = ANY($1::uuid[])`,
      [ids],
    )
    const isUnsaid = (one: Known) =>
      like(one).some(({ nominationId, onePerson }) => nominationId !== null && !onePerson)
    return ones.filter((one) => isUnsaid({ ...one, nominationId: null, by: null })).length
  }

  /** By whom this person was nominated, and whose nominee could be the same person. */
  async ofRegistration(actor: Actor, id: RegistrationId): Promise<Answer<typeof nominationsOfRegistration>> {
    const { row } = await this.registrations.openFor(actor, id, 'registration.read')
    const known = await this.same.known(row.eventId)
    const person = await this.work.row<{ address: string | null }>('SELECT address FROM person WHERE id = $1', [
      row.personId,
    ])
    const one: Known = { ...row, nominationId: null, registrationId: id, address: person?.address ?? null, by: null }
    const pointing = known.filter(({ nominationId, registrationId }) => nominationId !== null && registrationId === id)
    const like = this.same
      .likeOf(one, known)
      .filter(({ nominationId }) => nominationId !== null && !pointing.some((own) => own.nominationId === nominationId))
    const why = new Map<string | null, Row['why']>(like.map((found) => [found.nominationId, found.why]))
    const rows = await this.work.rows<Omit<Row, 'why'> & { state: NominationState }>(
      `SELECT nomination.id, state, rank, json_build_object('letter', letter_file_id IS NOT NULL, 'note', note_number <> '', 'scan', note_file_id IS NOT NULL) AS evidence,
         json_build_object('id', focal_point.id, 'represents', represents, 'country', focal_point.country, 'name', focal_point.name) AS by
       FROM nomination JOIN focal_point ON focal_point.id = focal_point_id WHERE nomination.id = ANY($1::uuid[]) ORDER BY registration_id IS DISTINCT FROM $2, nominated_at, nomination.id LIMIT 50`,
      [[...pointing, ...like].map(({ nominationId }) => nominationId), id],
    )
    return { rows: rows.map((found) => ({ ...found, why: why.get(found.id) ?? null })) }
  }
}

import { Injectable } from '@nestjs/common'
import type { AgreementPage } from '@plenary/shared/contracts/agreement'
import type { EventChoices, EventPage, eventsForPublic } from '@plenary/shared/contracts/event/public'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import type { AgreementId, ProgrammeId } from '@plenary/shared/language/ids'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { type EventColumns, type EventRecord, eventColumns, recordOf } from '../event.record.js'
import { cardForPublic, eventForPublic, type Roots } from '../event.view.js'
import { Places } from '../places.js'

/** What was announced once stays visible, also when it is postponed or cancelled; nothing else is. */
const isPublic = 'event.announced_at IS NOT NULL'
/** Still to be held, or running. One that waits for new days is to come. */
const isComing = (now: string) =>
  `(event.state = 'postponed' OR (event.ends_at > ${now} AND event.state NOT IN ('concluded', 'archived')))`

const isListed = (when: 'coming' | 'past') => `${isPublic} AND ${when === 'coming' ? '' : 'NOT '}${isComing('$1')}`
/** What the reader chose, from `$4` on; what they left open is null. */
const isChosen = `($4::int IS NULL OR extract(year FROM event.starts_on) = $4) AND ($5::text IS NULL OR event.type = $5)
  AND ($6::text IS NULL OR EXISTS (SELECT FROM unnest(event.sdgs) AS sdg WHERE split_part(sdg, '.', 1) = $6))
  AND ($7::text IS NULL OR $7 = ANY(event.languages))`
const chosen = ({ year, type, goal, language }: Asked<typeof eventsForPublic>['query']) => [
  year ?? null,
  type ?? null,
  goal === undefined ? null : String(goal),
  language ?? null,
]

/** For the public pages: what nobody in particular may see. */
@Injectable()
export class PublicReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  async list(query: Asked<typeof eventsForPublic>['query']): Promise<Answer<typeof eventsForPublic>> {
    const coming = query.when === 'coming'
    const [compare, order] = coming ? ['>', 'ASC'] : ['<', 'DESC']
    const after = placeOf(query.after)
    const found = await this.work.rows<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE ${isListed(query.when)}
         AND ($2::date IS NULL OR (event.starts_on, event.id) ${compare} ($2::date, $3::uuid)) AND ${isChosen}
       ORDER BY event.starts_on ${order}, event.id ${order} LIMIT $8`,
      [this.clock.now(), after?.on ?? null, after?.id ?? null, ...chosen(query), query.limit + 1],
    )
    const rows = found.slice(0, query.limit).map((row) => cardForPublic(recordOf(row)))
    const last = rows.at(-1)
    const next = found.length > query.limit && last ? `${last.startsOn}_${last.id}` : null
    return { rows, next, choices: await this.choices(query.when) }
  }

  private async choices(when: Asked<typeof eventsForPublic>['query']['when']): Promise<EventChoices> {
    const row = await this.work.row<EventChoices>(
      `WITH listed AS (SELECT starts_on, type, sdgs, languages FROM event WHERE ${isListed(when)})
       SELECT ARRAY(SELECT DISTINCT extract(year FROM starts_on)::int FROM listed ORDER BY 1) AS years,
         ARRAY(SELECT DISTINCT type FROM listed ORDER BY 1) AS types,
         ARRAY(SELECT DISTINCT split_part(sdg, '.', 1)::int FROM listed, unnest(sdgs) AS sdg ORDER BY 1) AS goals,
         ARRAY(SELECT DISTINCT language FROM listed, unnest(languages) AS language ORDER BY 1) AS languages`,
      [this.clock.now()],
    )
    return row ?? { years: [], types: [], goals: [], languages: [] }
  }

  /** Finds it by its present and by its former addresses. */
  async page(slug: string): Promise<EventPage> {
    const row = await this.work.row<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE ${isPublic}
         AND (event.slug = $1 OR event.id = (SELECT event_id FROM event_slug WHERE event_slug.slug = $1))`,
      [slug],
    )
    if (!row) refused('NOT_FOUND')
    const event = recordOf(row)
    const now = this.clock.now()
    const use = await this.places.inUseOf(event.id, now)
    return eventForPublic(event, use, await this.rootsOf(event), now)
  }

  /** What has a page of its own, the newest event first. */
  async addresses(): Promise<{ slugs: string[]; agreementIds: AgreementId[] }> {
    const row = await this.work.row<{ slugs: string[]; agreementIds: AgreementId[] }>(
      `SELECT ARRAY(SELECT slug FROM event WHERE ${isPublic} ORDER BY starts_on DESC, id) AS slugs,
         ARRAY(SELECT id FROM agreement WHERE state <> 'draft' ORDER BY id) AS "agreementIds"`,
    )
    return row ?? { slugs: [], agreementIds: [] }
  }

  /** What came of an agreement; a draft of one is nobody's business yet. */
  async agreement(id: AgreementId): Promise<AgreementPage> {
    const agreement = await this.work.row<Omit<AgreementPage, 'programmes'>>(
      `SELECT id, state, title, objectives, signed_on AS "signedOn", valid_until AS "validUntil", ${partiesOf('agreement.id')} AS parties
       FROM agreement WHERE id = $1 AND state <> 'draft'`,
      [id],
    )
    if (!agreement) refused('NOT_FOUND')
    const programmes = await this.work.rows<Omit<AgreementPage['programmes'][number], 'events'>>(
      `SELECT id, title, summary FROM programme WHERE id IN (SELECT programme_id FROM programme_agreement WHERE agreement_id = $1) ORDER BY made_at, id`,
      [id],
    )
    const events = await this.ofProgrammes(programmes.map((programme) => programme.id))
    const eventsOf = (programmeId: ProgrammeId) => events.filter((event) => event.programmeId === programmeId)
    return {
      ...agreement,
      programmes: programmes.map((programme) => ({ ...programme, events: eventsOf(programme.id).map(cardForPublic) })),
    }
  }

  private async ofProgrammes(ids: readonly ProgrammeId[]): Promise<EventRecord[]> {
    const rows = await this.work.rows<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE ${isPublic} AND event.programme_id = ANY($1::uuid[]) ORDER BY event.starts_on DESC, event.id`,
      [ids],
    )
    return rows.map(recordOf)
  }

  private async rootsOf(event: EventRecord): Promise<Roots> {
    const row = await this.work.row<Roots>(
      `SELECT programme.title AS programme, COALESCE((SELECT json_agg(json_build_object('id', agreement.id, 'title', agreement.title,
           'parties', ${partyNamesOf('agreement.id')}) ORDER BY agreement.signed_on, agreement.id)
         FROM agreement JOIN programme_agreement link ON link.agreement_id = agreement.id
         WHERE link.programme_id = programme.id AND agreement.state <> 'draft'), '[]') AS agreements
       FROM programme WHERE programme.id = $1`,
      [event.programmeId],
    )
    if (!row) throw new Error(`event ${event.id} has no programme`)
    return row
  }
}

const partiesOf = (agreement: string) =>
  `COALESCE((SELECT json_agg(json_build_object('id', organisation.id, 'name', name, 'kind', kind, 'country', country) ORDER BY position)
     FROM agreement_party party JOIN organisation ON organisation.id = party.organisation_id WHERE party.agreement_id = ${agreement}), '[]')`
const partyNamesOf = (agreement: string) =>
  `COALESCE((SELECT json_agg(organisation.name ORDER BY party.position)
     FROM agreement_party party JOIN organisation ON organisation.id = party.organisation_id WHERE party.agreement_id = ${agreement}), '[]')`

/** Where the last page ended: `2028-12-04_<id>`. What is no such place is the beginning. */
function placeOf(after: string | undefined): { on: string; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after ?? '')
  return match?.[1] && match[2] ? { on: match[1], id: match[2] } : null
}

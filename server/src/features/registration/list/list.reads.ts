import { Injectable } from '@nestjs/common'
import type {
  RegistrationRow as ListRow,
  RegistrationFilter,
  registrationsOfEvent,
} from '@plenary/shared/contracts/registration/organiser'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import { countriesOf } from '@plenary/shared/language/countries'
import { membersOf } from '@plenary/shared/language/country-groups'
import { wordsOf } from '@plenary/shared/language/folding'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { AnswerAgain } from '@plenary/shared/rules/registration/asked-again'
import { Brackets, type SelectQueryBuilder } from 'typeorm'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { isWritable } from '../../../http/incoming/writable.js'
import { refused } from '../../../http/refused.js'
import { isListed, standingOfAllAs } from '../../approval/approval.sql.js'
import { Approvals } from '../../approval/approvals.js'
import { isSeated } from '../../event/seat-use.sql.js'
import { RegistrationRow } from '../registration.entity.js'
import { type EventOfRegistration, RegistrationRepository } from '../registration.repository.js'
import { lineForOrganiser, readBy } from '../registration.view.js'

type Query = SelectQueryBuilder<RegistrationRow>

/** What a list can be sorted by. None of them is null; who has not submitted comes last. */
const sortedBy: Readonly<Record<RegistrationFilter['sort'], string>> = {
  name: 'registration.sort_name',
  submitted: `COALESCE(registration.submitted_at, 'infinity')`,
  number: 'registration.number',
  changed: 'registration.state_since',
}

const moment = z.iso.datetime({ precision: 3 })

/** Where a page ended: the last row's value of the sorted column as text, and its id. It comes back from anybody. */
const cursors = {
  name: z.tuple([z.string().max(300).refine(isWritable), z.uuid()]),
  submitted: z.tuple([moment.or(z.literal('infinity')), z.uuid()]),
  number: z.tuple([z.string().regex(/^\d{1,9}$/), z.uuid()]),
  changed: z.tuple([moment, z.uuid()]),
}

const keyOf: Readonly<Record<RegistrationFilter['sort'], (row: RegistrationRow) => string>> = {
  name: (row) => row.sortName,
  submitted: (row) => row.submittedAt?.toISOString() ?? 'infinity',
  number: (row) => String(row.number),
  changed: (row) => row.stateSince.toISOString(),
}

/** The organiser's list: filtered, sorted, a page at a time by key, so that thousands of rows cost what sixty do. */
@Injectable()
export class RegistrationList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  async page(
    actor: Actor,
    eventId: EventId,
    asked: Asked<typeof registrationsOfEvent>['query'],
  ): Promise<Answer<typeof registrationsOfEvent>> {
    const event = await this.registrations.openEvent(actor, eventId, 'registration.read')
    const startsOn = await this.startsOn(eventId)
    const found = await this.rowsAfter(eventId, startsOn, asked, asked.after, asked.limit + 1)
    const rows = found.slice(0, asked.limit)
    const last = rows.at(-1)
    const counts = await this.counts(eventId, startsOn, asked)
    return {
      rows: (await this.lines(event, startsOn, rows)).map((row) => readBy(actor, event, row)),
      next: found.length > asked.limit && last ? writeCursor(asked.sort, last) : null,
      ...counts,
      asksParties: event.asksParties,
      asOf: this.clock.now(),
    }
  }

  /** Every row that the filter lets through, in the list's order, read in pages so that no export holds them all. */
  async *all(event: EventOfRegistration, filter: RegistrationFilter): AsyncGenerator<ListRow> {
    const startsOn = await this.startsOn(event.id)
    for (let after: string | undefined, more = true; more; ) {
      const found = await this.rowsAfter(event.id, startsOn, filter, after, 500)
      yield* await this.lines(event, startsOn, found)
      const last = found.at(-1)
      more = found.length === 500
      if (last) after = writeCursor(filter.sort, last)
    }
  }

  /** As they are shown; where parties approve the list, with where these stand, in one query for all. */
  private async lines(
    event: EventOfRegistration,
    startsOn: string,
    rows: readonly RegistrationRow[],
  ): Promise<ListRow[]> {
    const ids = rows.map(({ id }) => id)
    const standings = event.asksParties ? await this.approvals.standingsOf(event.id, ids) : new Map()
    return rows.map((row) => lineForOrganiser(row, event, startsOn, standings.get(row.id) ?? []))
  }

  async startsOn(eventId: EventId): Promise<string> {
    const row = await this.work.row<{ starts_on: string }>('SELECT starts_on FROM event WHERE id = $1', [eventId])
    return row?.starts_on ?? refused('NOT_FOUND')
  }

  private async rowsAfter(
    eventId: EventId,
    startsOn: string,
    filter: RegistrationFilter,
    after: string | undefined,
    limit: number,
  ): Promise<RegistrationRow[]> {
    const key = sortedBy[filter.sort]
    const direction = filter.order === 'up' ? 'ASC' : 'DESC'
    const query = this.filtered(eventId, startsOn, filter)
    if (after !== undefined) {
      const [value, id] = readCursor(filter.sort, after)
      query.andWhere(
        `(${key}, registration.id) ${filter.order === 'up' ? '>' : '<'} (${castOf(filter.sort)}, :lastId)`,
        { lastKey: value, lastId: id },
      )
    }
    return query.orderBy(key, direction).addOrderBy('registration.id', direction).limit(limit).getMany()
  }

  private async counts(
    eventId: EventId,
    startsOn: string,
    filter: RegistrationFilter,
  ): Promise<{ matching: number; all: number }> {
    const matching = await this.filtered(eventId, startsOn, filter).getCount()
    const row = await this.work.row<{ all: number }>(
      `SELECT count(*) AS all FROM registration WHERE event_id = $1 AND state <> 'draft'`,
      [eventId],
    )
    return { matching, all: row?.all ?? 0 }
  }

  private filtered(eventId: EventId, startsOn: string, filter: RegistrationFilter): Query {
    const query = this.work.manager
      .createQueryBuilder(RegistrationRow, 'registration')
      .where(`registration.event_id = :eventId AND registration.state <> 'draft'`, { eventId })
    const oneOf = (column: string, values: readonly string[]) => {
      if (values.length > 0) query.andWhere(`registration.${column} = ANY(:${column})`, { [column]: values })
    }
    oneOf('state', filter.state)
    oneOf('category', filter.category)
    oneOf('gender', filter.gender)
    narrowByLocality(query, filter)
    narrowByCountry(query, filter)
    narrowByPlace(query, filter, startsOn)
    narrowByAnswerAgain(query, filter)
    narrowByApproval(query, filter)
    for (const [n, word] of wordsOf(filter.search).entries()) {
      query.andWhere(`position(:word${n} IN registration.search) > 0`, { [`word${n}`]: word })
    }
    return query
  }
}

/** Whether somebody is local is a fact of their category, at this event. */
function narrowByLocality(query: Query, { locality }: RegistrationFilter): void {
  if (locality.length > 0)
    query.andWhere(
      'registration.category IN (SELECT category FROM event_category WHERE event_id = :eventId AND locality = ANY(:locality))',
      { locality },
    )
}

/** Regions and country groups are lists of countries; somebody matches who is in one of the regions and in one of the groups. */
function narrowByPlace(query: Query, { region, group }: RegistrationFilter, startsOn: string): void {
  const within = (name: string, countries: readonly string[]) =>
    query.andWhere(new Brackets((where) => where.where(`registration.country = ANY(:${name})`, { [name]: countries })))
  if (region.length > 0)
    within(
      'inRegions',
      region.flatMap((one) => countriesOf(one)),
    )
  if (group.length > 0)
    within(
      'inGroups',
      group.flatMap((one) => membersOf(one, startsOn)),
    )
}

/** By countries of the list, and by the two answers of those who have none in it. */
function narrowByCountry(query: Query, { country }: RegistrationFilter): void {
  if (country.length === 0) return
  const answered = (name: string) => `(registration.answers->>'${name}')::boolean IS TRUE`
  query.andWhere(
    new Brackets((where) => {
      where.where('registration.country = ANY(:country)', { country })
      if (country.includes('none')) where.orWhere(answered('noCountry'))
      if (country.includes('not listed')) where.orWhere(answered('notListed'))
    }),
  )
}

/** The same as the rule `answerAgain`. */
const answeredSo: Readonly<Record<AnswerAgain, string>> = {
  unanswered: `registration.state = 'accepted'`,
  confirmed: isSeated,
  gone: `registration.state <> 'accepted' AND NOT ${isSeated}`,
}

function narrowByAnswerAgain(query: Query, { again }: RegistrationFilter): void {
  if (again.length > 0)
    query.andWhere(`registration.asked_again_at IS NOT NULL AND (${again.map((one) => answeredSo[one]).join(' OR ')})`)
}

/** Only those on the list have a standing, as in their rows. */
function narrowByApproval(query: Query, { approval }: RegistrationFilter): void {
  if (approval.length > 0)
    query.andWhere(`${isListed('registration')} AND ${standingOfAllAs('registration')} = ANY(:approval)`, { approval })
}

const castOf = (sort: RegistrationFilter['sort']): string =>
  sort === 'name' ? ':lastKey::text' : sort === 'number' ? ':lastKey::integer' : ':lastKey::timestamptz'

const writeCursor = (sort: RegistrationFilter['sort'], last: RegistrationRow): string =>
  Buffer.from(JSON.stringify([keyOf[sort](last), last.id])).toString('base64url')

function readCursor(sort: RegistrationFilter['sort'], text: string): [string, string] {
  try {
    return cursors[sort].parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      return refused('INVALID', { problems: [{ path: 'query.after', problem: 'cursor' }] })
    throw error
  }
}

import { Injectable } from '@nestjs/common'
import type { ShownPerson } from '@plenary/shared/contracts/person'
import type { participantsOfMine } from '@plenary/shared/contracts/registration/participants'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import { fold, wordsOf } from '@plenary/shared/language/folding'
import type { EventId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { PersonRow } from '../../person/person.entity.js'
import { personForParticipant } from '../../person/person.view.js'

/** Who comes, or came. */
const takesPart = (registration: string) => `${registration}.state IN ('confirmed', 'attended', 'partly attended')`

/** So many rows are looked through at once where somebody searches. */
const atOnce = 500

interface OwnSeat {
  readonly eventId: EventId
  readonly personId: PersonId
  readonly title: LocalText
  readonly accent: string
  readonly all: number
}

interface Found {
  readonly id: RegistrationId
  readonly person: ShownPerson
}

/** The list of those who take part, for each of them. */
@Injectable()
export class ParticipantsReads {
  constructor(private readonly work: UnitOfWork) {}

  async page(
    actor: Actor,
    id: RegistrationId,
    { search, after, limit }: Asked<typeof participantsOfMine>['query'],
  ): Promise<Answer<typeof participantsOfMine>> {
    const { eventId, personId, title, accent, all } = await this.open(actor, id)
    const found = await this.found(eventId, wordsOf(search), after, limit + 1)
    const rows = found.slice(0, limit)
    return {
      event: { title, accent },
      rows: rows.map(({ person }) => person),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
      all,
      me: personId,
    }
  }

  /** The door: an own registration whose seat is confirmed, or was when the event was held. */
  private async open(actor: Actor, id: RegistrationId): Promise<OwnSeat> {
    const row = await this.work.row<OwnSeat>(
      `SELECT event.id AS "eventId", registration.person_id AS "personId", event.title, event.accent,
         (SELECT count(*)::int FROM registration other WHERE other.event_id = event.id AND ${takesPart('other')}) AS all
       FROM registration JOIN event ON event.id = registration.event_id
       WHERE registration.id = $1 AND $2::boolean AND registration.person_id = $3 AND ${takesPart('registration')}`,
      [id, scopeOf(actor, 'registration.own').own, actor.personId],
    )
    return row ?? refused('NOT_FOUND')
  }

  /**
   * Judged by what each shows, as the view makes it: what somebody hides is neither found by a search nor told by an order.
   * Hence rows are looked through here; a page without a search takes one query, save where many hide their name.
   */
  private async found(eventId: EventId, words: readonly string[], after: string | undefined, wanted: number) {
    const batch = words.length > 0 ? atOnce : wanted
    const found: Found[] = []
    for (let from = after, more = true; more && found.length < wanted; ) {
      const rows = await this.after(eventId, from, batch)
      for (const { id, person } of rows) {
        const shown = personForParticipant(person)
        if (shown.name && matches(shown, words)) found.push({ id, person: shown })
      }
      from = rows.at(-1)?.id
      more = rows.length === batch
    }
    return found.slice(0, wanted)
  }

  private async after(eventId: EventId, after: string | undefined, limit: number) {
    const { entities, raw } = await this.work.manager
      .createQueryBuilder(PersonRow, 'person')
      .innerJoin('registration', 'registration', 'registration.person_id = person.id')
      .addSelect('registration.id', 'seat')
      .where(`registration.event_id = :eventId AND ${takesPart('registration')} AND person.erased_at IS NULL`, {
        eventId,
      })
      .andWhere(
        `(CAST(:after AS uuid) IS NULL OR (registration.sort_name, registration.id) >
          (SELECT last.sort_name, last.id FROM registration last WHERE last.id = :after AND last.event_id = :eventId))`,
        { after: after ?? null },
      )
      .orderBy('registration.sort_name')
      .addOrderBy('registration.id')
      .limit(limit)
      .getRawAndEntities<{ seat: RegistrationId }>()
    return entities.flatMap((person, n) => {
      const id = raw[n]?.seat
      return id ? [{ id, person }] : []
    })
  }
}

/** Are all of these words in what somebody shows? */
function matches(shown: ShownPerson, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const { name, badgeName, ownScriptName, organisation, position, expertise } = shown
  const text = fold([name, badgeName, ownScriptName, organisation, position, expertise].filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}

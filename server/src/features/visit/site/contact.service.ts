import { Injectable } from '@nestjs/common'
import type { ContactForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, MembershipId, SiteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { daysLater } from '../../../adapters/time/days.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Memberships } from '../../organisation/memberships.js'
import { NamedPeople } from '../../person/named-people.js'
import { ContactLetters } from '../letters/contact.letters.js'
import { VisitRepository } from '../visit.repository.js'
import { SiteRepository } from './site.repository.js'

/** The people who act for a host: granted, dated, revocable, and told by letter. */
@Injectable()
export class ContactService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly sites: SiteRepository,
    private readonly people: NamedPeople,
    private readonly memberships: Memberships,
    private readonly letters: ContactLetters,
    private readonly clock: Clock,
  ) {}

  /** Somebody who is known by the address becomes the contact, under the name that they have; their last day is whole. */
  grant(actor: Actor, eventId: EventId, siteId: SiteId, form: ContactForm): Promise<{ id: MembershipId }> {
    return this.work.run(async () => {
      const event = await this.visits.openEvent(actor, eventId, 'visit.write')
      const { row, hostName } = await this.sites.ofEvent(eventId, siteId)
      const endsAt = form.lastDay === null ? null : instantAt(`${daysLater(form.lastDay, 1)}T00:00`, event.zone)
      if (endsAt !== null && endsAt <= this.clock.now()) refused('END_NOT_AHEAD')
      const { familyName, givenName, address, position } = form
      const organisation = readLocalText(hostName, 'en').text
      const personId = await this.people.one({
        familyName,
        givenName,
        address,
        position,
        organisation,
      })
      await this.people.giveLanguage(personId, form.language)
      const id = await this.memberships.grant(actor, {
        organisationId: row.organisationId,
        personId,
        kind: 'host contact',
        endsAt,
        name: organisation,
      })
      await this.letters.tell({ membershipId: id, event, language: form.language, lastDay: form.lastDay })
      return { id }
    })
  }

  revoke(actor: Actor, eventId: EventId, siteId: SiteId, id: MembershipId): Promise<void> {
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      const { row, hostName } = await this.sites.ofEvent(eventId, siteId)
      const theirs = await this.work.row('SELECT 1 FROM membership WHERE id = $1 AND organisation_id = $2', [
        id,
        row.organisationId,
      ])
      if (!theirs) refused('NOT_FOUND')
      await this.memberships.revoke(actor, id, readLocalText(hostName, 'en').text)
    })
  }
}

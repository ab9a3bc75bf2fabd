import { Injectable } from '@nestjs/common'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { type EventId, type OrganisationId, type SiteId, siteId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { askedStates } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { SiteRow } from '../visit.entity.js'
import { hostsSite, VisitRepository } from '../visit.repository.js'

/** A site of a study visit, with its host. */
export interface SiteOfHost {
  readonly row: SiteRow
  readonly hostName: LocalText
}

/** Sites are known beyond one event; an event's organisers reach those of its study visit. */
@Injectable()
export class SiteRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly clock: Clock,
  ) {}

  /** Those of the study visit only: missing and not of this event are the same. */
  async ofEvent(eventId: EventId, id: SiteId): Promise<SiteOfHost> {
    const found = await this.work.row<{ name: LocalText }>(
      `SELECT organisation.name FROM visit_site JOIN site ON site.id = visit_site.site_id JOIN organisation ON organisation.id = site.organisation_id
       WHERE visit_site.event_id = $1 AND visit_site.site_id = $2`,
      [eventId, id],
    )
    const row = found && (await this.work.manager.findOneBy(SiteRow, { id }))
    return row ? { row, hostName: found.name } : refused('NOT_FOUND')
  }

  /** Those of a host for whom this person acts now: missing and another's are the same. */
  async ofHost({ personId }: Actor, id: SiteId): Promise<SiteOfHost> {
    const found = await this.work.row<{ name: LocalText }>(
      `SELECT organisation.name FROM site JOIN organisation ON organisation.id = site.organisation_id WHERE site.id = $1 AND ${hostsSite('site', 2, 3)}`,
      [id, personId, this.clock.now()],
    )
    const row = found && (await this.work.manager.findOneBy(SiteRow, { id }))
    return row ? { row, hostName: found.name } : refused('NOT_FOUND')
  }

  /**
   * Locks the plans of all who come to the site, then the site. Refuses where another event asked for places meanwhile:
   * its plan is not locked, and the order of locks allows none more.
   */
  async lockComing(id: SiteId): Promise<EventId[]> {
    const events = await this.eventsThatCome(id)
    for (const eventId of events) await this.visits.lock(eventId)
    await this.visits.lockSites([id])
    if ((await this.eventsThatCome(id)).some((eventId) => !events.includes(eventId))) refused('CHANGED_MEANWHILE')
    return events
  }

  /** Events with visits to the site that its host was asked for and that are still to come, in the order of locks. */
  private async eventsThatCome(id: SiteId): Promise<EventId[]> {
    const rows = await this.work.rows<{ eventId: EventId }>(
      `SELECT DISTINCT event_id AS "eventId" FROM visit_stop WHERE site_id = $1 AND state = ANY($2) AND ends_at > $3 ORDER BY event_id`,
      [id, askedStates, this.clock.now()],
    )
    return rows.map(({ eventId }) => eventId)
  }

  async insert(organisationId: OrganisationId, form: SiteForm): Promise<SiteId> {
    const id = newId(siteId)
    await this.work.mandatory.insert(SiteRow, { id, organisationId, ...form, madeAt: new Date(this.clock.now()) })
    return id
  }

  async change(id: SiteId, version: number, form: SiteForm): Promise<void> {
    const { affected } = await this.work.mandatory.update(SiteRow, { id, version }, { ...form, version: version + 1 })
    if (affected !== 1) refused('CHANGED_MEANWHILE')
  }

  /** At the end of the organisers' order; a repeat changes nothing. False: there is no such site. */
  async take(eventId: EventId, id: SiteId): Promise<boolean> {
    await this.work.mandatory.query(
      `INSERT INTO visit_site (event_id, site_id, position)
       SELECT $1, site.id, (SELECT COALESCE(max(position) + 1, 0) FROM visit_site WHERE event_id = $1) FROM site WHERE site.id = $2
       ON CONFLICT DO NOTHING`,
      [eventId, id],
    )
    const found = await this.work.row('SELECT 1 FROM visit_site WHERE event_id = $1 AND site_id = $2', [eventId, id])
    return found !== undefined
  }

  /** With what delegates wished of it, or were kept from: who ranks it meanwhile comes before, or finds it gone. */
  async drop(eventId: EventId, id: SiteId): Promise<void> {
    await this.work.write('DELETE FROM visit_site WHERE event_id = $1 AND site_id = $2', [eventId, id])
    for (const table of ['wish', 'wish_exclusion'])
      await this.work.write(
        `DELETE FROM ${table} WHERE site_id = $2 AND registration_id IN (SELECT id FROM registration WHERE event_id = $1)`,
        [eventId, id],
      )
  }

  /** How many stops of the event are, or were, at this site. */
  async stopsAt(eventId: EventId, id: SiteId): Promise<number> {
    const row = await this.work.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM visit_stop WHERE event_id = $1 AND site_id = $2',
      [eventId, id],
    )
    return row?.count ?? 0
  }
}

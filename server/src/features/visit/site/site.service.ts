import { Injectable } from '@nestjs/common'
import type { NamedOrganisation } from '@plenary/shared/contracts/organisation.forms'
import type { SiteForm, StudyVisitForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, SiteId } from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { tooSmallFor } from '@plenary/shared/rules/visit/site-change'
import { Clock } from '../../../adapters/clock.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { Organisations } from '../../organisation/organisation.service.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { VisitRepository } from '../visit.repository.js'
import { SiteRepository } from './site.repository.js'

type Added = { readonly siteId: SiteId } | { readonly host: NamedOrganisation; readonly site: SiteForm }

/** What a study visit is about and where it may go. */
@Injectable()
export class SiteService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly sites: SiteRepository,
    private readonly plans: PlanRepository,
    private readonly organisations: Organisations,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `version` 0 saves a study visit that was not there yet. */
  describe(
    actor: Actor,
    eventId: EventId,
    { form, version }: { form: StudyVisitForm; version: number },
  ): Promise<void> {
    return this.work.run(async () => {
      const event = await this.visits.openEvent(actor, eventId, 'visit.write')
      const { objectives, questions, days, wishesDueLocal, answersDueLocal, listsByThemselves } = form
      const at = (local: string | null) => (local === null ? null : instantAt(local, event.zone))
      if (version === 0) await this.visits.ensure(eventId)
      const saved = await this.work.write(
        `UPDATE study_visit SET objectives = $3, questions = $4, days = $5, wishes_due_local = $6, wishes_due_at = $7, answers_due_local = $8,
           answers_due_at = $9, lists_by_themselves = $10, version = version + 1 WHERE event_id = $1 AND version = $2`,
        [
          eventId,
          Math.max(version, 1),
          objectives,
          JSON.stringify(questions),
          [...new Set(days)].sort(),
          wishesDueLocal,
          at(wishesDueLocal),
          answersDueLocal,
          at(answersDueLocal),
          listsByThemselves,
        ],
      )
      if (saved !== 1) refused('CHANGED_MEANWHILE')
      await this.record(actor, 'change study visit', eventId, eventId, event.title)
    })
  }

  add(actor: Actor, eventId: EventId, added: Added): Promise<{ id: SiteId }> {
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      await this.visits.ensure(eventId)
      const id =
        'siteId' in added
          ? added.siteId
          : await this.sites.insert(await this.organisations.findOrMake(added.host), added.site)
      if (!(await this.sites.take(eventId, id))) refused('NOT_FOUND')
      const { row } = await this.sites.ofEvent(eventId, id)
      await this.record(actor, 'add site', eventId, id, row.name)
      return { id }
    })
  }

  /** A site can't become too small for those who were asked to come: refuses with how many stops that are. */
  change(
    actor: Actor,
    eventId: EventId,
    id: SiteId,
    { form, version }: { form: SiteForm; version: number },
  ): Promise<void> {
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      await this.sites.ofEvent(eventId, id)
      const events = await this.sites.lockComing(id)
      await this.sites.change(id, version, form)
      const stops = await this.tooSmallFor(events, id, form)
      if (stops > 0) refused('SITE_TOO_SMALL', { stops })
      await this.record(actor, 'change site', eventId, id, form.name)
    })
  }

  drop(actor: Actor, eventId: EventId, id: SiteId): Promise<void> {
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      const { row } = await this.sites.ofEvent(eventId, id)
      await this.visits.lock(eventId)
      const stops = await this.sites.stopsAt(eventId, id)
      if (stops > 0) refused('SITE_IN_USE', { stops })
      await this.sites.drop(eventId, id)
      await this.record(actor, 'drop site', eventId, id, row.name)
    })
  }

  private async tooSmallFor(events: readonly EventId[], id: SiteId, form: SiteForm): Promise<number> {
    let stops = 0
    for (const eventId of events) stops += tooSmallFor(await this.plans.of(eventId), id, form, this.clock.now())
    return stops
  }

  private record(actor: Actor, act: string, eventId: EventId, objectId: string, name: LocalText): Promise<void> {
    return this.audit.record(actor, {
      word: 'visit',
      act,
      objectId,
      objectName: readLocalText(name, 'en').text,
      eventId,
    })
  }
}

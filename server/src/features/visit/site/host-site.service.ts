import { Injectable } from '@nestjs/common'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, SiteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { sameValue } from '@plenary/shared/rules/same-value'
import { type Concerned, concernedBy, tooSmallFor } from '@plenary/shared/rules/visit/site-change'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { SiteLetters } from '../letters/site.letters.js'
import { PlanRepository } from '../plan/plan.repository.js'
import type { SiteRow } from '../visit.entity.js'
import { SiteRepository } from './site.repository.js'
import { formOf } from './site.view.js'

interface Sent {
  readonly form: SiteForm
  readonly version: number
  readonly agreed: boolean
}

/** Hosts say what their sites are like. */
@Injectable()
export class HostSites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly plans: PlanRepository,
    private readonly letters: SiteLetters,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes the version that the host saw. A site can't become too small for those whom it was asked to receive; what else
   * concerns them is refused with the counts until the host has agreed, and told to the organisers.
   */
  change(actor: Actor, id: SiteId, { form, version, agreed }: Sent): Promise<void> {
    return this.work.run(async () => {
      await this.sites.ofHost(actor, id)
      const events = await this.sites.lockComing(id)
      const { row, hostName } = await this.sites.ofHost(actor, id)
      if (row.version !== version) refused('CHANGED_MEANWHILE')
      const concerned = await this.concerned(events, row, form)
      if (!agreed && concerned.size > 0) refused('VISITS_CONCERNED', sumOf([...concerned.values()]))

      await this.sites.change(id, version, form)

      await this.record(actor, row, form, events)
      for (const [eventId, of] of concerned)
        await this.letters.tell({ eventId, siteId: id, version: version + 1, by: actor.name, host: hostName, form, of })
    })
  }

  /** Per event; those that it does not concern are left out. */
  private async concerned(
    events: readonly EventId[],
    row: SiteRow,
    after: SiteForm,
  ): Promise<ReadonlyMap<EventId, Concerned>> {
    const now = this.clock.now()
    const found = new Map<EventId, Concerned>()
    let stops = 0
    for (const eventId of events) {
      const plan = await this.plans.of(eventId)
      stops += tooSmallFor(plan, row.id, after, now)
      const of = concernedBy(plan, { siteId: row.id, before: formOf(row), after }, now)
      if (of.visits > 0) found.set(eventId, of)
    }
    if (stops > 0) refused('SITE_TOO_SMALL', { stops })
    return found
  }

  /** In the audit of every event that comes, else in that of the platform. */
  private record(actor: Actor, row: SiteRow, form: SiteForm, events: readonly EventId[]): Promise<void> {
    const before = formOf(row)
    const facts = Object.keys(form) as (keyof SiteForm)[]
    const changed = facts.filter((fact) => !sameValue(before[fact], form[fact]))
    const objectName = readLocalText(form.name, 'en').text
    return this.audit.recordAll(
      (events.length > 0 ? events : [null]).map((eventId) => ({
        by: actor,
        act: { word: 'visit', act: 'change site', objectId: row.id, objectName, eventId, details: { changed } },
      })),
    )
  }
}

const sumOf = (all: readonly Concerned[]): Concerned => {
  const sum = (of: keyof Concerned) => all.reduce((total, one) => total + one[of], 0)
  return {
    access: sum('access'),
    language: sum('language'),
    lists: sum('lists'),
    rules: sum('rules'),
    visits: sum('visits'),
  }
}

import { Injectable, type OnModuleInit } from '@nestjs/common'
import { readLocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Audit } from '../audit/audit.service.js'
import { type Shifted, Zones } from '../event/zones/zones.service.js'
import { type KeptPromise, Promises } from './promises.js'

/** The sessions of drafts, after the rules of a zone have changed. Their events were locked by the word below. */
@Injectable()
export class AgendaZones implements OnModuleInit {
  constructor(
    private readonly zones: Zones,
    private readonly promises: Promises,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.zones.add((now) => this.keep(now))
  }

  private async keep(now: Instant): Promise<Shifted[]> {
    const kept = await this.promises.keepAhead(now)
    for (const session of kept)
      await this.audit.record('clock', {
        word: 'agenda',
        act: 'recompute instants',
        objectId: session.id,
        objectName: titleOf(session),
        eventId: session.eventId,
        details: { shifted: shiftedOf(session) },
      })
    return kept.flatMap(shiftedOf)
  }
}

const titleOf = ({ title }: KeptPromise) => readLocalText(title, 'en').text

function shiftedOf(session: KeptPromise): Shifted[] {
  const about = { of: titleOf(session), zone: session.zone }
  const moments = [
    { what: 'starts', local: session.startsLocal, before: instantOf(session.startsAt), after: session.starts },
    { what: 'ends', local: session.endsLocal, before: instantOf(session.endsAt), after: session.ends },
  ] as const
  return moments.filter(({ before, after }) => before !== after).map((moment) => ({ ...about, ...moment }))
}

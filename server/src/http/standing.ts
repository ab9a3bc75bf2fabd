import { Inject, Injectable } from '@nestjs/common'
import type { AccountId, EventId, PersonId, ProgrammeId } from '@plenary/shared/language/ids'
import type { GrantedRole } from '@plenary/shared/language/roles'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../adapters/clock.js'
import type { Config } from '../config/config.js'
import { CONFIG } from '../config/config.module.js'
import { UnitOfWork } from '../database/unit-of-work.js'
import { sessionToken } from './session-cookie.js'

interface StandingRow {
  account_id: AccountId
  person_id: PersonId | null
  name: string
  grants: { role: GrantedRole; programme_id: ProgrammeId | null; event_id: EventId | null; ends_at: string | null }[]
}

/** Who asks and what they may, in one query per request. */
@Injectable()
export class Standing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(cookies: string | undefined): Promise<Actor | null> {
    const token = sessionToken(cookies, this.config.secret)
    if (!token) return null
    const now = this.clock.now()
    const row = await this.work.row<StandingRow>(
      'SELECT account_id, person_id, name, grants FROM standing WHERE token = $1 AND expires_at > $2',
      [token, now],
    )
    if (!row) return null
    const counts = row.grants.filter(({ ends_at }) => ends_at === null || new Date(ends_at) > new Date(now))
    return {
      accountId: row.account_id,
      personId: row.person_id,
      name: row.name,
      grants: counts.map(({ role, programme_id, event_id }) => ({
        role,
        programmeId: programme_id,
        eventId: event_id,
      })),
    }
  }
}

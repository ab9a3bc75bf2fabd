import { Inject, Injectable } from '@nestjs/common'
import type { me, sessions } from '@plenary/shared/contracts/account'
import type { Answer } from '@plenary/shared/contracts/route'
import type { FileId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAnywhere } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { UnitOfWork } from '../../database/unit-of-work.js'

interface Own {
  address: string
  name: string
  language: string | null
  has_password: boolean
  photo_file_id: FileId | null
  receives: boolean
  nominates: boolean
  approves: boolean
}

interface Session {
  id: string
  here: boolean
  browser: string
  began_at: Date
  ends_at: Date
}

@Injectable()
export class AccountReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async me(actor: Actor | null): Promise<Answer<typeof me>> {
    const { demo } = this.config
    const own = actor && (await this.own(actor))
    if (!actor || !own) return { demo, account: null }
    return {
      demo,
      account: {
        id: actor.accountId,
        personId: actor.personId,
        address: own.address,
        name: own.name,
        language: own.language,
        hasPassword: own.has_password,
        photoFileId: own.photo_file_id,
        administers: mayAnywhere(actor, 'platform.grant'),
        faces: [
          'my',
          ...(own.receives ? ['host' as const] : []),
          ...(own.nominates ? ['nominate' as const] : []),
          ...(own.approves ? ['approve' as const] : []),
          ...(mayAnywhere(actor, 'event.read') ? ['organise' as const] : []),
        ],
      },
    }
  }

  async sessions(actor: Actor, here: string): Promise<Answer<typeof sessions>> {
    const rows = await this.work.rows<Session>(
      `SELECT id, token = $2 AS here, COALESCE("userAgent", '') AS browser, "createdAt" AS began_at, "expiresAt" AS ends_at
       FROM auth.session WHERE "userId" = $1 AND "expiresAt" > $3 ORDER BY "createdAt" DESC, id LIMIT 100`,
      [actor.accountId, here, this.clock.now()],
    )
    return {
      sessions: rows.map(({ id, here, browser, began_at, ends_at }) => ({
        id,
        here,
        browser,
        beganAt: instantOf(began_at),
        endsAt: instantOf(ends_at),
      })),
    }
  }

  private own(actor: Actor): Promise<Own | undefined> {
    return this.work.row<Own>(
      `SELECT account.email AS address, COALESCE(person.language, account.language) AS language,
         COALESCE(NULLIF(trim(concat_ws(' ', person.given_name, person.family_name)), ''), NULLIF(account.name, account.email), '') AS name,
         EXISTS (SELECT 1 FROM auth.account c WHERE c."userId" = account.id AND c.password IS NOT NULL) AS has_password, person.photo_file_id,
         EXISTS (SELECT 1 FROM membership WHERE membership.person_id = person.id AND kind = 'host contact' AND revoked_at IS NULL
           AND (ends_at IS NULL OR ends_at > $2)) AS receives,
         EXISTS (SELECT 1 FROM focal_point WHERE focal_point.person_id = person.id AND revoked_at IS NULL) AS nominates,
         EXISTS (SELECT 1 FROM membership WHERE membership.person_id = person.id AND kind = 'approver' AND revoked_at IS NULL
           AND (ends_at IS NULL OR ends_at > $2)) AS approves
       FROM auth."user" account LEFT JOIN person ON person.account_id = account.id WHERE account.id = $1`,
      [actor.accountId, this.clock.now()],
    )
  }
}

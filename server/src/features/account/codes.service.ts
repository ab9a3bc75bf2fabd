import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../../adapters/clock.js'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Sweep } from '../../jobs/sweep.js'

/** What a code is good for; one for signing in does not set a password. */
export type CodePurpose = 'sign in' | 'password' | 'address before' | 'address after' | 'leaving'

export interface Proof {
  readonly purpose: CodePurpose
  readonly subject: string
  readonly code: string
}

const minutes = 10
const mostTries = 5

/**
 * Codes of six digits that prove an address. They are ours and not the library's, because a code is one transaction with
 * the letter that carries it, and its ten minutes are judged by our clock.
 */
@Injectable()
export class Codes implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sweep: Sweep,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.sweep.add('codes', (now) => this.forget(now))
  }

  /** Makes a code for a subject (an address, or what else is unique in its purpose); an older one is worth nothing then. */
  async make(purpose: CodePurpose, subject: string): Promise<string> {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    const expiresAt = instantOf(new Date(Date.parse(this.clock.now()) + minutes * 60_000))
    await this.work.rows(
      `INSERT INTO address_code (purpose, subject, secret_hash, tries, expires_at) VALUES ($1, $2, $3, 0, $4)
       ON CONFLICT (purpose, subject) DO UPDATE SET secret_hash = excluded.secret_hash, tries = 0, expires_at = excluded.expires_at`,
      [purpose, subject, this.hashOf(purpose, subject, code), expiresAt],
    )
    return code
  }

  /**
   * Does what the codes allow, in one unit of work, and takes them away in it: of two who bring the same code at once, one
   * succeeds. Refuses with CODE_WRONG, and then each code that was tried has one try less, whatever else is undone.
   */
  async redeem<T>(proofs: readonly Proof[], allowed: () => Promise<T>): Promise<T> {
    const right: boolean[] = []
    for (const proof of proofs) right.push(await this.try(proof))
    if (!right.every(Boolean)) refused('CODE_WRONG')
    return this.work.run(async () => {
      for (const proof of proofs) if (!(await this.takeAway(proof))) refused('CODE_WRONG')
      return allowed()
    })
  }

  private async try({ purpose, subject, code }: Proof): Promise<boolean> {
    const kept = await this.work.run(async () => {
      const [rows] = await this.work.mandatory.query<[{ secret_hash: string }[], number]>(
        `UPDATE address_code SET tries = tries + 1
         WHERE purpose = $1 AND subject = $2 AND tries < ${mostTries} AND expires_at > $3 RETURNING secret_hash`,
        [purpose, subject, this.clock.now()],
      )
      return rows[0]?.secret_hash
    })
    return kept !== undefined && sameText(kept, this.hashOf(purpose, subject, code))
  }

  private async takeAway({ purpose, subject, code }: Proof): Promise<boolean> {
    const taken = await this.work.write(
      'DELETE FROM address_code WHERE purpose = $1 AND subject = $2 AND secret_hash = $3',
      [purpose, subject, this.hashOf(purpose, subject, code)],
    )
    return taken === 1
  }

  private async forget(now: Instant): Promise<void> {
    await this.work.run(() => this.work.write('DELETE FROM address_code WHERE expires_at <= $1', [now]))
  }

  private hashOf(purpose: CodePurpose, subject: string, code: string): string {
    return createHmac('sha256', this.config.secret).update(`${purpose}\n${subject}\n${code}`).digest('base64url')
  }
}

const sameText = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

import { Injectable } from '@nestjs/common'
import {
  type CastMember,
  type cast,
  castMembers,
  type demoLetter,
  type demoLetters,
} from '@plenary/shared/contracts/account-demo'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import type { AccountId, DeliveryId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { castKeys, people } from '../../../database/demo/people.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'

interface LetterRow {
  id: DeliveryId
  to_address: string
  to_name: string | null
  from_name: string | null
  subject: string
  language: string
  state: 'queued' | 'sending' | 'sent' | 'parked'
  queued_at: Date
  due_at: Date
  text: string
  html: string
}

const lettersAPage = 50
const columns = 'id, to_address, to_name, from_name, subject, language, state, queued_at, due_at'

@Injectable()
export class DemoReads {
  constructor(private readonly work: UnitOfWork) {}

  async cast(): Promise<Answer<typeof cast>> {
    const known = await this.work.rows<{ address: string; name: string }>(
      'SELECT email AS address, name FROM auth."user" WHERE email = ANY($1)',
      [castMembers.map(addressOf)],
    )
    return {
      members: castMembers.flatMap((member) => {
        const account = known.find(({ address }) => address === addressOf(member))
        return account ? [{ member, name: nameOf(member), address: account.address }] : []
      }),
    }
  }

  async accountOf(member: CastMember): Promise<AccountId> {
    const account = await this.work.row<{ id: AccountId }>('SELECT id FROM auth."user" WHERE email = $1', [
      addressOf(member),
    ])
    return account?.id ?? refused('NOT_FOUND')
  }

  async letters({ before, to }: Asked<typeof demoLetters>['query']): Promise<Answer<typeof demoLetters>> {
    const rows = await this.work.rows<LetterRow>(
      `SELECT ${columns} FROM delivery WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR to_address ILIKE $2)
       ORDER BY id DESC LIMIT ${lettersAPage + 1}`,
      [before ?? null, to ? `%${to.replace(/[\\%_]/g, '\\$&')}%` : null],
    )
    const shown = rows.slice(0, lettersAPage)
    return { rows: shown.map(rowOf), next: rows.length > lettersAPage ? (shown.at(-1)?.id ?? null) : null }
  }

  async letter(id: DeliveryId): Promise<Answer<typeof demoLetter>> {
    const found = await this.work.row<LetterRow>(`SELECT ${columns}, text, html FROM delivery WHERE id = $1`, [id])
    if (!found) refused('NOT_FOUND')
    return { ...rowOf(found), text: found.text, html: found.html, fromName: found.from_name }
  }
}

const personOf = (member: CastMember) => people.find(({ key }) => key === castKeys[member])

const addressOf = (member: CastMember) => personOf(member)?.address ?? ''

function nameOf(member: CastMember): string {
  const person = personOf(member)
  return person?.badgeName ?? [person?.givenName, person?.familyName].filter(Boolean).join(' ')
}

const rowOf = (row: LetterRow) => ({
  id: row.id,
  to: row.to_address,
  toName: row.to_name,
  subject: row.subject,
  language: row.language,
  state: row.state,
  queuedAt: instantOf(row.queued_at),
  dueAt: instantOf(row.due_at),
})

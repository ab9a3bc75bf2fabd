import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { countryName } from '@plenary/shared/language/countries'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { countryNamesIn } from '../../adapters/country-names.js'
import { type Block, letter } from '../../adapters/mail/layout.js'
import { lettersIn } from '../../adapters/texts.js'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { Deliveries } from '../../jobs/deliveries.js'

/** Letters with a code in them, and those that only tell. */
type CodeLetter = 'signIn' | 'password' | 'addressBefore' | 'addressAfter' | 'leaving'
type Notice = 'passwordSet' | 'addressTaken' | 'addressChanged'

interface Reader {
  readonly address: string
  readonly name?: string
  readonly language: string
}

export interface InvitationLetter {
  readonly inviter: string
  readonly role: string
  /** Whose delegation it is, of a head of one. */
  readonly country: string | null
  /** The title of the event or programme; none for the platform. */
  readonly what: string | null
  /** The day until which the role is given, in the reader's words. */
  readonly until: string | null
  readonly secret: string
}

/** The letters of accounts. They are never shown to organisers, and their texts are forgotten once they are sent. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  code(kind: CodeLetter, reader: Reader, code: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    return this.send(kind, reader, values, [{ kind: 'code', code }])
  }

  notice(kind: Notice, reader: Reader, values: Readonly<Record<string, string>> = {}): Promise<void> {
    return this.send(kind, reader, values, [])
  }

  async invitation(reader: Reader & { name: string }, invitation: InvitationLetter): Promise<void> {
    const { inviter, what, until, secret } = invitation
    const { language, say } = lettersIn(reader.language)
    const word = (name: string, values: Readonly<Record<string, string>> = {}) =>
      say(`letter.account.invitation.${name}`, values)
    const about = { inviter, role: await roleIn(language, invitation), what: what ?? '' }
    const blocks: Block[] = [
      { kind: 'paragraph', text: word('greeting', { name: reader.name }) },
      { kind: 'paragraph', text: word(what === null ? 'bodyPlatform' : 'body', about) },
      ...(until === null ? [] : [{ kind: 'facts' as const, rows: [{ term: word('until'), text: until }] }]),
      { kind: 'button', label: word('button'), url: `${this.config.publicUrl}/invitation/${secret}` },
    ]
    return this.queue(reader, language, {
      subject: word(what === null ? 'subjectPlatform' : 'subject', about),
      heading: word('heading', about),
      preheader: word(what === null ? 'bodyPlatform' : 'body', about),
      blocks,
      why: word('why', about),
    })
  }

  private send(kind: string, reader: Reader, values: Readonly<Record<string, string>>, blocks: readonly Block[]) {
    const { language, say } = lettersIn(reader.language)
    const word = (name: string) => say(`letter.account.${kind}.${name}`, values)
    const body = word('body')
    return this.queue(reader, language, {
      subject: word('subject'),
      heading: word('heading'),
      preheader: body.split('\n')[0] ?? '',
      blocks: [{ kind: 'paragraph', text: body }, ...blocks],
      why: word('why'),
    })
  }

  private queue(
    reader: Reader,
    language: string,
    {
      subject,
      ...contents
    }: { subject: string; heading: string; preheader: string; blocks: readonly Block[]; why: string },
  ): Promise<void> {
    const { say } = lettersIn(language)
    return this.deliveries.queue({
      ...letter({ ...contents, language, sender: say('letter.account.sender') }),
      key: `account:${randomUUID()}`,
      to: reader.address,
      toName: reader.name ?? null,
      subject,
      language,
      accountMail: true,
    })
  }
}

async function roleIn(language: OfferedLanguage, { role, country }: InvitationLetter): Promise<string> {
  const { say } = lettersIn(language)
  if (country === null) return say(`letter.account.role.${role}`)
  return say('letter.account.headOf', { country: countryName(country, await countryNamesIn(language)) })
}

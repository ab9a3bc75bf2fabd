import { randomUUID } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
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

  invitation(reader: Reader & { name: string }, { inviter, role, what, until, secret }: InvitationLetter) {
    const { language, say } = lettersIn(reader.language)
    const word = (name: string, values: Readonly<Record<string, string>> = {}) =>
      say(`letter.account.invitation.${name}`, values)
    const roleName = say(`letter.account.role.${role}`)
    const about = { inviter, role: roleName, what: what ?? '' }
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

import { PassThrough } from 'node:stream'
import type { OnApplicationShutdown } from '@nestjs/common'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { type Letter, Mailer, type Posted } from './mailer.js'

/** How long we wait for a mail server, in milliseconds. */
export interface Patience {
  readonly connection: number
  readonly greeting: number
  /** Silence in the middle of a conversation. */
  readonly silence: number
  /** A whole letter, also when the server answers a byte at a time. */
  readonly letter: number
}

const ordinaryPatience: Patience = { connection: 10_000, greeting: 10_000, silence: 20_000, letter: 60_000 }

/**
 * Sends over SMTP, with few connections that are kept open while there is something to send.
 * `url` as in `smtp://user:password@host:587` or `smtps://host`; certificates are checked unless it says
 * `?tls.rejectUnauthorized=false`. Files and addresses named in a letter are never opened.
 */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport
  /** Message ids of letters whose last byte was given to the connection. */
  private readonly gone = new Set<string>()

  constructor(
    url: string,
    private readonly patience: Patience = ordinaryPatience,
  ) {
    super()
    this.transport = createTransport({ url, pool: true, ...connectionsWith(patience) })
    this.transport.use('stream', (mail, done) => {
      const { messageId } = mail.data
      mail.message.transform(() => new PassThrough({ final: (end) => end(this.note(messageId)) }))
      done()
    })
  }

  async send(letter: Letter): Promise<Posted> {
    try {
      await this.transport.sendMail({ ...mailOf(letter), signal: AbortSignal.timeout(this.patience.letter) })
      return { accepted: true }
    } catch (error) {
      return whatWentWrong(smtpErrorOf(error), this.gone.has(letter.messageId))
    } finally {
      this.gone.delete(letter.messageId)
    }
  }

  /** Letters under way are finished; connections that wait are closed. */
  onApplicationShutdown(): void {
    this.transport.close()
  }

  private note(messageId: string | undefined): null {
    if (messageId !== undefined) this.gone.add(messageId)
    return null
  }
}

const connectionsWith = (patience: Patience) => ({
  maxConnections: 3,
  maxRequeues: 1, // only a letter of which not a byte was sent, when a connection kept open turns out to be dead
  idleTimeout: 30_000,
  connectionTimeout: patience.connection,
  dnsTimeout: patience.connection,
  greetingTimeout: patience.greeting,
  socketTimeout: patience.silence,
  socketCloseTimeout: 1_000,
  disableFileAccess: true,
  disableUrlAccess: true,
})

function mailOf({ icalendar, replyTo, headers, ...letter }: Letter): SendMailOptions {
  return {
    ...letter,
    ...(replyTo && { replyTo }),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers }, // RFC 3834: no holiday notices in return
    ...(icalendar && {
      icalEvent: { method: icalendar.method, filename: icalendar.name, content: icalendar.content },
    }),
  }
}

/** What nodemailer tells beside the message; see its errors.d.ts. */
interface SmtpError {
  readonly message: string
  readonly code: string
  readonly responseCode?: number
  readonly permanent?: boolean
}

function smtpErrorOf(error: unknown): SmtpError {
  if (isSmtpError(error)) return error
  throw error
}

const isSmtpError = (error: unknown): error is SmtpError =>
  typeof error === 'object' && error !== null && 'message' in error && 'code' in error && typeof error.code === 'string'

/** Only a word about this letter can be final: what a server says about itself or about us may be different tomorrow. */
const aboutThisLetter = ['EENVELOPE', 'EMESSAGE']

function whatWentWrong(error: SmtpError, wholeLetterGone: boolean): Posted {
  const answered = error.responseCode !== undefined
  const isFinal = aboutThisLetter.includes(error.code) && (error.permanent ?? !answered)
  return {
    accepted: false,
    kind: isFinal ? 'permanent' : 'temporary',
    reason: reasonOf(error),
    mayHaveArrived: wholeLetterGone && !answered,
  }
}

const sentences: Readonly<Record<string, string>> = {
  EABORT: 'The mail server took too long.',
  ETIMEDOUT: 'The mail server did not answer in time.',
  EDNS: 'The mail server was not found.',
  EAUTH: 'The mail server did not accept our name and password.',
}

const reasonOf = (error: SmtpError) => (sentences[error.code] ?? error.message).replace(/\s+/g, ' ').slice(0, 500)

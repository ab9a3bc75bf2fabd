/** One address with the name to show before it, `{ name: 'Green technology seminar', address: 'seminar@example.org' }`. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** A letter to one person, ready to go. Texts may be in any script; a line break in a name or subject does no harm. */
export interface Letter {
  /** Without angle brackets, `0190…@plenary.example.org`. The same at every attempt, so that a second copy can be recognised. */
  readonly messageId: string
  readonly from: Mailbox
  readonly replyTo: Mailbox | null
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Further header lines, such as `List-Unsubscribe`. */
  readonly headers?: Readonly<Record<string, string>>
  /** A calendar file that goes along; programs that know calendars offer to keep it. */
  readonly icalendar?: {
    readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
    readonly name: string
    readonly content: string
  }
}

/**
 * What became of a letter.
 * `temporary`: later it may work (server away, mailbox full, our password refused). `permanent`: it never will (no such
 * address). `reason` is for organisers: what the server said, or what did not happen, in English, one line.
 * `mayHaveArrived`: the whole letter was on its way when the line broke, so another attempt may make a second copy.
 */
export type Posted =
  | { readonly accepted: true }
  | {
      readonly accepted: false
      readonly kind: 'temporary' | 'permanent'
      readonly reason: string
      readonly mayHaveArrived: boolean
    }

/** Hands letters to a mail server. Answers in any case, within about a minute; never throws for what a server does. */
export abstract class Mailer {
  abstract send(letter: Letter): Promise<Posted>
}

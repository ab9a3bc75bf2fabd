import { renderSVG } from 'uqr'
import type { Paper, Typesetter } from './typesetter.js'

/** A whole agenda on paper. All texts are finished, in the language of the page or in their own: each is set as its letters ask. */
export interface AgendaOnPaper {
  /** Of the page: the direction of columns and headings, and what a screen reader assumes. */
  readonly language: string
  readonly title: string
  /** Lines below the title: dates, place, time zone, release. */
  readonly facts: readonly string[]
  /** At the foot of every page: `Release 2 of 14 November 2028`. */
  readonly release: string
  /** `#0b5f60` */
  readonly accent: string
  readonly words: { readonly time: string; readonly session: string; readonly room: string }
  readonly days: readonly { readonly heading: string; readonly sessions: readonly SessionOnPaper[] }[]
}

/** Empty texts are left out. `starts` and `ends` as they shall be read, `09:00`. */
export interface SessionOnPaper {
  readonly starts: string
  readonly ends: string
  readonly room: string
  readonly kind: string
  readonly title: string
  readonly subtitle: string
  readonly languages: string
  readonly people: readonly { readonly role: string; readonly names: readonly string[] }[]
  /** A break or a meal, set apart by its ground. */
  readonly pause: boolean
}

export interface BadgesOnPaper {
  readonly language: string
  /** Of the file, as a reader's program shows it. */
  readonly title: string
  readonly accent: string
  /** What the square is, for those who do not see it: `QR code of this badge`. */
  readonly qrWords: string
  /** At least one; each is a page of its own. */
  readonly badges: readonly Badge[]
}

export interface Badge {
  readonly event: string
  readonly name: string
  /** Below the name: organisation, country. */
  readonly facts: readonly string[]
  readonly category: string
  /** What the desk's scanner reads; up to 200 letters. */
  readonly code: string
}

/** An agenda of any length on A4, day by day. */
export const agendaDocument = (typesetter: Typesetter, agenda: AgendaOnPaper): Promise<Paper> =>
  typesetter.typeset('agenda.typ', agenda)

/** Badges of the size A6, one a page. */
export function badgeDocument(typesetter: Typesetter, { badges, ...rest }: BadgesOnPaper): Promise<Paper> {
  const drawn = badges.map(({ code, ...badge }) => ({ ...badge, qr: renderSVG(code, { ecc: 'M', border: 2 }) }))
  return typesetter.typeset('badge.typ', { ...rest, badges: drawn })
}

/** Who comes to one visit, for a gate. Names as a gate reads them, family names in capitals; empty texts are left out. */
export interface VisitorsOnPaper {
  readonly language: string
  readonly title: string
  readonly facts: readonly string[]
  /** What the list is for and by when it must be deleted; at the foot of every page. */
  readonly purpose: string
  readonly accent: string
  /** Above the six columns. */
  readonly headings: readonly string[]
  readonly visitors: readonly {
    readonly name: string
    readonly ownName: string
    readonly organisation: string
    readonly position: string
    readonly country: string
    readonly document: string
    readonly needs: string
  }[]
}

export const visitorsDocument = (typesetter: Typesetter, visitors: VisitorsOnPaper): Promise<Paper> =>
  typesetter.typeset('visitors.typ', visitors)

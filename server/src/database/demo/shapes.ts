import type { Category, FormSection, Gender, LeavingReason, Locality } from '@plenary/shared/language/categories'
import type { CountryCode } from '@plenary/shared/language/countries'
import type {
  EventType,
  Modality,
  OrganisationKind,
  RegistrationPolicy,
  SessionRole,
  SessionType,
} from '@plenary/shared/language/events'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { LanguageLevel } from '@plenary/shared/language/spoken-languages'

/** A moment of the demo before its dates are known: so many days after the load or the opening day, at a wall-clock time of the event. */
export interface DemoMoment {
  readonly after: 'load' | 'opening'
  readonly days: number
  readonly at: string
}

export interface DemoPerson {
  /** What sessions and events call the person by, `amina-wanjiru-kariuki`. */
  readonly key: string
  /** Either may be empty, never both. */
  readonly familyName: string
  readonly givenName: string
  readonly badgeName: string | null
  readonly ownScriptName: string | null
  readonly ownScriptLanguage: string | null
  readonly gender: Gender
  readonly birthYear: number
  /** The country represented; none for international civil servants. */
  readonly country: CountryCode | null
  readonly organisation: string
  readonly position: string
  readonly languages: readonly { readonly tag: string; readonly level: LanguageLevel }[]
  readonly expertise: string
  readonly sdgs: readonly string[]
  /** What the person would register as. */
  readonly category: Category
  /** None for a speaker who was only imported. */
  readonly address: string | null
  /** How the registration for the seminar ends up; none for those who don't register. */
  readonly seminar: DemoRegistration | null
}

export type DemoRegistrationState =
  | 'draft'
  | 'submitted'
  | 'under review'
  | 'returned'
  | 'shortlisted'
  | 'accepted'
  | 'confirmed'
  | 'waitlisted'
  | 'not selected'
  | 'offer expired'
  | 'withdrawn'
  | 'cancelled'
  | 'replaced'

export interface DemoRegistration {
  readonly state: DemoRegistrationState
  /** Order on the waiting list, 1 first. */
  readonly rank: number | null
  /** Why somebody left. */
  readonly reason: LeavingReason | null
  /** The key of the person who holds the seat now. */
  readonly replacedBy: string | null
  /** What the person wrote into the form, in their own words; needs are mostly empty. */
  readonly statement: string
  readonly expectation: string
  readonly accessNeeds: string
  readonly foodNeeds: string
}

export interface DemoOrganisation {
  readonly key: string
  readonly name: LocalText
  readonly kind: OrganisationKind
  readonly country: CountryCode | null
}

export interface DemoAgreement {
  readonly title: LocalText
  readonly objectives: LocalText
  readonly parties: readonly string[]
  /** Years before and after that of the seminar. */
  readonly signed: { readonly years: number; readonly on: string }
  readonly until: { readonly years: number; readonly on: string }
}

export interface DemoProgramme {
  readonly title: LocalText
  readonly summary: LocalText
}

export interface DemoRoom {
  readonly key: string
  readonly name: LocalText
  readonly capacity: number
  /** Step-free from the street. */
  readonly accessible: boolean
}

export interface DemoEvent {
  readonly slug: string
  readonly acronym: string
  readonly type: EventType
  readonly title: LocalText
  readonly question: LocalText
  readonly summary: LocalText
  readonly modality: Modality
  readonly zone: string
  /** The first day, so many days after the day of the load or after the seminar's opening day. */
  readonly starts: { readonly after: 'load' | 'opening'; readonly days: number }
  /** How many days it lasts. */
  readonly days: number
  readonly languages: readonly string[]
  readonly sdgs: readonly string[]
  readonly themes: readonly string[]
  readonly city: LocalText
  readonly country: CountryCode
  readonly venue: { readonly name: LocalText; readonly address: LocalText; readonly access: LocalText }
  readonly whoPays: LocalText
  readonly howToTakePart: LocalText
  readonly contact: { readonly name: string; readonly address: string }
  readonly accent: string
  readonly seats: number
  readonly policy: RegistrationPolicy
  readonly opens: DemoMoment | null
  readonly closes: DemoMoment | null
  readonly rooms: readonly DemoRoom[]
  readonly categories: readonly {
    readonly category: Category
    readonly quota: number | null
    readonly description: LocalText
    /** International, unless it says otherwise. */
    readonly locality?: Locality
    readonly sections: readonly FormSection[]
  }[]
  readonly targets: readonly DemoTarget[]
  /** ISO codes; null: every country. */
  readonly eligible: readonly CountryCode[] | null
}

/** The share of seats that the event wants for a gender, a region or (any of) some country groups. */
export interface DemoTarget {
  readonly of: { readonly gender: 'woman' } | { readonly region: string } | { readonly groups: readonly string[] }
  readonly percent: number
}

export interface DemoSession {
  readonly key: string
  readonly type: SessionType
  readonly title: LocalText
  readonly subtitle?: LocalText
  readonly abstract?: LocalText
  readonly languages: readonly string[]
  /** Into which languages the session is interpreted. */
  readonly interpretation?: readonly string[]
  readonly track?: string
  /** 1 is the opening day. */
  readonly day: number
  /** Wall-clock times of the event's zone, `09:00`. */
  readonly starts: string
  readonly ends: string
  /** A room's key; null: no room, as for a site visit. */
  readonly room: string | null
  /** Role and people in the order in which they speak. */
  readonly people?: readonly (readonly [SessionRole, ...string[]])[]
}

/** What was done to the draft after release 1 and came out with release 2. */
export type DemoAgendaChange =
  | { readonly change: 'add'; readonly session: DemoSession }
  | { readonly change: 'remove'; readonly session: string }
  | { readonly change: 'edit'; readonly session: string; readonly to: Partial<Omit<DemoSession, 'key'>> }

/** Somebody's part in one of the smaller events; the category is the person's own. */
export interface DemoParticipation {
  readonly person: string
  readonly state: 'confirmed' | 'waitlisted' | 'attended' | 'partly attended' | 'no show' | 'withdrawn'
}

import type { NomineeList } from '@plenary/shared/contracts/nomination/focal-point'
import type { NominationForm } from '@plenary/shared/contracts/nomination.forms'
import { instantOf } from '@plenary/shared/language/time'
import { standingOf } from '@plenary/shared/rules/nomination/standing'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import type { EventRecord } from '../event/event.record.js'
import { fullName } from '../person/person.view.js'
import type { FocalPoint } from './focal-point.repository.js'
import type { NominationRow } from './nomination.entity.js'

type Row = NomineeList['nominees'][number]

/** Who nominated, for audit lines: `WS`, `Clean Technology Network`. */
export const byName = ({ country, name }: Pick<FocalPoint, 'country' | 'name'>): string => name || country || ''

/** For audit lines: what comes before the colon stays when the person is forgotten. */
export const nameOf = (row: NominationRow, focalPoint: FocalPoint): string => `${byName(focalPoint)}: ${fullName(row)}`

export const formOf = (row: NominationRow): NominationForm => ({
  familyName: row.familyName,
  givenName: row.givenName,
  gender: row.gender,
  address: row.address,
  organisation: row.organisation,
  position: row.position,
  country: row.country as NominationForm['country'],
  category: row.category,
  language: row.language as NominationForm['language'],
  noteNumber: row.noteNumber,
  noteOn: row.noteOn,
})

/** A line of a list, with what became of the registration where there is one. */
export const lineOf = (row: NominationRow, registration: RegistrationState | null): Row => ({
  id: row.id,
  rank: row.rank,
  state: row.state,
  stateSince: instantOf(row.stateSince),
  standing: standingOf(row.state, registration),
  familyName: row.familyName,
  givenName: row.givenName,
  organisation: row.organisation,
  position: row.position,
  country: row.country,
  category: row.category,
  gender: row.gender,
  hasAddress: row.address !== null,
  hasEvidence: row.letterFileId !== null || row.noteNumber !== '',
  replacesId: row.replacesId,
})

export const focalPointView = (focalPoint: FocalPoint, used: number) => ({
  id: focalPoint.id,
  version: focalPoint.version,
  represents: focalPoint.represents,
  country: focalPoint.country,
  name: focalPoint.name,
  places: focalPoint.places,
  used,
  dueAt: focalPoint.dueAt,
  dueLocal: focalPoint.dueLocal,
})

export const nominatedBy = ({ id, represents, country, name }: FocalPoint) => ({ id, represents, country, name })

/** The event as its focal points see it. */
export const eventView = (event: EventRecord): NomineeList['event'] => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  accent: event.accent,
  zone: event.zone,
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  city: event.city,
  state: event.state,
  categories: event.categories.map(({ category }) => category),
  contact: event.contactAddress,
})

export const evidenceThere = (row: NominationRow) => ({
  letter: row.letterFileId !== null,
  note: row.noteNumber !== '',
  scan: row.noteFileId !== null,
})

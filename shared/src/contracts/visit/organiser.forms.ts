import * as z from 'zod'
import { groupId, personId, siteId } from '../../language/ids.js'
import { datums, transferModes } from '../../rules/visit/states.js'
import { onBehalf } from '../audit.forms.js'
import {
  emailAddress,
  languageCode,
  line,
  localDate,
  localDateTime,
  localText,
  optionalLocalText,
  version,
} from '../parts.js'

/** A stretch of time on the event's clocks. */
export const stretch = { startsLocal: localDateTime, endsLocal: localDateTime }
const endsLater = { error: 'endsBeforeStarts', path: ['endsLocal'] }
const inOrder = ({ startsLocal, endsLocal }: { startsLocal: string; endsLocal: string }) => startsLocal < endsLocal

export const studyVisitForm = z.strictObject({
  objectives: optionalLocalText(3000),
  questions: z.array(localText(300)).max(20),
  days: z.array(localDate).max(14),
  wishesDueLocal: localDateTime.nullable(),
  answersDueLocal: localDateTime.nullable(),
  /** Visitor lists go out without an organiser: the first when it is due, the next when somebody joins or leaves. */
  listsByThemselves: z.boolean(),
})
export type StudyVisitForm = z.infer<typeof studyVisitForm>

const places = z.int().min(1, 'required').max(10_000)
export const siteForm = z.strictObject({
  name: localText(200),
  description: optionalLocalText(3000),
  address: localText(500),
  addressLocal: line(500),
  localLanguage: languageCode.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  datum: z.enum(datums),
  accessRules: optionalLocalText(2000),
  documentRules: optionalLocalText(2000),
  equipment: optionalLocalText(2000),
  photoPolicy: optionalLocalText(2000),
  stepFree: z.boolean(),
  languages: z.array(languageCode).max(20),
  largestGroup: places.nullable(),
  mostAtOnce: places.nullable(),
  leadHours: z.int().min(0).max(1000),
})
export type SiteForm = z.infer<typeof siteForm>

/** Somebody: chosen by id, or named; an address makes them the person who has it. */
export const namedPerson = z.union([
  z.strictObject({ personId }),
  z.strictObject({
    familyName: line(100),
    givenName: line(100),
    address: emailAddress.nullable(),
    organisation: line(200),
    position: line(200),
  }),
])
export type NamedPerson = z.infer<typeof namedPerson>

export const contactForm = z.strictObject({
  familyName: line(100).min(1, 'required'),
  givenName: line(100),
  address: emailAddress,
  position: line(200),
  /** The language of letters to somebody whom we don't know yet. */
  language: languageCode,
  lastDay: localDate.nullable(),
})
export type ContactForm = z.infer<typeof contactForm>

export const groupForm = z.strictObject({
  letter: line(8).min(1, 'required'),
  language: languageCode,
  leader: namedPerson.nullable(),
  interpreter: namedPerson.nullable(),
  escorts: z.array(namedPerson).max(20),
  vehicleName: line(60).nullable(),
  vehiclePlaces: places.nullable(),
})
export type GroupForm = z.infer<typeof groupForm>

export const stopFields = z
  .strictObject({
    groupId,
    siteId,
    ...stretch,
    programme: optionalLocalText(3000).default({}),
    receivedBy: line(200).default(''),
  })
  .refine(inOrder, endsLater)
export type StopFields = z.infer<typeof stopFields>

export const transferFields = z
  .strictObject({ groupId, ...stretch, mode: z.enum(transferModes), note: line(200).default('') })
  .refine(inOrder, endsLater)
export type TransferFields = z.infer<typeof transferFields>

const reason = line(500).min(1, 'required')
const heads = z.int().min(1).max(10_000)
export const cancelStopForm = z.strictObject({ reason })
/** An answer that came by telephone or mail: who said it, by which channel, when. */
export const behalfForm = z.strictObject({ onBehalf })
export const refusalOnBehalf = behalfForm.extend({ reason })
export const counterForm = z.strictObject({ ...stretch, heads })
export const counterOnBehalf = counterForm.extend({ onBehalf }).refine(inOrder, endsLater)
export const takeForm = z.strictObject({
  /** What follows on the group's day moves along. */
  moveOthers: z.boolean(),
  /** Hosts of what moves may be asked again. */
  askAgain: z.boolean(),
})

/** What each move asks of the organiser who presses it; the last four are answers of the host, recorded for it. */
export const organiserStopMove = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['request', 'take back', 'ask again', 'propose anew']), version }),
  takeForm.extend({ action: z.literal('take'), version }),
  cancelStopForm.extend({ action: z.literal('cancel'), version }),
  behalfForm.extend({ action: z.literal('confirm'), version }),
  z.strictObject({ ...stretch, heads, onBehalf, action: z.literal('counter-propose'), version }),
  refusalOnBehalf.extend({ action: z.literal('decline'), version }),
  refusalOnBehalf.extend({ action: z.literal('call off'), version }),
])
export type OrganiserStopMove = z.infer<typeof organiserStopMove>

import { createAgreement, moveAgreement } from '@plenary/shared/contracts/agreement'
import { createEvent, eventForOrganiser, moveEvent } from '@plenary/shared/contracts/event/organiser'
import {
  changeEventBasics,
  changeEventPlace,
  changeEventRegistration,
  changeEventSeats,
  changeEventTexts,
} from '@plenary/shared/contracts/event/settings'
import { createProgramme } from '@plenary/shared/contracts/programme'
import type { Route } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { EventAction } from '@plenary/shared/rules/event/moves'
import type * as z from 'zod'
import type { Person, TestApp } from './app.js'

type Form<R extends Route & { body: unknown }> = Omit<z.input<Extract<R['body'], z.ZodType>>, 'version'>

/** An administrator, the memorandum of the reference case, signed, and its programme: made as people make them. */
export async function makeGround(app: TestApp) {
  const helene = await app.person('Hélène Marchetti', { role: 'administrator' })
  const agreement = await app.ask(helene, createAgreement, {
    body: {
      title: { en: 'Memorandum of understanding on green technology transfer' },
      objectives: { en: 'Share experiences and strengthen capacity.' },
      parties: [
        { name: { en: 'UN department' }, kind: 'un entity', country: null },
        { name: { en: 'Ministry of Science and Technology' }, kind: 'government', country: 'CN' },
      ],
      signedOn: '2026-03-12',
      validUntil: '2029-03-11',
    },
  })
  await app.ask(helene, moveAgreement, {
    params: { agreementId: agreement.body.id },
    body: { action: 'sign', version: agreement.body.version },
  })
  const programme = await app.ask(helene, createProgramme, {
    body: { title: { en: 'Green technology transfer' }, summary: {}, agreementIds: [agreement.body.id] },
  })
  return { helene, agreementId: agreement.body.id, programmeId: programme.body.id }
}
export type Ground = Awaited<ReturnType<typeof makeGround>>

/** A draft of the Shanghai seminar, as the short form makes it. */
export async function draftSeminar(
  app: TestApp,
  { helene, programmeId }: Ground,
  changes: Record<string, unknown> = {},
) {
  const { body } = await app.ask(helene, createEvent, {
    body: {
      programmeId,
      type: 'seminar',
      title: { en: 'Connecting suppliers and users of green technology' },
      acronym: 'GTB 2028',
      startsOn: '2028-12-04',
      endsOn: '2028-12-07',
      zone: 'Asia/Shanghai',
      city: { en: 'Shanghai' },
      ...changes,
    },
  })
  return body
}

export const basicsForm: Form<typeof changeEventBasics> = {
  type: 'seminar',
  title: { en: 'Connecting suppliers and users of green technology' },
  acronym: 'GTB 2028',
  modality: 'in person',
  startsOn: '2028-12-04',
  endsOn: '2028-12-07',
  zone: 'Asia/Shanghai',
  languages: ['en', 'zh'],
  sdgs: ['7', '17.6'],
  themes: ['Technology markets'],
  accent: '#0b5f60',
}

export const placeForm: Form<typeof changeEventPlace> = {
  city: { en: 'Shanghai' },
  country: 'CN',
  venueName: { en: 'Huangpu Conference Centre' },
  venueAddress: { zh: '黄浦会议中心' },
  venueAccess: {},
  rooms: [{ name: { en: 'Harbour Hall' }, capacity: 180, accessible: true }],
}

export const seatsForm: Form<typeof changeEventSeats> = {
  seats: 100,
  categories: [
    { category: 'government delegate', quota: 44, description: { en: 'nominated by a ministry' }, sections: [] },
    { category: 'expert', quota: null, description: {}, sections: ['statement'] },
  ],
  targets: [{ of: { gender: 'woman' }, percent: 50 }],
  eligibleCountries: null,
}

export const registrationForm: Form<typeof changeEventRegistration> = {
  policy: 'selection',
  opensLocal: '2028-11-20T09:00',
  closesLocal: '2028-11-27T23:59',
  offerHours: 72,
  promotesByItself: false,
}

export const textsForm: Form<typeof changeEventTexts> = {
  question: { en: 'How do suppliers and users find each other?' },
  summary: { en: 'Four days in Shanghai.' },
  whoPays: { en: 'The hosts pay board and lodging.' },
  howToTakePart: { en: 'Register here.' },
  contactName: 'Chen Yutong',
  contactAddress: 'chen@example.org',
}

/** Fills in every section, so that the event can be announced; answers the version then. */
export async function describe(app: TestApp, who: Person, eventId: EventId): Promise<number> {
  const params = { eventId }
  let { version } = (await app.ask(who, eventForOrganiser, { params })).body
  version = (await app.ask(who, changeEventBasics, { params, body: { ...basicsForm, version } })).body.version
  version = (await app.ask(who, changeEventPlace, { params, body: { ...placeForm, version } })).body.version
  version = (await app.ask(who, changeEventSeats, { params, body: { ...seatsForm, version } })).body.version
  version = (await app.ask(who, changeEventRegistration, { params, body: { ...registrationForm, version } })).body
    .version
  return (await app.ask(who, changeEventTexts, { params, body: { ...textsForm, version } })).body.version
}

/** Presses a button of the event, whatever its version is now. */
export async function press(app: TestApp, who: Person, eventId: EventId, action: EventAction, reason?: string) {
  const { version } = (await app.ask(who, eventForOrganiser, { params: { eventId } })).body
  return app.ask(who, moveEvent, { params: { eventId }, body: { action, version, ...(reason && { reason }) } })
}

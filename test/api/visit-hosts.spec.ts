import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { moveEvent } from '@plenary/shared/contracts/event/organiser'
import { letterOfStop, remindHost } from '@plenary/shared/contracts/visit/organiser'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import {
  addSite,
  changeSite,
  dropSite,
  grantContact,
  revokeContact,
  saveStudyVisit,
  siteOfEvent,
  sitesFound,
} from '@plenary/shared/contracts/visit/sites'
import type { EventId, SiteId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeGroup, makeStop, onBehalf, press, stopShown } from '../support/visits.js'
import { makeEvent, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let eventId: EventId
let siteId: SiteId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())

const site: SiteForm = {
  name: { en: 'Chongming low-carbon village', zh: '崇明低碳村' },
  description: {},
  address: { en: '8 Reed Lane, Chongming' },
  addressLocal: '崇明区芦苇巷8号',
  localLanguage: 'zh',
  latitude: 31.62,
  longitude: 121.4,
  datum: 'WGS 84',
  accessRules: { en: 'One gate, badges visible' },
  documentRules: { en: 'Passport or identity card' },
  equipment: { en: 'Closed shoes' },
  photoPolicy: { en: 'Outdoors only' },
  stepFree: true,
  languages: ['zh', 'en'],
  largestGroup: 30,
  mostAtOnce: 60,
  leadHours: 72,
}
const newHost = () => ({ name: { en: `Cluster ${randomUUID()}` }, kind: 'network', country: 'CN' }) as const
const siyuan = {
  familyName: 'Gu',
  givenName: 'Siyuan',
  position: 'Visits',
  language: 'ar',
  lastDay: null,
}
const contact = () => ({ ...siyuan, address: `siyuan-${randomUUID()}@example.org` })
const at = () => ({ params: { eventId, siteId } })
const letters = (to: string) =>
  testing.rows<{ subject: string; language: string; text: string; state: string }>(
    'SELECT subject, language, text, state FROM delivery WHERE to_address = $1 ORDER BY queued_at, id',
    [to],
  )

beforeEach(async () => {
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  const days = { objectives: { en: 'See what works' }, questions: [{ en: 'Who pays?' }], days: ['2028-12-05'] }
  const form = { ...days, wishesDueLocal: null, answersDueLocal: '2028-11-17T18:00', listsByThemselves: false }
  const saved = await testing.ask(helene, saveStudyVisit, { params: { eventId }, body: { form, version: 0 } })
  expect(saved.status).toBe(204)
  const added = await testing.ask(helene, addSite, { params: { eventId }, body: { host: newHost(), site } })
  siteId = added.body.id
})

describe('a site', () => {
  test('keeps every fact, and another event takes it over without writing it again', async () => {
    const { body } = await testing.ask(helene, siteOfEvent, at())
    expect(body).toMatchObject({ form: site, contacts: [], can: { write: true } })
    const elsewhere = await makeEvent(testing)
    const other = await organiserOf(testing, elsewhere)
    const params = { eventId: elsewhere }
    const { body: found } = await testing.ask(other, sitesFound, { params, query: { name: 'chongming' } })
    expect(found.rows.map(({ id }) => id)).toContain(siteId)
    expect((await testing.ask(other, siteOfEvent, { params: { ...params, siteId } })).problem.code).toBe('NOT_FOUND')
    expect((await testing.ask(other, addSite, { params, body: { siteId } })).body.id).toBe(siteId)
    expect((await testing.ask(other, siteOfEvent, { params: { ...params, siteId } })).status).toBe(200)
  })

  test('never becomes too small for those who were asked to come', async () => {
    const group = await makeGroup(testing, eventId, { delegates: 3 })
    const made = { id: siteId, organisationId: (await testing.ask(helene, siteOfEvent, at())).body.host.id }
    const id = await makeStop(testing, eventId, { group, site: made })
    await press(testing, helene, { eventId, id }, { action: 'request' })
    const smaller = { form: { ...site, largestGroup: 2 }, version: 1 }
    const { problem } = await testing.ask(helene, changeSite, { ...at(), body: smaller })
    expect([problem.code, problem.carries]).toEqual(['SITE_TOO_SMALL', { stops: 1 }])
    expect((await testing.ask(helene, dropSite, at())).problem.code).toBe('SITE_IN_USE')
    const fits = { form: { ...site, largestGroup: 3 }, version: 1 }
    expect((await testing.ask(helene, changeSite, { ...at(), body: fits })).status).toBe(204)
    expect((await testing.ask(helene, changeSite, { ...at(), body: fits })).problem.code).toBe('CHANGED_MEANWHILE')
  })

  test('that nobody plans to visit is dropped', async () => {
    expect((await testing.ask(helene, dropSite, at())).status).toBe(204)
    expect((await testing.ask(helene, siteOfEvent, at())).problem.code).toBe('NOT_FOUND')
  })
})

describe('a contact of the host', () => {
  test('is told once, with the way to the page of visits, and can be taken away', async () => {
    const body = contact()
    const granted = await testing.ask(helene, grantContact, { ...at(), body })
    await testing.ask(helene, grantContact, { ...at(), body })
    const [letter, ...more] = await letters(body.address)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ language: 'ar' })
    expect(letter?.text).toContain('http://localhost:3000/host')
    const shown = async () => (await testing.ask(helene, siteOfEvent, at())).body.contacts
    expect(await shown()).toEqual([expect.objectContaining({ name: 'Siyuan Gu', address: body.address })])
    const params = { eventId, siteId, membershipId: granted.body.id }
    expect((await testing.ask(helene, revokeContact, { params })).status).toBe(204)
    expect((await testing.ask(helene, revokeContact, { params })).problem.code).toBe('NOT_FOUND')
    expect(await shown()).toEqual([])
  })

  test('is not granted for a time that is over', async () => {
    const body = { ...contact(), lastDay: '2028-11-13' }
    expect((await testing.ask(helene, grantContact, { ...at(), body })).problem.code).toBe('END_NOT_AHEAD')
    expect(
      (await testing.ask(helene, grantContact, { ...at(), body: { ...body, lastDay: '2028-11-14' } })).status,
    ).toBe(200)
  })
})

describe('letters to a host', () => {
  let to: string
  let stop: Parameters<typeof press>[2]
  beforeEach(async () => {
    const body = contact()
    to = body.address
    await testing.ask(helene, grantContact, { ...at(), body })
    const group = await makeGroup(testing, eventId, { letter: 'D', delegates: 2 })
    const { host: of } = (await testing.ask(helene, siteOfEvent, at())).body
    stop = { eventId, id: await makeStop(testing, eventId, { group, site: { id: siteId, organisationId: of.id } }) }
  })
  const subjects = async () => (await letters(to)).slice(1).map(({ subject }) => subject)

  test('what is shown before is what goes out, and nothing before it is released', async () => {
    const { body } = await testing.ask(helene, letterOfStop, { params: { stopId: stop.id } })
    await testing.jobs()
    expect(await subjects()).toEqual([])
    await press(testing, helene, stop, { action: 'request' })
    await testing.jobs()
    const [, sent] = await letters(to)
    expect(sent?.language).toBe('ar')
    expect(body.letters).toEqual([expect.objectContaining({ toAddress: to, subject: sent?.subject })])
    expect(sent?.text).toContain('09:00')
  })

  test('a request that is made and taken back at once is not told', async () => {
    await press(testing, helene, stop, { action: 'request' })
    await press(testing, helene, stop, { action: 'take back' })
    await testing.jobs()
    expect(await subjects()).toEqual([expect.stringContaining('سُحب')])
  })

  test('an answer by telephone is told back, a reminder goes once a minute, and only while the host is asked', async () => {
    const remind = () => testing.ask(helene, remindHost, { params: { stopId: stop.id } })
    expect((await remind()).problem.code).toBe('MOVE_NOT_ALLOWED')
    await press(testing, helene, stop, { action: 'request' })
    await testing.jobs()
    await remind()
    expect((await remind()).body).toEqual({ letters: 1 })
    await testing.jobs()
    await press(testing, helene, stop, { action: 'confirm', onBehalf })
    await testing.jobs()
    expect(await subjects()).toHaveLength(3)
  })

  test('with its event a stop is cancelled, and the letters wait for an organiser', async () => {
    await press(testing, helene, stop, { action: 'request' })
    await press(testing, helene, stop, { action: 'confirm', onBehalf })
    await testing.jobs()
    const body = { action: 'cancel', version: 1, reason: 'A storm' } as const
    expect((await testing.ask(helene, moveEvent, { params: { eventId }, body })).status).toBeLessThan(300)
    await testing.jobs()
    expect(await stopShown(testing, helene, eventId, stop.id)).toMatchObject({ state: 'cancelled', reason: 'A storm' })
    expect((await letters(to)).at(-1)).toMatchObject({ state: 'draft', subject: expect.stringContaining('أُلغيت') })
  })
})

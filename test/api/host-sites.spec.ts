import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { changeHostSite, hostSite, hostSites } from '@plenary/shared/contracts/visit/host-sites'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { Person, TestApp } from '../support/app.js'
import { startApp } from '../support/app.js'
import { whileLocked } from '../support/locks.js'
import { countQueries } from '../support/queries.js'
import {
  makeGroup,
  makeHost,
  makeRequestedVisit,
  makeSite,
  makeStop,
  makeStudyVisit,
  press,
} from '../support/visits.js'
import { makeEvent, organiserOf } from '../support/world.js'

let testing: TestApp
let visit: Awaited<ReturnType<typeof makeRequestedVisit>>
let params: { siteId: typeof visit.site.id }
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  visit = await makeRequestedVisit(testing)
  params = { siteId: visit.site.id }
})

const shown = async (who = visit.siyuan) => (await testing.ask(who, hostSite, { params })).body
async function change(changes: Partial<SiteForm>, agreed = false, who: Person = visit.siyuan) {
  const { form, version } = await shown()
  return testing.ask(who, changeHostSite, { params, body: { form: { ...form, ...changes }, version, agreed } })
}
const needsAccess = () =>
  testing.rows(`UPDATE registration SET needs = '{"accessNeeds": "A ramp"}' WHERE id = $1`, [visit.group.delegates[0]])
const letters = () =>
  testing.rows<{ person_id: string; language: string; subject: string; text: string }>(
    `SELECT person_id, language, subject, text FROM delivery WHERE starts_with(key, $1) ORDER BY person_id`,
    [`site:${visit.site.id}:`],
  )
const audited = () =>
  testing.rows<{ actor_name: string; event_id: string | null; details: unknown }>(
    `SELECT actor_name, event_id, details FROM audit WHERE object_id = $1 AND act = 'change site' ORDER BY id`,
    [visit.site.id],
  )

describe('sites of a host', () => {
  test('are those for whose organisation the reader acts, with the visits that come', async () => {
    const other = await makeSite(testing, visit.eventId, { name: 'Another’s' })
    const second = { name: 'Matching centre', organisationId: visit.site.organisationId }
    const { id } = await makeSite(testing, visit.eventId, second)
    await testing.rows(`UPDATE site SET made_at = made_at + interval '1 hour' WHERE id = $1`, [id])
    const { rows } = (await testing.ask(visit.siyuan, hostSites, {})).body
    expect(rows.map(({ name, visits }) => [name['en'], visits])).toEqual([
      ['Green Technology Bank', 1],
      ['Matching centre', 0],
    ])
    const theirs = { params: { siteId: other.id } }
    expect((await testing.ask(visit.siyuan, hostSite, theirs)).problem.code).toBe('NOT_FOUND')
    const body = { ...(await shown()), agreed: true }
    const sent = { form: body.form, version: 1, agreed: true }
    expect((await testing.ask(visit.siyuan, changeHostSite, { ...theirs, body: sent })).problem.code).toBe('NOT_FOUND')
    expect((await testing.ask(visit.helene, hostSite, { params })).problem.code).toBe('NOT_FOUND')
  })

  test('are nobody’s once a contact was taken away', async () => {
    await testing.rows('UPDATE membership SET revoked_at = $2 WHERE person_id = $1', [
      visit.siyuan.personId,
      testing.clock.now(),
    ])
    expect((await testing.ask(visit.siyuan, hostSites, {})).body.rows).toEqual([])
    expect((await testing.ask(visit.siyuan, hostSite, { params })).problem.code).toBe('NOT_FOUND')
  })

  test('take the same number of queries for one and for thirty', async () => {
    const read = () => countQueries(testing, () => testing.ask(visit.siyuan, hostSites, {}))
    const one = await read()
    for (let n = 0; n < 29; n += 1)
      await makeSite(testing, visit.eventId, { organisationId: visit.site.organisationId })
    expect(await read()).toBe(one)
    expect((await testing.ask(visit.siyuan, hostSites, {})).body.rows).toHaveLength(30)
  })
})

describe('a host changes its site', () => {
  test('at once where it concerns no visit, and who did it and what is written down', async () => {
    expect((await change({ description: { en: 'A hall with eight stands' } })).status).toBe(204)
    expect((await shown()).form.description).toEqual({ en: 'A hall with eight stands' })
    expect(await letters()).toEqual([])
    expect(await audited()).toEqual([
      { actor_name: 'Gu Siyuan', event_id: visit.eventId, details: { changed: ['description'] } },
    ])
  })

  test('that no event comes to, in the audit of the platform', async () => {
    await press(testing, visit.helene, visit, { action: 'take back' })
    expect((await change({ leadHours: 24 })).status).toBe(204)
    expect(await audited()).toMatchObject([{ event_id: null, details: { changed: ['leadHours'] } }])
  })

  test('on a version that is no longer there: refused before anything else, and nothing is overwritten', async () => {
    const { form, version } = await shown()
    const send = (equipment: string) =>
      testing.ask(visit.siyuan, changeHostSite, {
        params,
        body: { form: { ...form, equipment: { en: equipment } }, version, agreed: true },
      })
    const both = await Promise.all([send('Helmets'), send('Closed shoes')])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('CHANGED_MEANWHILE')
    expect((await shown()).version).toBe(version + 1)
  })

  test('to less than what it was asked to receive: refused, whoever of its visitors’ events it is', async () => {
    expect((await change({ largestGroup: 2 }, true)).problem).toMatchObject({
      code: 'SITE_TOO_SMALL',
      carries: { stops: 1 },
    })
    const elsewhere = await makeEvent(testing)
    const other = await organiserOf(testing, elsewhere)
    await makeStudyVisit(testing, elsewhere)
    await testing.rows('INSERT INTO visit_site (event_id, site_id, position) VALUES ($1, $2, 0)', [
      elsewhere,
      visit.site.id,
    ])
    const group = await makeGroup(testing, elsewhere, { delegates: 4 })
    const id = await makeStop(testing, elsewhere, { group, site: visit.site })
    await press(testing, other, { eventId: elsewhere, id }, { action: 'request' })
    expect((await change({ largestGroup: 3 }, true)).problem.carries).toEqual({ stops: 1 })
    expect((await change({ mostAtOnce: 6 }, true)).problem.carries).toEqual({ stops: 2 })
    expect((await change({ largestGroup: 4, mostAtOnce: 7 }, true)).status).toBe(204)
  })

  test('while another event asks for places: refused, as that event’s plan was not looked at', async () => {
    const elsewhere = await makeEvent(testing)
    const other = await organiserOf(testing, elsewhere)
    await makeStudyVisit(testing, elsewhere)
    await testing.rows('INSERT INTO visit_site (event_id, site_id, position) VALUES ($1, $2, 0)', [
      elsewhere,
      visit.site.id,
    ])
    const group = await makeGroup(testing, elsewhere, { delegates: 4 })
    const id = await makeStop(testing, elsewhere, { group, site: visit.site })
    const smaller = { largestGroup: 3 }
    const [changed] = await whileLocked(testing, visit.eventId, [
      () => change(smaller, true),
      () => press(testing, other, { eventId: elsewhere, id }, { action: 'request' }),
    ])
    expect(changed?.problem.code).toBe('CHANGED_MEANWHILE')
    expect((await change(smaller, true)).problem).toMatchObject({ code: 'SITE_TOO_SMALL', carries: { stops: 1 } })
  })

  test('is told which visits that concerns, and nothing is written before it agrees', async () => {
    await needsAccess()
    const lost = { stepFree: false, languages: ['zh'], leadHours: 72, equipment: { en: 'Helmets' } }
    expect((await change(lost)).problem).toMatchObject({
      code: 'VISITS_CONCERNED',
      carries: { visits: 1, access: 1, language: 1, lists: 1, rules: 1 },
    })
    expect((await shown()).form).toMatchObject({ stepFree: true, leadHours: 48 })
    expect([await letters(), await audited()]).toEqual([[], []])
    expect((await change(lost, true)).status).toBe(204)
    expect((await shown()).form).toMatchObject(lost)
  })

  test('and the organisers of the event get one letter each, in their language, that says what it concerns', async () => {
    await needsAccess()
    const yutong = await testing.person('Chen Yutong', { role: 'organiser', eventId: visit.eventId })
    const former = { role: 'organiser', eventId: visit.eventId, endsAt: '2028-11-01' } as const
    await testing.person('Former Organiser', former)
    await testing.person('Babajide Ayodele', { role: 'reviewer', eventId: visit.eventId })
    await testing.rows(`UPDATE person SET language = 'ar' WHERE id = $1`, [yutong.personId])
    await change({ stepFree: false }, true)
    const told = await letters()
    expect(told.map(({ person_id }) => person_id)).toEqual([visit.helene.personId, yutong.personId].sort())
    expect(told.map(({ language }) => language).sort()).toEqual(['ar', 'en'])
    const english = told.find(({ language }) => language === 'en')
    expect(english?.subject).toBe('Green Technology Bank changed what holds at Green Technology Bank')
    expect(english?.text).toContain('No longer without steps, and somebody needs that: 1 visit')
    expect(english?.text).not.toContain('Visitor lists are now needed')
    expect(english?.text).toContain(`/organise/events/${visit.eventId}/visits`)
    await change({ description: { en: 'Eight stands' } }, true)
    expect(await letters()).toHaveLength(2)
  })

  test('with what cannot be: refused at its field', async () => {
    const { problem } = await change({ leadHours: -1, name: {} })
    expect(problem.code).toBe('INVALID')
    const paths = (problem.carries['problems'] as { path: string }[]).map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['body.form.leadHours', 'body.form.name']))
  })

  test('another host’s people can do the same, and see what stands there now', async () => {
    const mei = await makeHost(testing, visit.site.organisationId, 'Wu Mei')
    await change({ photoPolicy: { en: 'Outdoors only' } }, true, mei)
    expect((await shown(mei)).form.photoPolicy).toEqual({ en: 'Outdoors only' })
    expect((await audited()).map(({ actor_name }) => actor_name)).toEqual(['Wu Mei'])
  })
})

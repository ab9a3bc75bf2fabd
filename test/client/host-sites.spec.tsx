import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Received } from '@plenary/shared/contracts/route'
import { changeHostSite, hostSite, hostSites } from '@plenary/shared/contracts/visit/host-sites'
import type { SiteForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { siteId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { Component as SiteScreen } from '../../client/src/features/visit/host-sites/site.screen.js'
import { Component as SitesScreen } from '../../client/src/features/visit/host-sites/sites.screen.js'
import { merged } from '../../client/src/features/visit/places/site-saving.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

const id = siteId.parse('01900000-0000-7000-8000-000000000003')
const form: SiteForm = {
  name: { en: 'Exhibition hall' },
  description: {},
  address: { en: '1 Lake Road' },
  addressLocal: '湖滨路1号',
  localLanguage: 'zh',
  latitude: null,
  longitude: null,
  datum: 'WGS 84',
  accessRules: { en: 'One gate' },
  documentRules: {},
  equipment: {},
  photoPolicy: {},
  stepFree: true,
  languages: ['zh', 'en'],
  largestGroup: 30,
  mostAtOnce: 60,
  leadHours: 48,
}

let kept: Received<typeof hostSite>
let server: FakeServer
beforeEach(() => {
  kept = { id, host: { en: 'Green Technology Bank' }, form, visits: 2, version: 4 }
  server = new FakeServer().on(hostSite, () => kept)
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = (at = `/host/sites/${id}`, language = 'en') =>
  drawn(
    <Routes>
      <Route path="/host/sites" element={<SitesScreen />} />
      <Route path="/host/sites/:siteId" element={<SiteScreen />} />
    </Routes>,
    { at, language },
  )
const gate = () => screen.findByRole('textbox', { name: 'Rules of access, English' })
const save = () => screen.getByRole('button', { name: 'Save' })
type Sent = { form: SiteForm; version: number; agreed: boolean }
const sent = () => server.askedOf(changeHostSite) as Sent[]

describe('the sites of a host', () => {
  test('are listed with what organisers plan by', async () => {
    const row = { id, name: form.name, host: kept.host, languages: ['zh'], stepFree: true, largestGroup: 30, visits: 2 }
    server.on(hostSites, () => ({ rows: [row], more: false, asOf: '2028-11-14T02:20:00.000Z' as Instant }))
    await open('/host/sites')
    const line = await screen.findByRole('row', { name: /Exhibition hall/ })
    expect(line).toHaveTextContent(/Green Technology Bank.*Chinese.*30.*Yes.*2/)
    expect(within(line).getByRole('link', { name: 'Exhibition hall' })).toHaveAttribute('href', `/host/sites/${id}`)
  })
})

describe('a site', () => {
  test('is saved on the version that was seen, and then on the next', async () => {
    server.on(changeHostSite, () => undefined)
    const { user } = await open()
    await user.type(await gate(), ', badges visible')
    await user.click(save())
    expect(await screen.findByText('Saved')).toBeVisible()
    await user.type(await gate(), ' at all times')
    await user.click(save())
    expect(sent().map(({ version, agreed, form: { accessRules } }) => [version, agreed, accessRules['en']])).toEqual([
      [4, false, 'One gate, badges visible'],
      [5, false, 'One gate, badges visible at all times'],
    ])
  })

  test('says which visits it concerns before it is saved, and is left as it was when the host goes back', async () => {
    const carries = { visits: 2, access: 1, language: 0, lists: 0, rules: 2 }
    server.on(changeHostSite, ({ body }) =>
      (body as Sent).agreed ? undefined : new Refusal(409, 'VISITS_CONCERNED', carries),
    )
    const { user } = await open()
    await user.click(await screen.findByRole('checkbox', { name: 'Step-free from the street' }))
    await user.click(save())
    const dialog = await screen.findByRole('dialog', { name: 'This concerns 2 visits' })
    expect(dialog).toHaveTextContent('In one group somebody needs a way without steps')
    expect(dialog).toHaveTextContent('The people of 2 visits read other rules')
    expect(dialog).not.toHaveTextContent('language')
    await user.click(within(dialog).getByRole('button', { name: 'Go back' }))
    expect(await screen.findByText('This concerns 2 visits that you were asked for.')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Step-free from the street' })).not.toBeChecked()
    expect(sent()).toHaveLength(1)

    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Save and tell the organisers' }))
    expect(await screen.findByText('Saved; the organisers get a letter')).toBeVisible()
    expect(sent().at(-1)).toMatchObject({ agreed: true, version: 4 })
  })

  test('that somebody else changed elsewhere is saved with theirs', async () => {
    const { user } = await open()
    await user.type(await gate(), ', badges visible')
    kept = { ...kept, version: 5, form: { ...form, photoPolicy: { en: 'Outdoors only' } } }
    server.on(changeHostSite, ({ body }) =>
      (body as Sent).version === 5 ? undefined : new Refusal(409, 'CHANGED_MEANWHILE'),
    )
    await user.click(save())
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(sent().at(-1)?.form).toMatchObject({
      accessRules: { en: 'One gate, badges visible' },
      photoPolicy: { en: 'Outdoors only' },
    })
    expect(screen.getByRole('textbox', { name: 'Photographs, English' })).toHaveValue('Outdoors only')
  })

  test('that somebody else changed in the same place is told once; saving again means it, and theirs can be taken', async () => {
    const { user } = await open()
    await user.type(await gate(), ', badges visible')
    kept = { ...kept, version: 5, form: { ...form, accessRules: { en: 'Two gates' }, leadHours: 72 } }
    server.on(changeHostSite, ({ body }) =>
      (body as Sent).version === 5 ? undefined : new Refusal(409, 'CHANGED_MEANWHILE'),
    )
    await user.click(save())
    expect(await screen.findByText(/changed the same meanwhile: Rules of access/)).toBeVisible()
    expect(await gate()).toHaveValue('One gate, badges visible')
    await user.click(save())
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(sent().at(-1)?.form).toMatchObject({ accessRules: { en: 'One gate, badges visible' }, leadHours: 72 })

    kept = { ...kept, version: 7, form: { ...form, accessRules: { en: 'Three gates' } } }
    server.on(changeHostSite, () => new Refusal(409, 'CHANGED_MEANWHILE'))
    await user.type(await gate(), '!')
    await user.click(save())
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }))
    expect(await gate()).toHaveValue('Three gates')
  })

  test('is said in Arabic', async () => {
    await open(undefined, 'ar')
    expect(await screen.findByRole('group', { name: 'ما يسري فيه' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'حفظ' })).toBeVisible()
  })
})

test('merged takes what was typed, and the rest as it is now', () => {
  const typed = { ...form, leadHours: 24, largestGroup: 20 }
  const now = { ...form, largestGroup: 20, mostAtOnce: 50, leadHours: 36 }
  expect(merged(form, typed, now)).toEqual({ form: { ...now, leadHours: 24 }, both: ['leadHours'] })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { me } from '@plenary/shared/contracts/account'
import { inviteToPlatform, peopleOfPlatform } from '@plenary/shared/contracts/account-granting'
import { programmeId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeProgramme } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

test('the people of the platform are listed with what each of them reaches, invited ones too', async () => {
  const helene = await app.person('Hélène Marchetti', { role: 'administrator' })
  const id = programmeId.parse(await makeProgramme(app))
  await app.person('Chen Yutong', { role: 'programme manager', programmeId: id })
  const babajide = { name: 'Babajide Ayodele', address: 'babajide@example.org', language: 'en', lastDay: null } as const
  const body = { ...babajide, role: 'programme manager', programmeId: id } as const
  expect((await app.ask(helene, inviteToPlatform, { body })).status).toBe(204)

  const { grants, invitations } = (await app.ask(helene, peopleOfPlatform, {})).body
  const programme = { id, title: { en: 'Green technology transfer' } }
  expect(grants.filter(({ role }) => role === 'programme manager')).toEqual([
    expect.objectContaining({ name: 'Chen Yutong', programme }),
  ])
  expect(grants.find(({ own }) => own)).toMatchObject({ role: 'administrator', programme: null })
  expect(invitations).toEqual([expect.objectContaining({ name: 'Babajide Ayodele', programme })])
})

test('whoever signs in is told whether they give roles on the platform', async () => {
  const [helene, amina] = [
    await app.person('Hélène Marchetti', { role: 'administrator' }),
    await app.person('Amina Kariuki'),
  ]
  const account = async (who: Person) => (await app.ask(who, me, {})).body.account
  expect([await account(helene), await account(amina)]).toMatchObject([{ administers: true }, { administers: false }])
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { sessionForm } from '@plenary/shared/contracts/agenda.forms'
import { placeForm, seatsForm, textsForm } from '@plenary/shared/contracts/event/event.forms'
import { registrationForm } from '@plenary/shared/contracts/registration.forms'
import { isCountry, regionOf } from '@plenary/shared/language/countries'
import { languageTag } from '@plenary/shared/language/languages'
import type { LocalText } from '@plenary/shared/language/local-text'
import { regionNames } from '@plenary/shared/language/regions'
import { isSdg } from '@plenary/shared/language/sdgs'
import { agreement, programme } from '../../server/src/database/demo/agreement.js'
import { organisations } from '../../server/src/database/demo/organisations.js'
import { cleanCooking, cleanCookingPeople } from '../../server/src/database/demo/other-events/clean-cooking.js'
import { cleanCookingAgenda } from '../../server/src/database/demo/other-events/clean-cooking-agenda.js'
import {
  draftingClinic,
  draftingClinicAgenda,
  draftingClinicPeople,
} from '../../server/src/database/demo/other-events/drafting-clinic.js'
import { islandWater } from '../../server/src/database/demo/other-events/island-water.js'
import { castKeys, people } from '../../server/src/database/demo/people.js'
import {
  agendaAfter,
  changesOfRelease2,
  firstAgenda,
  noteOfRelease2,
} from '../../server/src/database/demo/seminar/agenda.js'
import { seminar } from '../../server/src/database/demo/seminar/seminar.js'
import type { DemoEvent, DemoSession } from '../../server/src/database/demo/shapes.js'

const byKey = new Map(people.map((person) => [person.key, person]))
function counted<Item>(items: readonly Item[], of: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[of(item)] = (counts[of(item)] ?? 0) + 1
  return counts
}
const twice = (texts: readonly string[]) =>
  Object.entries(counted(texts, (text) => text)).filter(([, count]) => count > 1)

describe('people', () => {
  test('the committed file is what the generator makes', () => {
    const demo = 'server/src/database/demo'
    const made = execFileSync(process.execPath, [`${demo}/people/make-people.mjs`, '--print'], { encoding: 'utf8' })
    expect(made).toBe(readFileSync(`${demo}/people.json`, 'utf8'))
  })

  const registered = people.flatMap(({ seminar: registration, ...person }) =>
    registration ? [{ ...person, ...registration }] : [],
  )
  const inState = (state: string) => registered.filter((person) => person.state === state)

  test('160 register, from at least 75 countries of all regions, half of them women', () => {
    expect(registered).toHaveLength(160)
    expect(new Set(registered.map(({ country }) => country)).size).toBeGreaterThanOrEqual(75)
    expect([...new Set(registered.map(({ country }) => regionOf(country ?? '')))].sort()).toEqual(
      [...regionNames].sort(),
    )
    const women = people.filter(({ gender }) => gender === 'woman').length
    expect(Math.abs(women / people.length - 0.5)).toBeLessThan(0.05)
  })

  test('83 confirmed and 11 offered seats fit the quotas, 22 wait, Tomasz first', () => {
    expect([inState('confirmed').length, inState('accepted').length, inState('waitlisted').length]).toEqual([
      83, 11, 22,
    ])
    const taken = counted([...inState('confirmed'), ...inState('accepted')], ({ category }) => category)
    for (const { category, quota } of seminar.categories) expect(taken[category] ?? 0).toBeLessThanOrEqual(quota ?? 0)
    expect(
      inState('waitlisted')
        .filter(({ rank }) => rank === 1)
        .map(({ key }) => key),
    ).toEqual([castKeys.tomasz])
  })

  test('everybody has a key, an address, a name and a country of their own', () => {
    expect(twice(people.map(({ key }) => key))).toEqual([])
    expect(twice(people.flatMap(({ address }) => address ?? []))).toEqual([])
    for (const person of people) {
      expect(`${person.givenName}${person.familyName}`).not.toBe('')
      expect(person.address ?? 'nobody@example.org').toMatch(/^[a-z.]+@example\.org$/)
      expect(person.country === null || isCountry(person.country)).toBe(true)
      expect(person.sdgs.every(isSdg)).toBe(true)
      for (const { tag } of person.languages) expect(tag).toMatch(languageTag)
    }
  })

  test('names are hard enough: single, very long, with apostrophe and hyphen, in four scripts', () => {
    const names = people.map(({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(' '))
    expect(people.filter(({ familyName, givenName }) => familyName === '' || givenName === '').length).toBeGreaterThan(
      0,
    )
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(60)
    for (const shape of [/O’/, /-/, /ñ|í/]) expect(names.some((name) => shape.test(name))).toBe(true)
    for (const script of [/\p{Script=Arabic}/u, /\p{Script=Cyrillic}/u, /\p{Script=Han}/u])
      expect(people.some(({ ownScriptName }) => script.test(ownScriptName ?? ''))).toBe(true)
    expect(
      people.every(({ ownScriptName }) =>
        /^[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}\p{M} -]*$/u.test(ownScriptName ?? ''),
      ),
    ).toBe(true)
  })

  test('what people wrote is what the form takes', () => {
    for (const {
      category,
      familyName,
      givenName,
      ownScriptName,
      gender,
      organisation,
      position,
      country,
      languages,
      ...rest
    } of registered)
      registrationForm.partial().parse({
        category,
        familyName,
        givenName,
        ownScriptName: ownScriptName ?? '',
        gender,
        organisation,
        position,
        country,
        noCountry: country === null,
        notListed: false,
        unlistedCountry: '',
        languages: languages.map(({ tag }) => tag),
        statement: rest.statement,
        expectation: rest.expectation,
        accessNeeds: rest.accessNeeds,
        foodNeeds: rest.foodNeeds,
      })
  })

  test('the cast is there, and who was replaced has a successor with a confirmed seat', () => {
    for (const key of Object.values(castKeys)) expect(byKey.has(key)).toBe(true)
    for (const { replacedBy } of inState('replaced'))
      expect(byKey.get(replacedBy ?? '')?.seminar?.state).toBe('confirmed')
  })
})

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const overlap = (one: DemoSession, other: DemoSession) =>
  one.day === other.day && minutes(one.starts) < minutes(other.ends) && minutes(other.starts) < minutes(one.ends)
const peopleOf = (session: DemoSession) => (session.people ?? []).flatMap(([, ...keys]) => keys)

/** Who or what is in two places at once. */
function conflictsOf(agenda: readonly DemoSession[]): string[] {
  return agenda.flatMap((one, at) =>
    agenda.slice(at + 1).flatMap((other) => {
      if (!overlap(one, other)) return []
      const shared = peopleOf(one).filter((key) => peopleOf(other).includes(key))
      if (one.room !== null && one.room === other.room) shared.push(one.room)
      return shared.map((who) => `${who}: ${one.key} and ${other.key}`)
    }),
  )
}

const arabic = /\p{Script=Arabic}/u
function expectBothLanguages(texts: readonly (LocalText | undefined)[]) {
  for (const text of texts) {
    if (text === undefined || Object.keys(text).length === 0) continue
    expect(text['en']).toMatch(/\S/)
    expect(text['ar']).toMatch(arabic)
  }
}

const agendas: [string, DemoEvent, readonly DemoSession[]][] = [
  ['the seminar, release 1', seminar, firstAgenda],
  ['the seminar, release 2', seminar, agendaAfter(firstAgenda, changesOfRelease2)],
  ['the past meeting', cleanCooking, cleanCookingAgenda],
  ['the workshop of today', draftingClinic, draftingClinicAgenda],
  ['the draft', islandWater, []],
]

describe.each(agendas)('%s', (_name, event, agenda) => {
  test('nobody and no room is in two places at once', () => {
    expect(conflictsOf(agenda)).toEqual([])
  })

  test('sessions have their own key, lie within the event, in rooms that exist, with people who exist', () => {
    expect(twice(agenda.map(({ key }) => key))).toEqual([])
    for (const session of agenda) {
      expect(minutes(session.starts)).toBeLessThan(minutes(session.ends))
      expect(session.day).toBeLessThanOrEqual(event.days)
      expect([null, ...event.rooms.map(({ key }) => key)]).toContain(session.room)
      expect(peopleOf(session).filter((key) => !byKey.has(key))).toEqual([])
      expect(twice(peopleOf(session))).toEqual([])
    }
  })

  test('what organisers would type is what the forms take', () => {
    const { venue, contact } = event
    const rooms = event.rooms.map(({ key, ...room }) => room)
    placeForm.parse({
      version: 1,
      city: event.city,
      country: event.country,
      venueName: venue.name,
      venueAddress: venue.address,
      venueAccess: venue.access,
      rooms,
    })
    seatsForm.parse({
      version: 1,
      seats: event.seats,
      categories: event.categories,
      targets: event.targets,
      eligibleCountries: event.eligible,
    })
    textsForm.parse({
      version: 1,
      question: event.question,
      summary: event.summary,
      whoPays: event.whoPays,
      howToTakePart: event.howToTakePart,
      contactName: contact.name,
      contactAddress: contact.address,
    })
    for (const { key, people: speakers, day, starts, ends, room, ...session } of agenda)
      sessionForm.parse({
        subtitle: {},
        abstract: {},
        description: {},
        interpretation: [],
        track: null,
        ...session,
        roomId: null,
        time: null,
        minutes: null,
        people: [],
      })
  })

  test('every text is there in English and in Arabic, and every working session has an abstract', () => {
    for (const session of agenda) {
      expectBothLanguages([session.title, session.subtitle, session.abstract])
      if (session.type !== 'break' && session.type !== 'meal') expect(session.abstract?.['en']).toMatch(/\S/)
    }
    expectBothLanguages([event.title, event.question, event.summary, event.city, event.venue.name, event.venue.address])
    expectBothLanguages([event.venue.access, event.whoPays, event.howToTakePart])
    expectBothLanguages([
      ...event.rooms.map(({ name }) => name),
      ...event.categories.map(({ description }) => description),
    ])
  })
})

test('no text names a day of the week: the year of the load decides on which one a day falls', () => {
  const texts = JSON.stringify([agendas, agreement, programme, noteOfRelease2, people])
  expect(texts.match(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة/g)).toBeNull()
})

describe('the seminar', () => {
  test('has at least 44 sessions on four days, and a site visit without a room on both days between', () => {
    const agenda = agendaAfter(firstAgenda, changesOfRelease2)
    expect(agenda.length).toBeGreaterThanOrEqual(44)
    expect([1, 2, 3, 4].map((day) => agenda.filter((session) => session.day === day).length > 6)).not.toContain(false)
    const visits = agenda.filter(({ type }) => type === 'site visit')
    expect(visits.map(({ day, room }) => [day, room])).toEqual([
      [2, null],
      [3, null],
    ])
  })

  test('speakers hold a seat or need none: nobody speaks who waits, left or was not selected', () => {
    const agenda = agendaAfter(firstAgenda, changesOfRelease2)
    const states = agenda.flatMap(peopleOf).map((key) => byKey.get(key)?.seminar?.state ?? 'confirmed')
    expect([...new Set(states)]).toEqual(['confirmed'])
  })
})

test.each([
  ['the past meeting', cleanCooking, cleanCookingPeople],
  ['the workshop of today', draftingClinic, draftingClinicPeople],
])(
  '%s has people who exist, once, in a category that it offers, on no more seats than there are',
  (_name, event, participants) => {
    expect(twice(participants.map(({ person }) => person))).toEqual([])
    const offered = event.categories.map(({ category }) => category)
    for (const { person } of participants) expect(offered).toContain(byKey.get(person)?.category)
    const seated = participants.filter(({ state }) => state !== 'waitlisted' && state !== 'withdrawn')
    expect(seated.length).toBeLessThanOrEqual(event.seats)
  },
)

test('the memorandum, its programme and its parties are there in both languages', () => {
  expectBothLanguages([agreement.title, agreement.objectives, programme.title, programme.summary, noteOfRelease2])
  expectBothLanguages(organisations.map(({ name }) => name))
  expect(agreement.parties.filter((party) => !organisations.some(({ key }) => key === party))).toEqual([])
})

/**
 * Makes people.json: `node server/src/database/demo/people/make-people.mjs`. The same seed gives the same people; the file is
 * committed, so that a change of a pool shows in review who becomes whom. `--print` only prints it.
 *
 * named-people.json: the people who have a part in the demo, the cast of nine first. `seminar` is how their registration for
 * the seminar ends up, `rank` their place on the waiting list, `topic` what they work on; what is left out is made here.
 */
import { writeFileSync } from 'node:fs'
import { namePools } from './name-pools.mjs'
import namedPeople from './named-people.json' with { type: 'json' }
import { categories, genders, roll, states } from './roll.mjs'
import { accessNeeds, foodNeeds, intentions, topics } from './topics.mjs'
import { organisations, positions } from './work-pools.mjs'

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
const random = randomFrom(20281204)
const oneOf = (list) => list[Math.floor(random() * list.length)]
const words = (text) => text.trim().split(/\s+/)

/** `Aigul=Айгүл` → both spellings; `-` → no name. */
function spelled(text) {
  const [latin, own] = text.replaceAll('_', ' ').split('=')
  return { latin: latin === '-' ? '' : latin, own }
}

const forGender = (text, gender) => {
  const sides = text.split('=').map((side) => side.split('/').at(gender === 'woman' ? -1 : 0))
  return sides.join('=')
}

const familiesUsed = new Set()

/** A name from the country's pool; no family name comes twice in a country. */
function nameFor(country, gender) {
  const [head, women, men, families] = namePools[country].split('|').map(words)
  for (let tries = 0; tries < 50; tries += 1) {
    const given = spelled(oneOf(gender === 'man' ? men : women))
    const family = spelled(forGender(oneOf(families), gender))
    if (familiesUsed.has(`${country} ${family.latin}`)) continue
    familiesUsed.add(`${country} ${family.latin}`)
    return { given, family, familyFirst: head[0] === '*', languages: head.filter((part) => part !== '*') }
  }
  throw new Error(`the pool of ${country} is too small`)
}

function ownScriptOf({ given, family, languages, familyFirst }) {
  if (!given.own || (family.latin !== '' && !family.own)) return {}
  if (familyFirst) return { script: `${family.own}${given.own}`.replaceAll(' ', ''), scriptLanguage: 'zh' }
  return { script: [given.own, family.own].filter(Boolean).join(' '), scriptLanguage: languages[0] }
}

const worksHere = new Map()

/** One of the institutions that have been named least often so far. */
function institutionFor(category, language) {
  const named = (institution) => worksHere.get(institution) ?? 0
  const choice = organisations[category][language]
  const least = Math.min(...choice.map(named))
  const institution = oneOf(choice.filter((one) => named(one) === least))
  worksHere.set(institution, least + 1)
  return institution
}

/** The language that institutions of a country go by here: the first of the four that its people speak. */
const institutionLanguage = (tags) => tags.find((tag) => ['en', 'fr', 'es', 'pt'].includes(tag)) ?? 'en'
const withLevels = (tags) => tags.map((tag, at) => `${tag} ${['native', 'fluent', 'working'][at] ?? 'basic'}`)

function generated(country, [category, state, gender]) {
  const name = nameFor(country, genders[gender])
  const speaks = institutionLanguage(name.languages)
  return {
    given: name.given.latin,
    family: name.family.latin,
    ...ownScriptOf(name),
    familyFirst: name.familyFirst,
    gender: genders[gender],
    country,
    category: categories[category],
    organisation: institutionFor(categories[category], speaks),
    position: oneOf(positions[categories[category]]),
    languages: withLevels(name.languages.includes('en') ? name.languages : [...name.languages, 'en']),
    seminar: states[state],
  }
}

const latinOnly = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('đ', 'd').replaceAll('Đ', 'D')
const slug = (text) =>
  latinOnly(text)
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
const keyOf = (person) => slug(`${person.given} ${person.family}`)

/** The address: first given and first family name, `amina.kariuki@example.org`. */
function addressOf(person) {
  if (person.address === null) return null
  const first = (text) => slug(text).split('-')[0]
  return `${[first(person.given), first(person.family.replace(/^(van|van der|ter|da|le|ould|st) /i, ''))].filter(Boolean).join('.')}@example.org`
}

function birthYearOf(person) {
  if (person.birthYear) return person.birthYear
  return person.category === 'youth' ? 1999 + Math.floor(random() * 7) : 1962 + Math.floor(random() * 33)
}

function statementOf(category, topic) {
  const said = { 'private sector': topic.bring, youth: topic.bring, expert: topic.study, observer: topic.study }
  return said[category] ?? topic.need
}

/** Every so many people, a need; otherwise none. */
const sometimes = (share, texts) => (random() < share ? oneOf(texts) : '')

const reasonsOfLeaving = ['visa late', 'duty at home', 'no funding', 'health', 'travel disrupted']
const leaves = ['withdrawn', 'cancelled']

function seminarOf(person, topic) {
  if (!person.seminar) return null
  return {
    state: person.seminar,
    rank: person.rank ?? null,
    reason: leaves.includes(person.seminar) ? (person.reason ?? oneOf(reasonsOfLeaving)) : null,
    replacedBy: person.seminar === 'replaced' ? successorOf(person) : null,
    statement: statementOf(person.category, topic),
    expectation: oneOf(intentions),
    accessNeeds: sometimes(0.07, accessNeeds),
    foodNeeds: sometimes(0.3, foodNeeds),
  }
}

const successorOf = (person) =>
  keyOf(
    everybody.find(
      (other) =>
        other.country === person.country && other.category === person.category && other.seminar === 'confirmed',
    ),
  )

function finished(person) {
  const topic = topics[person.topic ?? Math.floor(random() * topics.length)]
  return {
    key: keyOf(person),
    familyName: person.family,
    givenName: person.given,
    badgeName: person.familyFirst ? `${person.family} ${person.given}` : null,
    ownScriptName: person.script ?? null,
    ownScriptLanguage: person.scriptLanguage ?? null,
    gender: person.gender,
    birthYear: birthYearOf(person),
    country: person.country,
    organisation: person.organisation,
    position: person.position,
    languages: person.languages.map((text) => ({ tag: text.split(' ')[0], level: text.split(' ')[1] })),
    expertise: topic.expertise,
    sdgs: topic.sdgs,
    category: person.category,
    address: addressOf(person),
    seminar: seminarOf(person, topic),
  }
}

const everybody = [
  ...namedPeople,
  ...roll.flatMap((row) =>
    words(row)
      .slice(1)
      .map((entry) => generated(words(row)[0], entry)),
  ),
]
const people = everybody.map(finished)

/** As the formatter would write it: lists of texts on one line. */
const text = `${JSON.stringify(people, null, 2).replace(/\[\s+("[^\]{}]*")\s+\]/g, (_all, items) => `[${items.replace(/\s*\n\s*/g, ' ')}]`)}\n`
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(new URL('../people.json', import.meta.url), text)

import { expect, test } from '@jest/globals'
import { people } from '../../server/src/database/demo/people.js'
import { seminar } from '../../server/src/database/demo/seminar/seminar.js'

test('who comes in a local category is of the host country', () => {
  const local = seminar.categories.flatMap(({ category, locality }) => (locality === 'local' ? category : []))
  expect(local).toEqual(['resource person', 'host'])
  const coming = people.filter((person) => person.seminar && local.includes(person.category))
  expect(coming.length).toBeGreaterThan(0)
  for (const { country } of coming) expect(country).toBe(seminar.country)
})

test('the seven quotas share the hundred seats', () => {
  expect(seminar.categories.reduce((sum, { quota }) => sum + (quota ?? 0), 0)).toBe(seminar.seats)
})

import { expect, test } from '@jest/globals'
import { instantOf } from '@plenary/shared/language/time'
import fc from 'fast-check'
import { localAt } from '../../server/src/adapters/time/wall-clock.js'
import { clinicStops } from '../../server/src/database/demo/visits/clinic-day.js'

const midnight = Date.parse('2028-11-13T17:00:00.000Z') // in Bangkok
const zone = 'Asia/Bangkok'

test('whatever the hour of the load, a visit of the clinic goes on, and none begins before its first day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minute) => {
      const loadedAt = instantOf(new Date(midnight + minute * 60_000))
      const clock = localAt(loadedAt, zone).slice(11)
      const { over, now } = clinicStops(loadedAt, zone)
      const endsTomorrow = now.ends <= now.starts
      expect(now.starts <= clock && (endsTomorrow || clock < now.ends)).toBe(true)
      expect(endsTomorrow).toBe(minute >= 24 * 60 - 75)
      if (over) expect(over.starts < over.ends && over.ends <= now.starts).toBe(true)
      expect(over === null).toBe(minute < 65)
    }),
  )
})

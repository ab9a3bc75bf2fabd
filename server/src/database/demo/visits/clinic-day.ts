import { type Instant, instantOf } from '@plenary/shared/language/time'
import { dayAt } from '../../../adapters/time/days.js'
import { localAt } from '../../../adapters/time/wall-clock.js'
import type { DemoStop } from './plan.js'
import { clinicBench, clinicSite } from './sites.js'

const atClinic = (when: Pick<DemoStop, 'day' | 'starts' | 'ends'>): DemoStop => ({
  group: 'A',
  site: clinicSite.key,
  answer: { is: 'confirmed' },
  ...when,
})

/** The visits of the drafting clinic, whatever the hour of the load: one that is over where the day is old enough for it, one that goes on, two tomorrow. */
export function clinicStops(loadedAt: Instant, zone: string) {
  const today = dayAt(loadedAt, zone)
  const clock = (minutes: number) => {
    const at = minutesLater(loadedAt, minutes)
    // Midnight where it was yesterday: the clinic begins today
    return dayAt(at, zone) < today ? '00:00' : localAt(at, zone).slice(11)
  }
  const over = { starts: clock(-240), ends: clock(-60) }
  return {
    over: over.starts < over.ends ? atClinic({ day: 1, ...over }) : null,
    now: atClinic({ day: 1, starts: clock(-45), ends: clock(75) }),
    tomorrow: atClinic({ day: 2, starts: '10:00', ends: '12:00' }),
    bench: { ...atClinic({ day: 2, starts: '14:00', ends: '15:30' }), site: clinicBench.key },
  }
}

/** To five minutes. */
const minutesLater = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Math.floor((Date.parse(at) + minutes * 60_000) / 300_000) * 300_000))

import { CannotStart } from './config/cannot-start.js'
import { type Config, type Environment, readConfig } from './config/config.js'
import { demoMark, hasDatabase } from './config/kept.js'
import { type Shifted, Zones } from './features/event/zones/zones.service.js'
import { Launch } from './launch.js'

type Say = (line: string) => void

/**
 * Recomputes what is still to come after the rules of a time zone have changed, and says what moved. With `look` it only
 * says what would. Never begins a database: without one there is nothing to recompute.
 */
export async function recomputeZones(environment: Environment, say: Say, { look = false } = {}): Promise<void> {
  const config = readConfig(environment)
  refuseNothing(config)
  const launch = new Launch({ ...config, demo: false, jobs: 'none' }, say, say)
  try {
    const zones = (await launch.prepare()).get(Zones)
    say(
      `The rules of time zones are those of Node ${process.versions.node} (tz ${process.versions['tz'] ?? 'unknown'}).`,
    )
    for (const line of linesOf(look ? await zones.look() : await zones.recompute(), look)) say(line)
  } finally {
    await launch.stop()
  }
}

function refuseNothing({ databaseUrl, dataPath }: Config): void {
  if (databaseUrl !== null) return
  if (!hasDatabase(dataPath) || demoMark(dataPath) === 'loading')
    throw new CannotStart(`There are no data in ${dataPath} yet: npm start makes them.`)
}

/** What moved, a line each, and how much it was. */
export function linesOf(shifted: readonly Shifted[], look: boolean): string[] {
  if (shifted.length === 0) return ['Nothing moved: every instant to come is the one that its zone’s clocks show.']
  const lines = shifted.map(
    ({ of, what, local, zone, before, after }) => `${of}: ${what} ${local} ${zone}  ${before} → ${after}`,
  )
  const many = shifted.length === 1 ? '1 instant' : `${shifted.length} instants`
  return [
    ...lines,
    look ? `${many} would move; nothing was written.` : `${many} moved; what was released stays as it was.`,
  ]
}

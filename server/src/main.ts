import { CannotStart } from './config/cannot-start.js'
import { type Config, readConfig } from './config/config.js'

// React and others look at this while they are imported, which happens later
process.env['NODE_ENV'] ??= 'production'

const say = (line: string) => console.log(line)

function endWith(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** What the operator can mend is said in a sentence; anything else is our bug and shows where it happened. */
const endBecause = (error: unknown): never =>
  error instanceof CannotStart
    ? endWith(`\n${error.message}`)
    : endWith(error instanceof Error ? `${error.stack}` : `${error}`)

/**
 * Ctrl-C, the service manager, a closed terminal; and under `npm start` the end of npm's shell, which dies of SIGTERM
 * without passing it on.
 */
function whenAskedToStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  const parent = process.ppid
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== parent && stop(), 500).unref()
}

function greet({ publicUrl, demo }: Config): void {
  say(`\nPlenary is ready: ${publicUrl}`)
  if (demo) say(`This is the demo: ${publicUrl}/sign-in has one button per member of the cast.`)
  say('Ctrl-C stops it.')
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  // Only now, because it loads everything else: a wrong value is said at once
  const { Launch } = await import('./launch.js')
  const launch = new Launch(config, say, endWith)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await launch.stop()
    say('Plenary has stopped.')
    process.exit(0)
  }
  whenAskedToStop(() => void stop())
  try {
    await launch.start()
    greet(config)
  } catch (error) {
    if (stopping) return
    stopping = true
    await launch.stop()
    throw error
  }
}

await main().catch(endBecause)

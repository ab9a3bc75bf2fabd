import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The bundle that renders public pages; its types come from the client's sources. */
export type Renderer = typeof import('@plenary/client/public.server')

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly assets?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

const client = dirname(createRequire(import.meta.url).resolve('@plenary/client/package.json'))
const manifestFile = join(client, 'dist/public/.vite/manifest.json')
const rendererFile = join(client, 'dist/server/public.server.js')

/** The folder whose files are sent as they lie. */
export const publicFiles = join(client, 'dist/public')

export const isBuilt = (): boolean => existsSync(manifestFile) && existsSync(rendererFile)

/** When the client was last built; changes under `npm run dev`. */
export const builtAt = (): number => Math.max(statSync(manifestFile).mtimeMs, statSync(rendererFile).mtimeMs)

export interface Bundle {
  readonly manifest: Manifest
  readonly renderer: Renderer
}

async function read(version: number): Promise<Bundle> {
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  const renderer: Renderer = await import(`${pathToFileURL(rendererFile).href}?v=${version}`)
  return { manifest, renderer }
}

/** Gives the bundle; in development the newest one, else the one that was there at the start. */
export function bundles(development: boolean): () => Promise<Bundle> {
  let version = builtAt()
  let bundle = read(version)
  return () => {
    if (!development || version === builtAt()) return bundle
    version = builtAt()
    bundle = read(version)
    return bundle
  }
}

export interface Needed {
  readonly script: string
  readonly preloads: readonly string[]
  readonly styles: readonly string[]
}

/** The files that an entry and the chunks of its page need, each once, what is imported before what imports it. */
export function neededBy(manifest: Manifest, entry: string, chunks: readonly string[]): Needed {
  const seen = new Set<Chunk>()
  const visit = (name: string): void => {
    const chunk = manifest[name]
    if (!chunk || seen.has(chunk)) return
    for (const imported of chunk.imports ?? []) visit(imported)
    seen.add(chunk)
  }
  for (const name of [entry, ...chunks]) visit(name)
  const script = manifest[entry]?.file
  if (!script) throw new Error(`the client's build has no entry ${entry}`)
  const files = [...seen]
  return {
    script: `/${script}`,
    preloads: files.filter(({ file }) => file !== script && file.endsWith('.js')).map(({ file }) => `/${file}`),
    styles: [...new Set(files.flatMap(({ css = [] }) => css))].map((file) => `/${file}`),
  }
}

/** The sheets that every public page has, for pages that are made without the renderer; none before the first build. */
export function publicStyles(): readonly string[] {
  if (!isBuilt()) return []
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  return neededBy(manifest, 'src/public.tsx', []).styles
}

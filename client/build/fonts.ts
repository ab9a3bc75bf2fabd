import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const slices = /(@font-face\s*{[^}]*})/g
const fileOf = /url\(["']?([^"')]+\.woff2)["']?\)/

interface Family {
  readonly sheets: readonly string[]
  readonly name: string
  /** Only the slices whose file names match; the rest is covered by another family. */
  readonly only: RegExp
}

/** Three weights of Plex Sans for Latin, Cyrillic and Greek, and the Arabic of its sister. */
const everywhere: readonly Family[] = [
  {
    name: 'IBM Plex Sans',
    sheets: [400, 500, 600].map((weight) => `@fontsource/ibm-plex-sans/${weight}.css`),
    only: /./,
  },
  {
    name: 'IBM Plex Sans Arabic',
    sheets: [400, 500, 600].map((weight) => `@fontsource/ibm-plex-sans-arabic/${weight}.css`),
    only: /-arabic-arabic-/,
  },
]

/** Chinese in 216 slices a weight: a sheet of its own, sent only with pages that hold Chinese. */
const chinese: readonly Family[] = [
  {
    name: 'IBM Plex Sans SC',
    sheets: ['Regular', 'SemiBold'].map(
      (weight) => `@ibm/plex-sans-sc/fonts/split/woff2/hinted/IBMPlexSansSC-${weight}.css`,
    ),
    only: /-\d{3}\.woff2/,
  },
]

const sheets: Readonly<Record<string, readonly Family[]>> = {
  'virtual:fonts.css': everywhere,
  'virtual:fonts-chinese.css': chinese,
}

/** Keeps of a package's rule what we serve: the woff2 slice, its range and weight. */
function face(rule: string, family: Family, sheet: string): string {
  const file = fileOf.exec(rule)?.[1]
  const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
  if (!file || !range || !family.only.test(file)) return ''
  const weight = /font-weight:\s*(\d+)/.exec(rule)?.[1]
  const url = join(dirname(sheet), file)
  return `@font-face{font-family:"${family.name}";font-weight:${weight};font-display:swap;src:url("${url}")format("woff2");unicode-range:${range.trim()}}`
}

function facesOf(family: Family): string[] {
  return family.sheets.flatMap((name) => {
    const sheet = require.resolve(name)
    return [...readFileSync(sheet, 'utf8').matchAll(slices)].map(([rule]) => face(rule, family, sheet))
  })
}

/** The `@font-face` rules of the look's families, made from the packages' own sheets, so that an update brings its slices. */
export const fonts = (): Plugin => ({
  name: 'fonts',
  resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
  load(id) {
    const families = sheets[id.slice(1)]
    return id.startsWith('\0') && families ? families.flatMap(facesOf).filter(Boolean).join('\n') : undefined
  },
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const rules = /(@font-face\s*{[^}]*})/g
const fileOf = /url\(["']?([^"')]+\.woff2)["']?\)/

/** What `fonts/slices.py` wrote: the letters that public pages use, small enough to be read first. */
interface Slice {
  readonly family: string
  readonly weight: number
  readonly file: string
  readonly codes: readonly (readonly [first: number, last: number])[]
}

const ownFolder = fileURLToPath(new URL('../fonts', import.meta.url))
const ownSlices: readonly Slice[] = JSON.parse(readFileSync(join(ownFolder, 'slices.json'), 'utf8'))

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

interface Face {
  readonly family: string
  readonly weight: number
  readonly url: string
  readonly range: string
}

const written = ({ family, weight, url, range }: Face) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${url}")format("woff2");unicode-range:${range}}`

/** Keeps of a package's rule what we serve: the woff2 slice, its weight, and its range without what our own slices hold. */
function face(rule: string, family: Family, sheet: string): string {
  const file = fileOf.exec(rule)?.[1]
  const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1]
  if (!file || !range || !family.only.test(file)) return ''
  const weight = Number(/font-weight:\s*(\d+)/.exec(rule)?.[1])
  const own = ownSlices.filter((slice) => slice.family === family.name && slice.weight === weight)
  const rest = own.length > 0 ? withoutCodes(range, own) : range.trim()
  return rest && written({ family: family.name, weight, url: join(dirname(sheet), file), range: rest })
}

const ownFace = ({ family, weight, file, codes }: Slice): string =>
  written({ family, weight, url: join(ownFolder, file), range: codes.map(rangeOf).join(',') })

/** `U+61-7A` */
function rangeOf([first, last]: readonly [number, number]): string {
  const [from, to] = [first, last].map((code) => code.toString(16).toUpperCase())
  return first === last ? `U+${from}` : `U+${from}-${to}`
}

/** No letter is in two files, or a browser might ask for both. */
function withoutCodes(range: string, own: readonly Slice[]): string {
  const taken = own.flatMap(({ codes }) => codes)
  return range
    .split(',')
    .flatMap((part) => {
      const [first = '', last = first] = part.trim().slice(2).split('-')
      return left([Number.parseInt(first, 16), Number.parseInt(last, 16)], taken)
    })
    .map(rangeOf)
    .join(',')
}

function left([first, last]: readonly [number, number], taken: Slice['codes']): [number, number][] {
  const parts: [number, number][] = []
  let from = first
  for (const [begin, end] of [...taken].sort(([a], [b]) => a - b)) {
    if (end < from || begin > last) continue
    if (begin > from) parts.push([from, begin - 1])
    from = end + 1
  }
  return from <= last ? [...parts, [from, last]] : parts
}

function facesOf(family: Family): string[] {
  const own = ownSlices.filter(({ family: name }) => name === family.name).map(ownFace)
  const packaged = family.sheets.flatMap((name) => {
    const sheet = require.resolve(name)
    return [...readFileSync(sheet, 'utf8').matchAll(rules)].map(([rule]) => face(rule, family, sheet))
  })
  return [...own, ...packaged]
}

/** The `@font-face` rules of the look's families: our own slices, and around them the packages' own sheets. */
export const fonts = (): Plugin => ({
  name: 'fonts',
  resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
  load(id) {
    const families = sheets[id.slice(1)]
    return id.startsWith('\0') && families ? families.flatMap(facesOf).filter(Boolean).join('\n') : undefined
  },
})

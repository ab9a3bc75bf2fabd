/**
 * Runs in a thread of its own, since Typst computes without pause. Plain JavaScript, because threads start from a file
 * as it lies here, both under Jest and in the built server.
 * In: `{ template, data }`. Out: `{ pdf, missing }` or `{ failure }`.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { openSync } from 'fontkit'

const workspace = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)

const fontFolders = ['ibm-plex-sans', 'ibm-plex-sans-arabic', 'noto-sans-sc'].map((family) =>
  dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)),
)
const fontPaths = fontFolders.flatMap((folder) => [join(folder, '400Regular'), join(folder, '600SemiBold')])
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })

const regularFonts = [
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
]
const drawable = new Set(
  regularFonts.flatMap((file) => openSync(require.resolve(`@expo-google-fonts/${file}`)).characterSet),
)

/** Spaces, line breaks, and signs that only steer others are drawn by nobody. */
const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]/u
const inPlaceOfMissing = '□'

/** The same data with every character that no font has replaced by a box; those characters go into `missing`. */
function legible(value, missing) {
  if (typeof value === 'string') return legibleText(value, missing)
  if (Array.isArray(value)) return value.map((item) => legible(item, missing))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, legible(item, missing)]))
}

function legibleText(text, missing) {
  let result = ''
  for (const character of text.normalize('NFC')) {
    const known = drawable.has(character.codePointAt(0)) || invisible.test(character)
    if (!known) missing.add(character)
    result += known ? character : inPlaceOfMissing
  }
  return result
}

parentPort.on('message', ({ template, data }) => {
  const missing = new Set()
  try {
    const inputs = { data: JSON.stringify(legible(data, missing)) }
    const pdf = compiler.pdf({ mainFilePath: join(workspace, template), inputs }, { pdfStandard: 'ua-1' })
    parentPort.postMessage({ pdf, missing: [...missing] })
  } catch (error) {
    parentPort.postMessage({ failure: error.message || JSON.stringify(error.shortDiagnostics ?? String(error)) })
  }
  compiler.evictCache(5)
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const require = createRequire(import.meta.url)

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** Starts the browser of `CHROMIUM_PATH`, else one found on this machine, else the one that npm brought, else Chrome. */
export async function launchChromium(options = {}) {
  const found = findChromium()
  // Chromium refuses its sandbox to root
  const sandbox = process.getuid?.() === 0 || found.fromNpm ? ['--no-sandbox'] : []
  return chromium.launch({
    ...(found.path ? { executablePath: found.path } : { channel: 'chrome' }),
    args: [...args, ...sandbox],
    env: { ...process.env, ...found.env },
    ...options,
  })
}

/** `CHROMIUM_PATH=npm` asks for npm's even where another is installed. */
function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given && given !== 'npm') return { path: given, env: {} }
  const path = given === 'npm' ? undefined : installed()
  if (path) return { path, env: {} }
  if (process.platform === 'linux' && process.arch === 'x64') return { ...fromNpm(), fromNpm: true }

  return { path: undefined, env: {} }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync)
}

/** Unpacks npm's browser once, with its own libraries and fonts, which are used only where the machine has none. */
function fromNpm() {
  const entry = require.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8'))
  const folder = join(dirname(fileURLToPath(import.meta.url)), `../../node_modules/.cache/chromium-${version}`)
  if (!existsSync(folder)) unpack(folder)
  const path = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const runs = spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0

  return { path, env: runs ? fonts : { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}

/** The package unpacks into TMPDIR, and its libraries only where it believes to be on Amazon Linux. */
function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], {
    cwd: dirname(fileURLToPath(import.meta.url)),
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`npm's Chromium could not be unpacked: ${stderr}`)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another worker was faster
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    rmSync(unfinished, { recursive: true })
  }
}

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const prefix = 'plenary-tests-'

/** A folder for the test database, named after this process, so that what a killed run left can be found. */
export function makeThrowAway() {
  sweep()
  const folder = join(tmpdir(), `${prefix}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  return folder
}

export function removeThrowAway(folder) {
  const database = join(folder, 'database')
  const place = existsSync(database) ? realpathSync(database) : database
  if (!place.startsWith(realpathSync(folder))) rmSync(dirname(place), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const [, owner] = new RegExp(`^${prefix}(\\d+)$`).exec(name) ?? []
    if (!owner || isAlive(Number(owner))) continue
    const folder = join(tmpdir(), name)
    endServerOf(folder)
    removeThrowAway(folder)
  }
}

function endServerOf(folder) {
  const pidFile = join(folder, 'database/postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (isAlive(pid) && isPostgres(pid)) process.kill(pid, 'SIGQUIT')
}

function isPostgres(pid) {
  const command = `/proc/${pid}/cmdline`
  return existsSync(command) && readFileSync(command, 'utf8').includes('postgres')
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

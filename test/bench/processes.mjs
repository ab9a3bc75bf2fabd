import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { root } from '../../server/bin/tools.mjs'
import { secret } from './world.mjs'

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * Our server in a process of its own on this database; its jobs are another process's, as where load is expected.
 * Answers its port, how long it took to answer that it is ready (ms), and how to stop it.
 */
export async function startOurs(url, folder) {
  const port = await freePort()
  const env = {
    ...process.env,
    DATABASE_URL: url,
    DATA_PATH: folder,
    PORT: String(port),
    SECRET: secret,
    JOBS: 'none',
    DEMO: 'off',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'bench@example.org',
    NODE_ENV: 'production',
  }
  const began = performance.now()
  const child = fork(join(root, 'server/dist/main.js'), { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await until(async () => (await fetch(`http://127.0.0.1:${port}/api/ready`)).ok, child)
  return { port, startMs: performance.now() - began, pid: child.pid, stop: () => ended(child) }
}

export async function startBare(url, files) {
  const port = await freePort()
  const child = fork(join(root, 'test/bench/bare.mjs'), [url, String(port), ...files], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', (code) => reject(new Error(`the bare server ended with ${code}`)))
  })
  return { port, stop: () => ended(child) }
}

async function ended(child) {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** Asks every 20 ms, for a minute at most. */
async function until(answers, child) {
  for (let tries = 0; tries < 3000; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    if (await answers().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the server was not ready within a minute')
}

/** Resident memory of a process in MB, as Linux tells it; null elsewhere. */
export function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

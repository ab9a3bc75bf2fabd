import '../../server/bin/node-version.mjs'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../server/bin/build.mjs'
import { makeThrowAway, removeThrowAway } from '../support/throw-away.mjs'
import { compare, load, median } from './load.mjs'
import { memoryOf, startBare, startOurs } from './processes.mjs'
import { conflictSearch, groupProposal } from './rules.mjs'
import { makeWorld } from './world.mjs'

/**
 * `npm run bench`: what our house costs, as ratios against bare baselines in the same run: medians of five alternating
 * rounds. Absolute figures are this machine's.
 */
const rounds = 5
const submitsARound = 400
const readsARound = 10_000
const connections = 50

async function registrations(ours, bare, drafts) {
  const submit = (round) => {
    const some = drafts.slice(round * submitsARound, (round + 1) * submitsARound)
    return some.map(({ cookie, registration }) => ({
      method: 'POST',
      path: `/api/my/registrations/${registration}/submit`,
      headers: { cookie },
      body: '{}',
    }))
  }
  const take = Array.from({ length: submitsARound }, (_, n) => ({
    method: 'POST',
    path: '/take',
    body: JSON.stringify({ person: `Number${n}` }),
  }))
  return compare(
    async (round) => allOk(await load(ours.port, submit(round), connections)),
    async () => allOk(await load(bare.port, take, connections)),
  )
}

function allOk({ perSecond, statuses }) {
  if (Object.keys(statuses).some((status) => status !== '200'))
    throw new Error(`answers other than 200: ${JSON.stringify(statuses)}`)
  return perSecond
}

const reads = (path) => Array.from({ length: readsARound }, () => ({ path, headers: { 'accept-encoding': 'br' } }))

/** Both are warm before they are measured: a server that answers its first reader is another one than in its second minute. */
async function released(ours, bare, path, n) {
  const ofOurs = async () => allOk(await load(ours.port, reads(path), connections))
  const ofBare = async () => allOk(await load(bare.port, reads(`/bytes/${n}`), connections))
  await ofOurs()
  await ofBare()
  return compare(ofOurs, ofBare)
}

/** The bytes that ours sends, kept for the bare server. */
async function keepBytes(port, path, folder) {
  const { status, headers, bytes } = await fetchBytes(port, path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  const { 'content-type': type, 'content-encoding': encoding, etag } = headers
  const file = join(folder, `${path.split('/').at(-1)}.json`)
  writeFileSync(file, JSON.stringify({ bytes, headers: { 'content-type': type, 'content-encoding': encoding, etag } }))
  return file
}

const fetchBytes = (port, path) =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br' }
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          bytes: Buffer.concat(chunks).toString('base64'),
        }),
      )
    }).on('error', reject)
  })

async function release(port, event, cookie) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/events/${event}/agenda/releases`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ note: {} }),
  })
  if (!answer.ok) throw new Error(`the release answered ${answer.status}: ${await answer.text()}`)
}

const line = (what, aim, { ours, bare, ratio }) =>
  `| ${what} | ${Math.round(ours)}/s | ${Math.round(bare)}/s | ${ratio.toFixed(2)} | ${aim} |`

async function measure(url, folder) {
  const { migrate } = await import('../../server/dist/database/migrate.js')
  const { dataSourceFor } = await import('../../server/dist/database/data-source.js')
  const source = await dataSourceFor(url, 1).initialize()
  await migrate(source, url)
  await source.destroy()
  const { event, organiser, drafts } = await makeWorld(url, { people: rounds * submitsARound, sessions: 200 })

  const starts = []
  for (let n = 0; n < rounds; n += 1) {
    const started = await startOurs(url, folder)
    starts.push(started.startMs)
    if (n < rounds - 1) await started.stop()
    else return { ours: started, startMs: median(starts), event, organiser, drafts }
  }
}

async function rules() {
  const { ms, found } = conflictSearch()
  console.log(`| ${found} conflicts found among 1,000 sessions and stops | ${ms.toFixed(1)} ms | | | 50 ms |`)
  const { seconds, sure } = await groupProposal()
  console.log(`| groups proposed, 400 delegates, 12 groups, 8 sites | ${seconds.toFixed(1)} s, ${sure} | | | 10 s |`)
}

async function main() {
  if (!(await build())) process.exit(1)
  const { startEmbedded } = await import('../../server/dist/database/embedded.js')
  const [data, folder] = [makeThrowAway(), mkdtempSync(join(tmpdir(), 'plenary-bench-'))]
  const embedded = await startEmbedded(data, { say: () => undefined })
  try {
    const { ours, startMs, event, organiser, drafts } = await measure(embedded.url, folder)
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const idle = memoryOf(ours.pid)
    await release(ours.port, event, organiser.cookie)
    const paths = ['/events/bench/agenda.json', '/events/bench/agenda.ics']
    const files = [await keepBytes(ours.port, paths[0], folder), await keepBytes(ours.port, paths[1], folder)]
    const bare = await startBare(embedded.url, files)
    console.log(
      `\n${cpus().length} cores, Node ${process.versions.node}, ${connections} connections, medians of ${rounds} alternating rounds\n`,
    )
    console.log('| what | ours | bare | ratio | aim |\n|---|---|---|---|---|')
    console.log(line('registrations under quota', '0.5, and 25/s', await registrations(ours, bare, drafts)))
    console.log(line('released agenda of 200 sessions, JSON', '0.9', await released(ours, bare, paths[0], 0)))
    console.log(line('released agenda of 200 sessions, iCalendar', '0.9', await released(ours, bare, paths[1], 1)))
    console.log(`| start to ready | ${(startMs / 1000).toFixed(1)} s | | | 3 s |`)
    console.log(`| memory when idle | ${idle === null ? 'not told here' : `${Math.round(idle)} MB`} | | | 250 MB |`)
    await bare.stop()
    await ours.stop()
    await rules()
  } finally {
    await embedded.stop()
    removeThrowAway(data)
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()

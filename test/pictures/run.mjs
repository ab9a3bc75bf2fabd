import '../../server/bin/node-version.mjs'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../server/bin/build.mjs'
import { root } from '../../server/bin/tools.mjs'
import { launchChromium } from '../support/chromium.mjs'
import { makeThrowAway, removeThrowAway } from '../support/throw-away.mjs'

/**
 * `npm run pictures`: the pictures of the README, from the running demo at the clock of all tests, Tuesday 14 November 2028,
 * 10:20 in Shanghai. `--all` also takes each page dark, narrow and in Arabic into the folder named, to be looked at.
 */
const now = '2028-11-14T02:20:00.000Z'
const desk = { width: 1280, height: 900 }
const phone = { width: 390, height: 844 }

/** `who`: a member of the cast, or nobody. An address may need what the API says of the seminar. */
const pictures = [
  { name: 'home', who: null, at: () => '/', size: desk },
  { name: 'event', who: null, at: ({ slug }) => `/events/${slug}`, size: desk },
  { name: 'agenda', who: null, at: ({ slug }) => `/events/${slug}/agenda`, size: desk },
  { name: 'organise', who: 'helene', at: () => '/organise', size: desk },
  { name: 'registrations', who: 'helene', at: ({ id }) => `/organise/events/${id}/registrations`, size: desk },
  { name: 'overview', who: 'helene', at: ({ id }) => `/organise/events/${id}`, size: desk },
  { name: 'draft', who: 'helene', at: ({ id }) => `/organise/events/${id}/agenda`, size: desk },
  { name: 'my', who: 'amina', at: () => '/my', size: phone },
]

async function startDemo(data) {
  const { startEmbedded } = await import('../../server/dist/database/embedded.js')
  const { createApp } = await import('../../server/dist/app.js')
  const { migrate } = await import('../../server/dist/database/migrate.js')
  const { dataSourceFor } = await import('../../server/dist/database/data-source.js')
  const { loadDemo } = await import('../../server/dist/database/demo/load.js')
  const { LoadingClock } = await import('../../server/dist/adapters/clock.js')
  const embedded = await startEmbedded(data, { say: console.log })
  const folder = mkdtempSync(join(tmpdir(), 'plenary-pictures-'))
  const config = {
    databaseUrl: embedded.url,
    dataPath: folder,
    smtpUrl: null,
    mailFrom: null,
    filesUrl: `file://${folder}/files`,
    publicUrl: 'http://localhost:3000',
    host: '127.0.0.1',
    port: 0,
    trustProxy: null,
    secret: 'a secret that only the pictures know, of some length',
    jobs: 'none',
    demo: true,
  }
  const clock = new LoadingClock(now)
  const started = async () => createApp(config, await dataSourceFor(embedded.url).initialize(), clock)
  const source = await dataSourceFor(embedded.url).initialize()
  await migrate(source, embedded.url)
  await source.destroy()
  const loading = await started()
  await loadDemo(loading, () => undefined)
  await loading.close()
  clock.set(now)
  const app = await started()
  await app.listen(0, '127.0.0.1')
  return {
    address: `http://127.0.0.1:${app.getHttpServer().address().port}`,
    stop: async () => {
      await app.close()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function take(browser, address, { who, at, size }, seminar, file, looks = {}) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
    ...looks,
  })
  if (who) {
    const answer = await context.request.post(`${address}/api/demo/sign-in`, {
      data: { member: who },
      headers: { origin: address },
    })
    if (!answer.ok()) throw new Error(`${who} could not sign in: ${answer.status()}`)
  }
  const page = await context.newPage()
  // The pages' own clock stands where the server's does
  await page.clock.setFixedTime(now)
  await page.goto(`${address}${at(seminar)}${looks.locale === 'ar' ? '?lang=ar' : ''}`, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: file, fullPage: size === desk && !who })
  await context.close()
}

const otherLooks = [
  ['dark', { colorScheme: 'dark' }],
  ['ar', { locale: 'ar' }],
  ['narrow', { viewport: { width: 360, height: 740 } }],
]

async function main() {
  if (!(await build())) process.exit(1)
  const [data, all] = [makeThrowAway(), process.argv[2] === '--all' ? process.argv[3] : null]
  const folder = all ?? join(root, 'docs/pictures')
  mkdirSync(folder, { recursive: true })
  const demo = await startDemo(data)
  const browser = await launchChromium()
  try {
    const { rows } = await (await fetch(`${demo.address}/api/public/events`)).json()
    const seminar = rows.find(({ acronym }) => acronym === 'shanghai_seminar')
    for (const picture of pictures) {
      await take(browser, demo.address, picture, seminar, join(folder, `${picture.name}.png`))
      for (const [name, looks] of all ? otherLooks : [])
        await take(browser, demo.address, picture, seminar, join(folder, `${picture.name}-${name}.png`), looks)
      console.log(picture.name)
    }
  } finally {
    await browser.close()
    await demo.stop()
    removeThrowAway(data)
  }
}

await main()

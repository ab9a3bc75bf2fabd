import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { UnitOfWork } from '../../server/src/database/unit-of-work.js'
import { Deliveries, type Letter } from '../../server/src/jobs/deliveries.js'
import { startApp, type TestApp } from '../support/app.js'
import { answering, mailServer, strangeServer } from './adapters/mail-server.js'

const letter = (key: string, rest: Partial<Letter> = {}): Letter => ({
  key,
  to: 'amina@example.org',
  toName: 'Amina Wanjiru Kariuki',
  subject: 'Your seat',
  text: 'You have a seat.',
  html: '<p>You have a seat.</p>',
  language: 'en',
  ...rest,
})

interface Row {
  state: string
  attempts: number
  reason: string | null
  text: string
}

const rowOf = async (app: TestApp, key: string) =>
  (await app.rows<Row>('SELECT state, attempts, reason, text FROM delivery WHERE key = $1', [key]))[0]

describe('with a mail server that works', () => {
  let app: TestApp
  let server: Awaited<ReturnType<typeof mailServer>>
  beforeAll(async () => {
    server = await mailServer()
    app = await startApp(import.meta.url, {
      smtpUrl: server.url,
      mailFrom: 'Plenary <plenary@example.org>',
      demo: false,
    })
  })
  afterAll(async () => {
    await app.close()
    await server.close()
  })
  beforeEach(() => {
    server.received.length = 0
  })
  const deliveries = () => app.app.get(Deliveries)

  test('a letter goes out once, from the event, with its Message-ID', async () => {
    await deliveries().queue(letter('once', { fromName: 'Green technology seminar', replyTo: 'seminar@example.org' }))
    await app.jobs()
    await app.sweep()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({
      subject: 'Your seat',
      from: { name: 'Green technology seminar', address: 'plenary@example.org' },
      replyTo: [{ address: 'seminar@example.org' }],
      messageId: expect.stringMatching(/@plenary>$/),
    })
    expect(await rowOf(app, 'once')).toMatchObject({ state: 'sent', attempts: 1 })
  })

  test('queued twice under one key, it is one letter', async () => {
    await Promise.all([deliveries().queue(letter('twice')), deliveries().queue(letter('twice'))])
    await app.jobs()
    expect(server.received).toHaveLength(1)
  })

  test('nothing is left of a letter whose transaction was undone', async () => {
    const undone = app.app.get(UnitOfWork).run(async () => {
      await deliveries().queue(letter('undone'))
      throw new Error('the move was refused')
    })
    await expect(undone).rejects.toThrow('the move was refused')
    await app.jobs()
    expect(server.received).toHaveLength(0)
    expect(await rowOf(app, 'undone')).toBeUndefined()
  })

  test('of ten sweeps at once, one hands it over', async () => {
    await deliveries().queue(letter('ten'))
    await Promise.all(Array.from({ length: 10 }, () => app.sweep()))
    expect(server.received).toHaveLength(1)
  })

  test('one that waits for an undo is sent only when its time has come, and an undo takes it back', async () => {
    const notBefore = new Date(Date.parse(app.clock.now()) + 30_000).toISOString() as Letter['notBefore'] & string
    await deliveries().queue(letter('bulk:1', { notBefore }))
    await deliveries().queue(letter('bulk:2', { notBefore }))
    await app.jobs()
    await app.sweep()
    expect(server.received).toHaveLength(0)
    expect(await app.app.get(UnitOfWork).run(() => deliveries().withdraw('bulk:1'))).toBe(1)
    app.clock.advance(1)
    await app.jobs()
    expect(server.received).toHaveLength(1)
  })

  test('after a crash between handing over and writing it down it is sent again with the same Message-ID, and not a third time', async () => {
    await deliveries().queue(letter('crash'))
    await app.jobs()
    await app.rows(`UPDATE delivery SET state = 'sending', sent_at = NULL WHERE key = 'crash'`)
    await app.sweep()
    expect(server.received).toHaveLength(1)
    app.clock.advance(11)
    await app.sweep()
    await app.sweep()
    expect(server.received).toHaveLength(2)
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('a code is forgotten once it is sent', async () => {
    await deliveries().queue(letter('code', { accountMail: true, text: '123456' }))
    await app.jobs()
    expect(server.received[0]?.text).toContain('123456')
    expect(await rowOf(app, 'code')).toMatchObject({ state: 'sent', text: '' })
  })

  test('the secret of a link is forgotten once it is sent; the rest of the letter is kept', async () => {
    const link = 'https://plenary.example.org/answer/c2VjcmV0-_c2VjcmV0'
    await deliveries().queue(letter('link', { text: `Confirm: ${link}\nSoon.`, html: `<a href="${link}">Confirm</a>` }))
    await app.jobs()
    expect(server.received[0]?.text).toContain(link)
    const [kept] = await app.rows(`SELECT text, html FROM delivery WHERE key = 'link'`)
    expect(kept).toEqual({
      text: 'Confirm: https://plenary.example.org/answer/…\nSoon.',
      html: '<a href="https://plenary.example.org/answer/…">Confirm</a>',
    })
  })
})

describe('with a mail server that does not', () => {
  async function withServer(talk: Parameters<typeof strangeServer>[0], work: (app: TestApp) => Promise<void>) {
    const server = await strangeServer(talk)
    const app = await startApp(import.meta.url, {
      smtpUrl: server.url,
      mailFrom: 'Plenary <plenary@example.org>',
      demo: false,
    })
    try {
      await work(app)
    } finally {
      await app.close()
      await server.close()
    }
  }

  test('a passing refusal is tried again after a pause, and parked with its reason when it lasts', async () => {
    const busy = answering({
      EHLO: (socket) => socket.write('250 strange\r\n'),
      MAIL: (socket) => socket.write('451 try later\r\n'),
      RSET: (socket) => socket.write('250 ok\r\n'),
      QUIT: (socket) => socket.end('221 bye\r\n'),
    })
    await withServer(busy, async (app) => {
      await app.app.get(Deliveries).queue(letter('busy'))
      await app.jobs()
      expect(await rowOf(app, 'busy')).toMatchObject({
        state: 'queued',
        attempts: 1,
        reason: expect.stringContaining('451'),
      })
      await app.sweep()
      expect(await rowOf(app, 'busy')).toMatchObject({ attempts: 1 })
      for (let n = 0; n < 10; n += 1) {
        app.clock.advance(721)
        await app.sweep()
      }
      expect(await rowOf(app, 'busy')).toMatchObject({
        state: 'parked',
        attempts: 7,
        reason: expect.stringContaining('451'),
      })
    })
  })

  test('a final refusal is parked at once', async () => {
    const refusing = answering({
      EHLO: (socket) => socket.write('250 strange\r\n'),
      MAIL: (socket) => socket.write('250 ok\r\n'),
      RCPT: (socket) => socket.write('550 no such mailbox\r\n'),
    })
    await withServer(refusing, async (app) => {
      await app.app.get(Deliveries).queue(letter('final'))
      await app.jobs()
      expect(await rowOf(app, 'final')).toMatchObject({
        state: 'parked',
        attempts: 1,
        reason: expect.stringContaining('no such mailbox'),
      })
    })
  })

  test('a server that is away loses nothing: all is sent once when it is back', async () => {
    const server = await mailServer()
    await server.close()
    const app = await startApp(import.meta.url, {
      smtpUrl: server.url,
      mailFrom: 'Plenary <plenary@example.org>',
      demo: false,
    })
    for (let n = 0; n < 5; n += 1) await app.app.get(Deliveries).queue(letter(`away:${n}`))
    await app.jobs()
    const back = await mailServer({}, Number(new URL(server.url).port))
    app.clock.advance(2)
    await app.sweep()
    await app.sweep()
    expect(back.received).toHaveLength(5)
    await app.close()
    await back.close()
  })
})

import { afterEach, describe, expect, test } from '@jest/globals'
import type { SMTPServerOptions } from 'smtp-server'
import type { Letter } from '../../../server/src/adapters/mail/mailer.js'
import { type Patience, SmtpMailer } from '../../../server/src/adapters/mail/smtp-mailer.js'
import { answering, mailServer, says, strangeServer } from './mail-server.js'

const short: Patience = { connection: 300, greeting: 300, silence: 300, letter: 1_500 }

const letter: Letter = {
  messageId: '0190a@plenary.example.org',
  from: { name: 'Семинар “Green”', address: 'seminar@example.org' },
  replyTo: { name: 'Hélène Marchetti', address: 'helene@example.org' },
  to: { name: 'أمينة كاريوكي', address: 'amina@example.org' },
  subject: 'Your seat at 绿色技术研讨会 · مقعدك',
  text: 'Welcome.\n.\n..two dots',
  html: '<p>Welcome – 欢迎</p>',
}

const closing: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function mailerFor<Server extends { url: string; close: () => Promise<void> }>(opening: Promise<Server>) {
  const server = await opening
  const mailer = new SmtpMailer(server.url, short)
  closing.push(server.close, () => mailer.onApplicationShutdown())
  return { server, mailer }
}

describe('a server that works', () => {
  test('takes a letter as it was written', async () => {
    const { server, mailer } = await mailerFor(mailServer())

    expect(await mailer.send(letter)).toEqual({ accepted: true })

    const [mail] = server.received
    expect(mail).toMatchObject({
      messageId: '<0190a@plenary.example.org>',
      from: letter.from,
      replyTo: [letter.replyTo],
      to: [letter.to],
      subject: letter.subject,
    })
    expect(mail?.text?.trim()).toBe(letter.text)
    expect(mail?.html?.trim()).toBe(letter.html)
    expect(mail?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }))
  })

  test('a calendar file goes along', async () => {
    const { server, mailer } = await mailerFor(mailServer())
    const content = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n'

    await mailer.send({ ...letter, icalendar: { method: 'PUBLISH', name: 'seminar.ics', content } })

    const calendar = server.received[0]?.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
    expect(calendar?.method).toBe('PUBLISH')
    expect(textOf(calendar?.content)).toContain('BEGIN:VCALENDAR')
  })

  test('keeps its connection for the next letter', async () => {
    let connections = 0
    const onConnect: SMTPServerOptions['onConnect'] = (_session, done) => {
      connections++
      done()
    }
    const { mailer } = await mailerFor(mailServer({ onConnect }))

    for (const n of [1, 2, 3]) await mailer.send({ ...letter, messageId: `${n}@example.org` })

    expect(connections).toBe(1)
  })

  test.each([
    ['a subject', { subject: 'Hello\r\nBcc: everybody@example.org' }],
    ['a name', { to: { name: 'Amina"\r\nBcc: everybody@example.org', address: 'amina@example.org' } }],
    ['a header', { headers: { 'X-Event': 'a\r\nBcc: everybody@example.org' } }],
  ])('a line break in %s adds no recipient', async (_, change) => {
    const { server, mailer } = await mailerFor(mailServer())

    await mailer.send({ ...letter, ...change })

    expect(server.received[0]?.bcc ?? []).toEqual([])
    expect(server.received[0]?.to?.map(({ address }) => address)).toEqual(['amina@example.org'])
  })
})

describe('a server that refuses', () => {
  const refusing = (responseCode: number, message: string) =>
    mailServer({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error(message), { responseCode })) })

  test('an unknown address is final', async () => {
    const { mailer } = await mailerFor(refusing(550, 'No such mailbox'))
    expect(await mailer.send(letter)).toMatchObject({
      kind: 'permanent',
      reason: expect.stringContaining('No such mailbox'),
      mayHaveArrived: false,
    })
  })

  test('a full mailbox is not, and the next letter goes through the same server', async () => {
    let tries = 0
    const { mailer } = await mailerFor(
      mailServer({
        onRcptTo: (_address, _session, done) =>
          tries++ === 0 ? done(Object.assign(new Error('Mailbox full'), { responseCode: 452 })) : done(),
      }),
    )
    expect(await mailer.send(letter)).toMatchObject({ kind: 'temporary', mayHaveArrived: false })
    expect(await mailer.send(letter)).toEqual({ accepted: true })
  })

  test('what it says after the whole letter counts: it has not arrived', async () => {
    const tooMuch = (stream: NodeJS.ReadableStream, _: unknown, done: (error?: Error) => void) => {
      stream.on('end', () => done(Object.assign(new Error('Looks like spam'), { responseCode: 554 })))
      stream.resume()
    }
    const { mailer } = await mailerFor(mailServer({ onData: tooMuch }))
    expect(await mailer.send(letter)).toMatchObject({ kind: 'permanent', mayHaveArrived: false })
  })

  test('an address that is none never reaches it', async () => {
    const { mailer } = await mailerFor(mailServer())
    expect(await mailer.send({ ...letter, to: { name: '', address: 'no body' } })).toMatchObject({ kind: 'permanent' })
    expect(await mailer.send({ ...letter, to: { name: '', address: '' } })).toMatchObject({ kind: 'permanent' })
  })

  test('a password that it does not take is for us to mend, so later it may work', async () => {
    const { server } = await mailerFor(
      mailServer({ disabledCommands: ['STARTTLS'], onAuth: (_auth, _session, done) => done(new Error('No')) }),
    )
    const mailer = new SmtpMailer(server.url.replace('//', '//plenary:wrong@'), short)
    closing.push(() => mailer.onApplicationShutdown())
    expect(await mailer.send(letter)).toMatchObject({
      kind: 'temporary',
      reason: 'The mail server did not accept our name and password.',
    })
  })
})

describe('a server that does not behave', () => {
  const temporary = { accepted: false, kind: 'temporary' }

  test('nobody there', async () => {
    const { server, mailer } = await mailerFor(strangeServer(() => undefined))
    await server.close()
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: false })
  })

  test('it accepts the call and says nothing', async () => {
    const { mailer } = await mailerFor(strangeServer(() => undefined))
    expect(await mailer.send(letter)).toMatchObject({
      ...temporary,
      reason: 'The mail server did not answer in time.',
      mayHaveArrived: false,
    })
  })

  test('it hangs up at once', async () => {
    const { mailer } = await mailerFor(strangeServer((socket) => socket.destroy()))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: false })
  })

  test('it answers nonsense', async () => {
    const { mailer } = await mailerFor(strangeServer((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: false })
  })

  const polite = {
    EHLO: says('250 strange'),
    MAIL: says('250 ok'),
    RCPT: says('250 ok'),
    DATA: says('354 go on'),
  }

  test('it hangs up before the letter', async () => {
    const { mailer } = await mailerFor(strangeServer(answering({ ...polite, DATA: (socket) => socket.destroy() })))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: false })
  })

  test('it hangs up after the whole letter: perhaps it has it', async () => {
    const drops = answering({ ...polite, '.': (socket) => socket.destroy() })
    const { server, mailer } = await mailerFor(strangeServer(drops))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: true })
    expect(server.connections()).toBe(1)
  })

  test('it falls silent after the whole letter: perhaps it has it', async () => {
    const { mailer } = await mailerFor(strangeServer(answering(polite)))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, mayHaveArrived: true })
  })

  test('it trickles: the letter as a whole has its limit', async () => {
    const trickles = answering({
      EHLO: (socket) => {
        const drip = setInterval(() => socket.write('250-and so on\r\n'), 100)
        socket.on('close', () => clearInterval(drip))
      },
    })
    const { mailer } = await mailerFor(strangeServer(trickles))
    expect(await mailer.send(letter)).toMatchObject({ ...temporary, reason: 'The mail server took too long.' })
  })
})

const textOf = (content: string | ArrayBuffer | Uint8Array | undefined) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

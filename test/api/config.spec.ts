import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../server/src/config/config.js'
import { demoMark, markDemo } from '../../server/src/config/kept.js'
import { variables } from '../../server/src/config/variables.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-config-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (environment: Record<string, string> = {}) => readConfig({ DATA_PATH: folder, ...environment })
const mail = { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Plenary <plenary@example.org>' }

describe('the configuration', () => {
  test('needs nothing for the demo on this machine', () => {
    expect(read()).toEqual({
      databaseUrl: null,
      dataPath: folder,
      smtpUrl: null,
      mailFrom: null,
      filesUrl: `file://${folder}/files`,
      publicUrl: 'http://localhost:3000',
      host: '127.0.0.1',
      port: 3000,
      trustProxy: null,
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
      jobs: 'here',
      demo: true,
    })
  })

  test('makes the secret once, for our eyes only', () => {
    const { secret } = read()

    expect(read().secret).toBe(secret)
    expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  test('takes an empty value for none', () => expect(read({ DATABASE_URL: '', DEMO: '' }).demo).toBe(true))

  test.each([
    ['DATABASE_URL', 'mysql://localhost/plenary'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['FILES_URL', 's3://bucket'],
    ['PUBLIC_URL', 'https://example.org/events'],
    ['HOST', 'http://localhost'],
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['TRUST_PROXY', 'everybody'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['SECRET', 'short'],
    ['JOBS', 'there'],
    ['DEMO', 'perhaps'],
  ] as const)('names %s when it is %p', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(`${name} is not right. ${variables[name].means}`)
  })

  test('takes proxies, a public address and files elsewhere', () => {
    const config = read({
      TRUST_PROXY: '127.0.0.1, 10.0.0.0/8',
      PUBLIC_URL: 'https://events.example.org/',
      FILES_URL: 'file:///srv/files',
    })

    expect(config).toMatchObject({
      trustProxy: '127.0.0.1, 10.0.0.0/8',
      publicUrl: 'https://events.example.org',
      filesUrl: 'file:///srv/files',
    })
  })
})

describe('the demo', () => {
  test('is off with a database of our own choice, and then mail is needed', () => {
    const database = { DATABASE_URL: 'postgres://localhost/plenary' }

    expect(() => read(database)).toThrow('SMTP_URL is needed when the demo is off.')
    expect(() => read({ ...database, SMTP_URL: mail.SMTP_URL })).toThrow('MAIL_FROM is needed when the demo is off.')
    expect(read({ ...database, ...mail }).demo).toBe(false)
  })

  test('is off where other machines can see us, and then our public address is needed', () => {
    expect(() => read({ HOST: '0.0.0.0', ...mail })).toThrow('PUBLIC_URL is needed when HOST is not loopback.')
    expect(read({ HOST: '0.0.0.0', PUBLIC_URL: 'https://example.org', ...mail }).demo).toBe(false)
  })

  test('is off beside earlier data, unless they are its own', () => {
    mkdirSync(join(folder, 'database'))
    expect(read(mail).demo).toBe(false)

    markDemo(folder, 'loaded')
    expect(read().demo).toBe(true)
    expect(demoMark(folder)).toBe('loaded')
  })

  test.each([
    ['on the database of DATABASE_URL', { DATABASE_URL: 'postgres://localhost/plenary' }],
    ['on an address that other machines see', { HOST: '0.0.0.0' }],
  ])('stops the start when it is asked for %s', (_, environment) => {
    expect(() => read({ ...mail, DEMO: 'on', ...environment })).toThrow('DEMO=on is not possible here')
  })

  test('stops the start when it is asked for beside data that are not its own', () => {
    mkdirSync(join(folder, 'database'))

    expect(() => read({ ...mail, DEMO: 'on' })).toThrow("holds data that are not the demo's")
  })

  test('can be turned off on a fresh machine', () => expect(read({ DEMO: 'off', ...mail }).demo).toBe(false))
})

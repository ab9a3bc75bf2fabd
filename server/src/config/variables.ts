import { isIP } from 'node:net'
import * as z from 'zod'

interface Variable<Value> {
  /** The default in words, for the README and for error messages. */
  readonly byDefault: string
  /** What it is for, and what a right value looks like: one sentence. */
  readonly means: string
  readonly reads: z.ZodType<Value, string>
}

const variable = <Value>(byDefault: string, means: string, reads: z.ZodType<Value, string>): Variable<Value> => ({
  byDefault,
  means,
  reads,
})

const url = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol))

/** `2001:db8::/32`, `10.0.0.0/8`, `127.0.0.1` */
function isAddressRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  const widest = version === 4 ? 32 : 128

  return version !== 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= widest))
}

const addressRanges = z.string().refine((text) => text.split(',').every((part) => isAddressRange(part.trim())))
const mailbox = z.string().regex(/^([^<>\r\n]* <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((number) => number > 0 && number < 65_536)

/** Everything that can be set from outside, as data: the README's table and the sentence for a wrong value come from here. */
export const variables = {
  DATABASE_URL: variable(
    'a PostgreSQL of our own, kept in DATA_PATH',
    'The database: postgres://user:password@host:5432/name, PostgreSQL 15 or newer.',
    url('postgres:', 'postgresql:'),
  ),
  DATA_PATH: variable(
    'data',
    "The folder for what must survive: our own database, files and the secret; a relative path starts in the project's folder.",
    z.string(),
  ),
  SMTP_URL: variable(
    'none; needed when the demo is off',
    'The mail server: smtp://user:password@host:587 or smtps://user:password@host:465.',
    url('smtp:', 'smtps:'),
  ),
  MAIL_FROM: variable(
    'none; needed when the demo is off',
    'The sender of our mail: plenary@example.org or Plenary <plenary@example.org>.',
    mailbox,
  ),
  FILES_URL: variable(
    'file:files in DATA_PATH',
    'Where uploaded files are kept: file:///var/lib/plenary/files, a folder that can be written (s3: is not there yet).',
    z.string().regex(/^file:./),
  ),
  PUBLIC_URL: variable(
    'http://localhost and the port; needed when HOST is not loopback',
    'The address that people type and that links in mail carry: https://events.example.org, without a path.',
    url('http:', 'https:').refine((text) => new URL(text).pathname === '/' && !/[?#]/.test(text)),
  ),
  HOST: variable(
    '127.0.0.1',
    'The network address to listen on: 127.0.0.1 for this machine only, 0.0.0.0 for all.',
    z.string().regex(/^[\w.:-]+$/),
  ),
  PORT: variable('3000', 'The port to listen on: a number from 1 to 65535.', port),
  TRUST_PROXY: variable(
    'none',
    'The proxies whose X-Forwarded headers are believed: addresses or ranges with commas between, such as 10.0.0.0/8.',
    addressRanges,
  ),
  SECRET: variable(
    'made at the first start and kept in DATA_PATH',
    'What sessions and links are signed with: 32 characters or more, the same for every instance of one database.',
    z.string().min(32),
  ),
  JOBS: variable(
    'here',
    'Whether this process runs the jobs: here, or none when another instance does.',
    z.enum(['here', 'none']),
  ),
  DEMO: variable(
    'on with our own database, a loopback HOST and no earlier data; else off',
    'Whether the reference events and their people are there to try, signing in by a button: on or off.',
    z.enum(['on', 'off']),
  ),
} as const

export type VariableName = keyof typeof variables
export type Values = { readonly [Name in VariableName]?: z.output<(typeof variables)[Name]['reads']> }

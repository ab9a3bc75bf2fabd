import type { LoggerService } from '@nestjs/common'
import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, destination, pino } from 'pino'
import type { Config } from '../../config/config.js'
import { secretPlaces } from './secret-places.js'

/**
 * Addresses of requests are logged without what comes after `?`, and without tokens in the path; no header, no body. Of an
 * error its name, message and stack: a failed query would bring its parameters along, and they are people's.
 */
export const logTo = (config: Config, to: DestinationStream = destination(1)): FastifyBaseLogger =>
  pino(
    {
      level: config.demo ? 'warn' : 'info',
      serializers: {
        req: ({ method, url, id }: { method: string; url: string; id: string }) => ({
          method,
          url: withoutSecrets(url),
          id,
        }),
        err: ({ name, message, stack }: Error) => ({ type: name, message, stack }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
    to,
  )

const secret = new RegExp(`/(${secretPlaces.join('|')})/[^/]+`)
const withoutSecrets = (url: string) => url.replace(/\?.*$/, '').replace(secret, '/$1/…')

/** Nest's own lines, in the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: FastifyBaseLogger) {}

  log = (line: unknown, from?: string) => this.write('debug', line, from)
  error = (line: unknown, ...rest: unknown[]) => this.write('error', line, String(rest.at(-1) ?? ''))
  warn = (line: unknown, from?: string) => this.write('warn', line, from)

  private write(level: 'debug' | 'warn' | 'error', line: unknown, from = '') {
    if (line !== null && typeof line === 'object') this.pino[level](line, from)
    else this.pino[level]({ from }, String(line))
  }
}

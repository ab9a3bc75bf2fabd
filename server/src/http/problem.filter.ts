import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common'
import { type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './refused.js'

/** What the framework refuses before a handler runs, in our words. */
const ofStatus: Partial<Record<number, RefusalCode>> = {
  400: 'INVALID',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNKNOWN_CONTENT',
}

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus()
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') return error.statusCode
  return undefined
}

function refusalIn(error: unknown): Refused | null {
  if (error instanceof Refused) return error
  const code = ofStatus[statusOf(error) ?? 0]
  if (!code) return null
  return new Refused(code, code === 'INVALID' ? { problems: [] } : code === 'TOO_LARGE' ? { limitBytes: 1 << 20 } : {})
}

/** RFC 9457 problem details for every refusal; anything else is our bug: logged with its request id, answered without detail. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('problem')

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp()
    const request = http.getRequest<FastifyRequest>()
    const reply = http.getResponse<FastifyReply>()
    const refusal = refusalIn(error)
    if (!refusal) this.log.error({ requestId: request.id, err: error })
    const status = refusal ? refusals[refusal.code].status : 500
    void reply
      .status(status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        refusal
          ? problem(refusal, status, request.id)
          : { type: 'about:blank', title: 'Something went wrong', status, requestId: request.id },
      )
  }
}

const problem = (refusal: Refused, status: number, requestId: string) => ({
  type: `/problems/${refusal.code}`,
  title: refusals[refusal.code].means,
  status,
  code: refusal.code,
  carries: refusal.carries,
  requestId,
})

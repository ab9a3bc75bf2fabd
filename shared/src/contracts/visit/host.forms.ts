import * as z from 'zod'
import { localDateTime, prose, version } from '../parts.js'

const heads = z.int().min(1).max(10_000)

/** What a host answers on its page: yes; another time or size; or no, with its reason. */
export const hostAnswer = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('confirm'), version }),
    z.strictObject({
      action: z.literal('counter-propose'),
      startsLocal: localDateTime,
      endsLocal: localDateTime,
      heads,
      version,
    }),
    z.strictObject({ action: z.enum(['decline', 'call off']), reason: prose(500).min(1, 'required'), version }),
  ])
  .refine((answer) => answer.action !== 'counter-propose' || answer.startsLocal < answer.endsLocal, {
    error: 'endsBeforeStarts',
    path: ['endsLocal'],
  })
export type HostAnswer = z.infer<typeof hostAnswer>

import * as z from 'zod'
import { line } from './parts.js'

export const channels = ['telephone', 'mail', 'letter', 'in person', 'other'] as const

/** An answer that came by telephone or mail, recorded by an organiser: who said it, by which channel, and when. */
export const onBehalf = z.strictObject({
  saidBy: line(200).min(1),
  channel: z.enum(channels),
  on: z.iso.date(),
})
export type OnBehalf = z.infer<typeof onBehalf>

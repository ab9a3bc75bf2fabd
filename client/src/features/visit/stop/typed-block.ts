import type { StopOfPlan, TransferOfPlan } from '@plenary/shared/contracts/visit/organiser'
import type { StopFields, TransferFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { groupId, siteId } from '@plenary/shared/language/ids'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { transferModes } from '@plenary/shared/rules/visit/states'
import * as z from 'zod'

const clock = z.string().regex(/^\d\d:\d\d$/, 'timeOfDay')
const time = { groupId, day: z.iso.date(), starts: clock, ends: clock }
const inOrder = ({ starts, ends }: { starts: string; ends: string }) => starts < ends
const endsLater = { error: 'endsBeforeStarts', path: ['ends'] }

/** A stop as its form holds it: day and clocks apart. */
export const typedStop = z
  .object({ ...time, siteId, programme: z.record(z.string(), z.string()), receivedBy: z.string().trim().max(200) })
  .refine(inOrder, endsLater)
export type TypedStop = z.output<typeof typedStop>

export const typedTransfer = z
  .object({ ...time, mode: z.enum(transferModes), note: z.string().trim().max(200) })
  .refine(inOrder, endsLater)
export type TypedTransfer = z.output<typeof typedTransfer>

export const typedFromStop = ({
  groupId: group,
  siteId: site,
  programme,
  receivedBy,
  ...at
}: StopOfPlan): TypedStop => ({
  groupId: group,
  siteId: site,
  programme,
  receivedBy,
  ...clocksOf(at),
})

export const typedFromTransfer = ({ groupId: group, mode, note, ...at }: TransferOfPlan): TypedTransfer => ({
  groupId: group,
  mode,
  note,
  ...clocksOf(at),
})

export const stopFieldsOf = ({
  groupId: group,
  siteId: site,
  programme,
  receivedBy,
  ...at
}: TypedStop): StopFields => ({
  groupId: group,
  siteId: site,
  programme,
  receivedBy,
  ...localsOf(at),
})

export const transferFieldsOf = ({ groupId: group, mode, note, ...at }: TypedTransfer): TransferFields => ({
  groupId: group,
  mode,
  note,
  ...localsOf(at),
})

const clocksOf = ({ startsLocal, endsLocal }: { startsLocal: string; endsLocal: string }) => ({
  day: dayOf(startsLocal),
  starts: clockOf(startsLocal),
  ends: clockOf(endsLocal),
})

export const localsOf = ({ day, starts, ends }: { day: string; starts: string; ends: string }) => ({
  startsLocal: `${day}T${starts}`,
  endsLocal: `${day}T${ends}`,
})

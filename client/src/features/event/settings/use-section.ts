import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { instantOf } from '@plenary/shared/language/time'
import { useEffect, useRef, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import type * as z from 'zod'
import { useFormOf } from '../../../components/form/form.js'
import type { Keeping } from '../../../components/form/saved.js'
import { useTexts } from '../../../i18n/speaking.js'
import { call } from '../../../lib/api.js'
import { ownZone } from '../../../lib/own-zone.js'
import { Refused } from '../../../lib/refused.js'
import { useRefresh } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'

interface Section<In, Out> {
  readonly event: EventSheet
  readonly schema: z.ZodType<Out, In>
  /** What the section holds of an event, as its form shows it. */
  readonly valuesOf: (event: EventSheet) => In
  readonly save: (body: Out) => Promise<EventSheet>
}

/** Does the section hold the same in both? The version is not part of what it holds. */
const same = (one: object, other: object) =>
  JSON.stringify({ ...one, version: 0 }) === JSON.stringify({ ...other, version: 0 })

/**
 * One section of the settings, saved whole. Events have one version for all their sections: when somebody changed another
 * one meanwhile, this one is saved all the same; when they changed this one, the writer is told once, with the text kept,
 * and whoever saves again means it.
 */
export function useSection<In extends FieldValues, Out extends FieldValues>(section: Section<In, Out>) {
  const { event, schema, valuesOf } = section
  const form = useFormOf(schema, valuesOf(event) as DefaultValues<In>)
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const { dates } = useTexts()
  const seen = useRef(event)
  const save = useVersioned(section, seen)
  const { isDirty } = form.formState

  useEffect(() => {
    if (isDirty || event.version === seen.current.version) return
    seen.current = event
    form.reset(valuesOf(event))
  }, [event, isDirty, form, valuesOf])

  const submit = async (body: Out) => {
    const after = await save(body)
    seen.current = after
    form.reset(valuesOf(after))
    setKeeping({ state: 'saved', at: dates.time(instantOf(new Date()), ownZone()) })
  }
  return { form, submit, keeping: isDirty ? ({ state: 'untouched' } as const) : keeping }
}

/** Saves on the version that was seen, or on a newer one that differs elsewhere only. */
function useVersioned<In extends object, Out>({ valuesOf, save }: Section<In, Out>, seen: { current: EventSheet }) {
  const refresh = useRefresh()
  const onVersion = (body: Out, version: number) => save({ ...body, version })

  return async (body: Out): Promise<EventSheet> => {
    try {
      return await onVersion(body, seen.current.version)
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'CHANGED_MEANWHILE') throw error
      const now = await call(eventForOrganiser, { params: { eventId: seen.current.id } })
      const elsewhere = same(valuesOf(now), valuesOf(seen.current))
      seen.current = now
      await refresh(['event'])
      if (!elsewhere) throw error
      return onVersion(body, now.version)
    }
  }
}

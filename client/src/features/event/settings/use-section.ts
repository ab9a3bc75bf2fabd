import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Word } from '@plenary/shared/contracts/route'
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

interface Versioned {
  readonly version: number
}

interface Section<Held extends Versioned, In, Out> {
  /** What the section shows a part of; it has the event's version. */
  readonly held: Held
  readonly schema: z.ZodType<Out, In>
  /** What the section holds of it, as its form shows it. */
  readonly valuesOf: (held: Held) => In
  readonly save: (body: Out) => Promise<Held>
  /** As it is now, and the word whose reads are stale where somebody changed it. */
  readonly read: () => Promise<Held>
  readonly word: Word
}

interface SectionOfEvent<In, Out> extends Omit<Section<EventSheet, In, Out>, 'held' | 'read' | 'word'> {
  readonly event: EventSheet
}

/** Does the section hold the same in both? The version is not part of what it holds. */
const same = (one: object, other: object) =>
  JSON.stringify({ ...one, version: 0 }) === JSON.stringify({ ...other, version: 0 })

/** One section of the settings that holds something of the event itself. */
export function useSection<In extends FieldValues, Out extends FieldValues>({
  event,
  ...section
}: SectionOfEvent<In, Out>) {
  const read = () => call(eventForOrganiser, { params: { eventId: event.id } })
  return useVersionedForm({ ...section, held: event, read, word: 'event' })
}

/**
 * One section of the settings, saved whole. Events have one version for all their sections: when somebody changed another
 * one meanwhile, this one is saved all the same; when they changed this one, the writer is told once, with the text kept,
 * and whoever saves again means it.
 */
export function useVersionedForm<Held extends Versioned, In extends FieldValues, Out extends FieldValues>(
  section: Section<Held, In, Out>,
) {
  const { held, schema, valuesOf } = section
  const form = useFormOf(schema, valuesOf(held) as DefaultValues<In>)
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const { dates } = useTexts()
  const seen = useRef(held)
  const save = useVersioned(section, seen)
  const { isDirty } = form.formState

  useEffect(() => {
    if (isDirty || held.version === seen.current.version) return
    seen.current = held
    form.reset(valuesOf(held))
  }, [held, isDirty, form, valuesOf])

  const submit = async (body: Out) => {
    const after = await save(body)
    seen.current = after
    form.reset(valuesOf(after))
    setKeeping({ state: 'saved', at: dates.time(instantOf(new Date()), ownZone()) })
  }
  return { form, submit, keeping: isDirty ? ({ state: 'untouched' } as const) : keeping }
}

/** Saves on the version that was seen, or on a newer one that differs elsewhere only. */
function useVersioned<Held extends Versioned, In extends object, Out>(
  { valuesOf, save, read, word }: Section<Held, In, Out>,
  seen: { current: Held },
) {
  const refresh = useRefresh()
  const onVersion = (body: Out, version: number) => save({ ...body, version })

  return async (body: Out): Promise<Held> => {
    try {
      return await onVersion(body, seen.current.version)
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'CHANGED_MEANWHILE') throw error
      const now = await read()
      const elsewhere = same(valuesOf(now), valuesOf(seen.current))
      seen.current = now
      await refresh([word])
      if (!elsewhere) throw error
      return onVersion(body, now.version)
    }
  }
}

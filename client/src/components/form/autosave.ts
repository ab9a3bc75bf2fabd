import { instantOf } from '@plenary/shared/language/time'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { ownZone } from '../../lib/own-zone.js'
import type { Keeping } from './saved.js'

/** How long nothing is typed before what stands there is kept. */
const pauseMs = 800
const retryMs = 5_000

/**
 * Keeps what is typed, after a pause; one save at a time, the last one wins. A failed one is tried again while the page
 * is open. Gives what `<Saved>` shows.
 */
export function useAutosave<In extends FieldValues, Out>(
  form: UseFormReturn<In, unknown, Out>,
  save: (values: In) => Promise<unknown>,
): Keeping {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const { dates } = useTexts()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef(save)
  newest.current = save

  const keep = useCallback(async () => {
    setKeeping({ state: 'saving' })
    try {
      await newest.current(form.getValues())
      setKeeping({ state: 'saved', at: dates.time(instantOf(new Date()), ownZone()) })
    } catch {
      setKeeping({ state: 'unsaved' })
      timer.current = setTimeout(keep, retryMs)
    }
  }, [form, dates])

  useEffect(() => {
    const stop = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: () => {
        clearTimeout(timer.current)
        timer.current = setTimeout(keep, pauseMs)
      },
    })
    return () => {
      clearTimeout(timer.current)
      stop()
    }
  }, [form, keep])

  return keeping
}

import { type RegistrationId, type SiteId, siteId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { useEffect, useRef, useState } from 'react'
import type { Keeping } from '../../../components/form/saved.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type TypingPlace, typingPlace } from '../../../lib/kept-typing.js'
import { ownZone } from '../../../lib/own-zone.js'
import { Refused } from '../../../lib/refused.js'

export type Order = readonly SiteId[]

const retryMs = 5_000

/** One save at a time, the last one wins; what did not arrive is tried again while the page is open, and kept on this device. */
export function useKeeping(
  first: Unsent,
  save: (order: Order, was: Order) => Promise<unknown>,
  giveWay: (error: Refused) => Promise<Order>,
) {
  const { dates } = useTexts()
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const held = useRef({ ...first, busy: false }).current
  const retry = useRetry(() => keep())
  const failed = async (error: unknown) => {
    if (error instanceof Refused) {
      held.kept = held.wanted = await giveWay(error)
      remember(held)
      setKeeping({ state: 'untouched' })
      return
    }
    setKeeping({ state: 'unsaved' })
    retry.later()
  }
  const keep = async () => {
    retry.forget()
    if (held.busy || same(held)) return
    held.busy = true
    setKeeping({ state: 'saving' })
    try {
      while (!same(held)) await keepNext(held, save)
      setKeeping({ state: 'saved', at: dates.time(instantOf(new Date()), ownZone()) })
    } catch (error) {
      await failed(error)
    } finally {
      held.busy = false
    }
  }
  const want = (order: Order) => {
    held.wanted = order
    remember(held)
  }
  return { keeping, want, keep }
}

/** Does it when the page opens, and again after a while where it is asked to, as long as the page is open. */
function useRetry(act: () => Promise<void>) {
  const newest = useRef(act)
  newest.current = act
  const held = useRef<{ open: boolean; timer?: ReturnType<typeof setTimeout> }>({ open: false }).current
  const forget = () => clearTimeout(held.timer)
  useEffect(() => {
    held.open = true
    void newest.current()
    return () => {
      held.open = false
      clearTimeout(held.timer)
    }
  }, [held])
  const later = () => {
    if (held.open) held.timer = setTimeout(() => void newest.current(), retryMs)
  }
  return { later, forget }
}

/** What was ranked and is not on the server, and where that is kept. */
export interface Unsent {
  readonly place: TypingPlace
  kept: Order
  wanted: Order
}

/** What the last page wanted and could not say, with what it had seen before; the server says whether that still stands. */
export function unsentOrder(registrationId: RegistrationId, wishes: Order): Unsent {
  const place = typingPlace(registrationId, 'wishes')
  const [kept, wanted] = siteId.array().array().catch([]).parse(place.read())
  const there = { place, kept: wishes, wanted: wishes }
  return kept && wanted && wanted.join() !== wishes.join() ? { place, kept, wanted } : there
}

function remember({ place, kept, wanted }: Unsent): void {
  if (same({ kept, wanted })) place.forget()
  else place.write([kept, wanted])
}

async function keepNext(held: Unsent, save: (order: Order, was: Order) => Promise<unknown>): Promise<void> {
  const next = held.wanted
  await save(next, held.kept)
  held.kept = next
  remember(held)
}

const same = ({ kept, wanted }: Pick<Unsent, 'kept' | 'wanted'>) => kept.join() === wanted.join()

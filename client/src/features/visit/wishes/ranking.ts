import type { Received } from '@plenary/shared/contracts/route'
import { type myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import { type RegistrationId, type SiteId, siteId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { useEffect, useRef, useState } from 'react'
import type { Keeping } from '../../../components/form/saved.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type TypingPlace, typingPlace } from '../../../lib/kept-typing.js'
import { ownZone } from '../../../lib/own-zone.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { Refused } from '../../../lib/refused.js'
import { useAct } from '../../../lib/server-state.js'

export type Wishes = Received<typeof myWishes>
export type Order = readonly SiteId[]

const retryMs = 5_000

/** This site at another place of the order; beyond its ends it stays at the end. */
export function placed(order: Order, id: SiteId, at: number): Order {
  const others = order.filter((one) => one !== id)
  const place = Math.max(0, Math.min(others.length, at))
  return [...others.slice(0, place), id, ...others.slice(place)]
}

export const without = (order: Order, id: SiteId): Order => order.filter((one) => one !== id)

/** The order as it stands on the screen, saved as it is made; what did not arrive before the page was left goes out when it is opened again. */
export function useRanking(registrationId: RegistrationId, { wishes, event }: Wishes, readAgain: () => Promise<Order>) {
  const texts = useTexts()
  const say = useToast()
  const saving = useAct(saveWishes)
  const [unsent] = useState(() => unsentOrder(registrationId, wishes))
  const [order, setOrder] = useState<Order>(unsent.wanted)
  const save = (siteIds: Order, was: Order) =>
    saving.mutateAsync({ params: { registrationId }, body: { siteIds: [...siteIds], was: [...was] } })
  /** What another tab saved meanwhile is shown; what was pressed here is to be pressed again. */
  const giveWay = async (error: Refused) => {
    say({ text: sentenceOfError(error, texts, event.zone) })
    const there = await readAgain()
    setOrder(there)
    return there
  }
  const { keeping, want, keep } = useKeeping(unsent, save, giveWay)
  /** While a site is dragged it is shown, and saved when it is let go. */
  const show = (next: Order) => {
    want(next)
    setOrder(next)
  }
  const change = (next: Order) => {
    show(next)
    void keep()
  }
  return { order, keeping, show, keep: () => void keep(), change }
}
export type Ranking = ReturnType<typeof useRanking>

/** One save at a time, the last one wins; what did not arrive is tried again while the page is open, and kept on this device. */
function useKeeping(
  first: Unsent,
  save: (order: Order, was: Order) => Promise<unknown>,
  giveWay: (error: Refused) => Promise<Order>,
) {
  const { dates } = useTexts()
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const held = useRef({ ...first, busy: false }).current
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const begin = useRef(() => {})
  useEffect(() => {
    begin.current()
    return () => clearTimeout(timer.current)
  }, [])
  const failed = async (error: unknown) => {
    if (error instanceof Refused) {
      held.kept = held.wanted = await giveWay(error)
      remember(held)
      setKeeping({ state: 'untouched' })
      return
    }
    setKeeping({ state: 'unsaved' })
    timer.current = setTimeout(() => void keep(), retryMs)
  }
  const keep = async () => {
    clearTimeout(timer.current)
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
  begin.current = () => void keep()
  return { keeping, want, keep }
}

/** What was ranked and is not on the server, and where that is kept. */
interface Unsent {
  readonly place: TypingPlace
  kept: Order
  wanted: Order
}

/** What the last page wanted and could not say, with what it had seen before; the server says whether that still stands. */
function unsentOrder(registrationId: RegistrationId, wishes: Order): Unsent {
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

import type { Received } from '@plenary/shared/contracts/route'
import { type myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import type { RegistrationId, SiteId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { useEffect, useRef, useState } from 'react'
import type { Keeping } from '../../../components/form/saved.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
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

/** The order as it stands on the screen, saved as it is made: one save at a time, the last one wins. */
export function useRanking(registrationId: RegistrationId, { wishes, event }: Wishes, readAgain: () => Promise<Order>) {
  const texts = useTexts()
  const say = useToast()
  const saving = useAct(saveWishes)
  const [order, setOrder] = useState<Order>(wishes)
  const [keeping, setKeeping] = useState<Keeping>({ state: 'untouched' })
  const kept = useRef<Order>(wishes)
  const wanted = useRef<Order>(wishes)
  const busy = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = (next: Order) => {
    wanted.current = next
    setOrder(next)
  }
  /** What somebody else, or another tab, saved meanwhile is shown; what was pressed here is to be pressed again. */
  const giveWay = async (error: Refused) => {
    say({ text: sentenceOfError(error, texts, event.zone) })
    kept.current = await readAgain()
    show(kept.current)
    setKeeping({ state: 'untouched' })
  }
  const keep = async () => {
    clearTimeout(timer.current)
    if (busy.current) return
    busy.current = true
    setKeeping({ state: 'saving' })
    try {
      while (kept.current.join() !== wanted.current.join()) {
        const siteIds = wanted.current
        const body = { siteIds: [...siteIds], was: [...kept.current] }
        await saving.mutateAsync({ params: { registrationId }, body })
        kept.current = siteIds
      }
      setKeeping({ state: 'saved', at: texts.dates.time(instantOf(new Date()), ownZone()) })
    } catch (error) {
      if (error instanceof Refused) await giveWay(error)
      else {
        setKeeping({ state: 'unsaved' })
        timer.current = setTimeout(() => void keep(), retryMs)
      }
    } finally {
      busy.current = false
    }
  }
  return {
    order,
    keeping,
    /** While a site is dragged: shown, and saved when it is let go. */
    show,
    keep: () => void keep(),
    change: (next: Order) => {
      show(next)
      void keep()
    },
  }
}
export type Ranking = ReturnType<typeof useRanking>

import type { Received } from '@plenary/shared/contracts/route'
import { type myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import type { RegistrationId, SiteId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import type { Refused } from '../../../lib/refused.js'
import { useAct } from '../../../lib/server-state.js'
import { type Order, unsentOrder, useKeeping } from './keeping.js'

export type Wishes = Received<typeof myWishes>

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

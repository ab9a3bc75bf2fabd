import type { DraftSession } from '@plenary/shared/contracts/agenda'
import { type Place, stepped } from '@plenary/shared/rules/agenda/moving'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { type KeyboardEvent, useState } from 'react'
import { useTexts } from '../../../../i18n/speaking.js'
import { type Draft, roomName, titleOf } from '../draft.js'
import { type Carried, samePlace, startOf, stepOf } from './carry.js'
import { clashesAt } from './look-ahead.js'
import { useDragging } from './use-dragging.js'

interface CarryOptions {
  readonly draft: Draft
  readonly day: string
  readonly onDay: (day: string) => void
  readonly onPlace: (session: DraftSession, place: Place) => Promise<unknown>
  readonly onPark: (session: DraftSession) => Promise<unknown>
}

export interface Carrying {
  readonly carried: Carried | null
  /** The day that is shown: that of a session on its way, at once and not only when the address has followed. */
  readonly day: string
  /** What a screen reader is told. */
  readonly said: string
  readonly onKey: (event: KeyboardEvent, session: DraftSession) => void
  readonly onGrab: ReturnType<typeof useDragging>
}

/** Takes a session up, carries it through the grid and drops it: by keys or by pointer, with the same words for both. */
export function useCarry({ draft, day, onDay, onPlace, onPark }: CarryOptions): Carrying {
  const texts = useTexts()
  const [carried, hold] = useState<Carried | null>(null)
  const [said, setSaid] = useState('')
  const grid = { days: draft.days, rooms: draft.rooms.map(({ id }) => id) }
  const tell = (key: 'taken' | 'at' | 'dropped' | 'putBack', session: DraftSession, place: Place) =>
    setSaid(texts.t(`organise.agenda.carry.${key}`, placeInWords(draft, session, place, texts)))

  const drop = ({ session, place, parks }: Carried) => {
    hold(null)
    if (parks) return void onPark(session)
    tell('dropped', session, place)
    if (!samePlace(session, place)) void onPlace(session, place)
  }
  const putBack = ({ session }: Carried) => {
    hold(null)
    tell('putBack', session, startOf(session, day, grid.rooms))
  }
  const onKey = (event: KeyboardEvent, session: DraftSession) => {
    const mine = carried?.session.id === session.id && carried.by === 'keys' ? carried : null
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (mine) return drop(mine)
      const place = startOf(session, day, grid.rooms)
      hold({ session, place, by: 'keys' })
      return tell('taken', session, place)
    }
    if (!mine) return
    if (event.key === 'Escape') return putBack(mine)
    const step = stepOf(event, texts.direction)
    if (!step) return
    event.preventDefault()
    const place = stepped(mine.place, step, grid)
    hold({ ...mine, place })
    tell('at', session, place)
    if (dayOf(place.startsLocal) !== day) onDay(dayOf(place.startsLocal))
  }
  const onGrab = useDragging({ day, grid, hold, drop })
  return { carried, day: carried ? dayOf(carried.place.startsLocal) : day, said, onKey, onGrab }
}

/** Title, day, time, room, and what would clash there. */
function placeInWords(draft: Draft, session: DraftSession, place: Place, texts: ReturnType<typeof useTexts>) {
  const clashes = clashesAt(draft, session, place, texts)
  return {
    title: titleOf(session.title, texts),
    day: texts.dates.day(dayOf(place.startsLocal)),
    times: texts.clocks(place),
    room: roomName(draft, place.roomId, texts),
    clashes: clashes.length === 0 ? texts.t('organise.agenda.carry.free') : texts.list(clashes),
  }
}

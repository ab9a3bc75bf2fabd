import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { useRead } from '../../../../lib/server-state.js'
import type { ListAddress } from '../list/list-address.js'
import { NextSeat } from './next-seat.js'
import { StatesBar } from './states-bar.js'

interface StatesProps {
  readonly event: EventSheet
  readonly address: ListAddress
}

/** The figures above the list, and the waiting list's next. */
export function StatesScreen({ event, address }: StatesProps) {
  const seats = useRead(seatsOfEvent, { params: { eventId: event.id } })
  if (!seats.data) return null
  const promotes = event.may.includes('registration.decide') && seats.data.event.waiting > 0
  const open = (id: string) => address.set({ open: id })
  return (
    <StatesBar
      of={seats.data}
      address={address}
      next={promotes && <NextSeat eventId={event.id} zone={event.zone} onOpen={open} />}
    />
  )
}

import { useTexts } from '../../i18n/speaking.js'
import { SeatDots } from './seat-dots.js'
import { pathsOf, type Seats } from './seats.js'

/** Every seat of an event: full = confirmed, ring = offered, small = free. A figure before it is an ornament. */
export function Hemicycle({ seats, confirmed, offered }: Seats) {
  const { t } = useTexts()
  return (
    <SeatDots paths={pathsOf({ seats, confirmed, offered })} label={t('public.seats', { seats, confirmed, offered })} />
  )
}

import { minutesLater } from '@plenary/shared/rules/time/wall-times'

/** Every day of the event, and those of the visit that the event has left behind. */
export function daysOfEvent({
  startsOn,
  endsOn,
  days,
}: {
  startsOn: string
  endsOn: string
  days: readonly string[]
}): string[] {
  const all = new Set(days)
  for (let day = startsOn; day <= endsOn && all.size < 40; day = minutesLater(`${day}T12:00`, 24 * 60).slice(0, 10))
    all.add(day)
  return [...all].sort()
}

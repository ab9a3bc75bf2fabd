import { type Entry, type Group, nextOf, type Visit } from './days.js'
import { Ride } from './ride-of-day.js'
import { Stop } from './stop-of-day.js'

interface DayLineProps {
  readonly visit: Visit
  readonly entries: readonly Entry[]
  readonly group: Group
}

/** What happens on one day, in order; where to be next is marked. */
export function DayLine({ visit, entries, group }: DayLineProps) {
  const next = nextOf(visit)
  return (
    <ol className="timeline">
      {entries.map((entry) =>
        entry.kind === 'stop' ? (
          <Stop
            key={entry.id}
            stop={entry}
            language={group.language}
            questions={visit.questions}
            next={entry === next}
          />
        ) : (
          <Ride key={entry.id} ride={entry} vehicle={group.vehicle} next={entry === next} />
        ),
      )}
    </ol>
  )
}

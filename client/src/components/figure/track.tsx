import { useId } from 'react'

interface TrackProps {
  /** Taken, as a part of the full width (0 to 1). */
  readonly fill: number
  /** Offered, hatched, after what is taken. */
  readonly held?: number | undefined
  /** Where the target stands. */
  readonly goal?: number | undefined
}

const percent = (part: number) => `${(Math.max(0, Math.min(1, part)) * 100).toFixed(1)}%`

/** The bar of a meter. In percentages, so that hatching keeps its angle at every width; the figures stand beside it in text. */
export function Track({ fill, held = 0, goal }: TrackProps) {
  const hatch = useId()
  return (
    <svg className="track" aria-hidden="true">
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="hatch" d="M1 0v7" />
      </pattern>
      <rect className="ground" y="4" width="100%" height="10" />
      <rect className="fill" y="4" width={percent(fill)} height="10" />
      {held > 0 && (
        <rect
          className="held"
          x={percent(fill)}
          y="4.5"
          width={percent(Math.min(held, 1 - fill))}
          height="9"
          fill={`url(#${hatch})`}
        />
      )}
      {goal !== undefined && <rect className="goal" x={percent(goal)} y="0" width="2" height="18" />}
    </svg>
  )
}

import type { LedStop } from '@plenary/shared/contracts/visit/leader'
import { readLocalText } from '@plenary/shared/language/local-text'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { Link } from '../../../components/action/link.js'
import { useTexts } from '../../../i18n/speaking.js'

interface StopsProps {
  readonly stops: readonly LedStop[]
  readonly shown: LedStop
  readonly here: string
}

/** The visits of the group; one of them is looked at. */
export function Stops({ stops, shown, here }: StopsProps) {
  const texts = useTexts()
  const { dates, language } = texts
  return (
    <ul className="stops">
      {stops.map((stop) => {
        const name = readLocalText(stop.site, language)
        return (
          <li key={stop.id} aria-current={stop === shown || undefined}>
            <Link to={`${here}?stop=${stop.id}`} preventScrollReset>
              <span>
                <b>{dates.day(dayOf(stop.startsLocal))}</b> <span className="num nowrap">{texts.clocks(stop)}</span>
              </span>
              <span className="muted" lang={name.language} dir="auto">
                {name.text}
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

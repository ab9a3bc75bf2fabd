import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { ownZone } from '../../../lib/own-zone.js'
import { Changed } from './changed.js'
import { DayHead } from './day-head.js'
import { DayLine } from './day-line.js'
import { type Group, ofDay, shownDay, type Visit } from './days.js'
import { OwnGroup } from './own-group.js'
import './day.css'

interface DaysProps {
  readonly visit: Visit
  readonly group: Group
  readonly here: string
  /** A button of the head, and what stands beside the day before everything else. */
  readonly action?: ReactNode
  readonly beside?: ReactNode
}

/** The days of a group, one at a time: for its delegates, and for those who guide it. */
export function Days({ visit, group, here, action, beside }: DaysProps) {
  const texts = useTexts()
  const { t, dates } = texts
  const day = shownDay(visit, useSearchParams()[0].get('day'), texts)
  useAccent(visit.event.accent)
  if (day === undefined)
    return (
      <>
        <h1>{t('visit.day.group', { letter: group.letter })}</h1>
        <Empty title={t('visit.day.nothing')} heading={2} action={action} />
        <aside className="stack gap-5">{beside}</aside>
      </>
    )
  const entries = ofDay(visit, day)
  const stops = entries.flatMap((entry) => (entry.kind === 'stop' ? entry : []))
  return (
    <>
      <DayHead visit={visit} letter={group.letter} day={day} here={here} action={action} />
      <Changed stops={stops} zone={visit.event.zone} />
      <Section title={t('visit.day.happens')} minor count={stops.length || undefined}>
        {entries.length === 0 ? (
          <p className="muted">{t('visit.day.nothing')}</p>
        ) : (
          <DayLine visit={visit} entries={entries} group={group} />
        )}
      </Section>
      <aside className="stack gap-5">
        {beside}
        <OwnGroup group={group} />
        <p className="small faint">{t('my.home.asOf', { time: dates.time(visit.asOf, ownZone()) })}</p>
      </aside>
    </>
  )
}

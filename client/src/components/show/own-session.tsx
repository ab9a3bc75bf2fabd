import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/speaking.js'

export interface OwnSession {
  readonly zone: string
  readonly title: LocalText
  readonly room: LocalText | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** What the person does in it; empty for who listens. */
  readonly roles: readonly string[]
}

interface OwnSessionEntryProps {
  readonly session: OwnSession
  /** Below days of the third order it is of the fourth. */
  readonly heading?: 3 | 4
  /** What can be done with it. */
  readonly children?: ReactNode
}

/** A session of somebody's day in `<ol className="timeline">`, in the event's time: when, what, where, and their part in it. */
export function OwnSessionEntry({ session, heading = 3, children }: OwnSessionEntryProps) {
  const { t, language, dates, list, says } = useTexts()
  const Title = `h${heading}` as const
  const { startsAt, endsAt, zone, roles } = session
  const title = readLocalText(session.title, language)
  const room = session.room && readLocalText(session.room, language).text
  const spoken = roles.map((role) => `public.agenda.role.${role}`).flatMap((key) => (says(key) ? [t(key)] : []))
  return (
    <li>
      <p className="when">
        {dates.time(startsAt, zone)}
        <small>{dates.time(endsAt, zone)}</small>
      </p>
      <span className="line">
        <span className="dot" />
      </span>
      <div className="body">
        <Title className="h3" lang={title.language} dir="auto">
          {title.text}
        </Title>
        {room && <p className="small muted">{room}</p>}
        {spoken.length > 0 && <p className="small strong">{t('my.home.myRole', { roles: list(spoken) })}</p>}
        {children}
      </div>
    </li>
  )
}

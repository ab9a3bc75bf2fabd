import { Link } from '../../../../../components/action/link.js'
import { Icon } from '../../../../../components/show/icon.js'
import { Section } from '../../../../../components/show/section.js'
import { inItsLanguage } from '../../../../../lib/written.js'
import type { eventContent } from '../../content/event.js'
import type { Venue } from '../../content/venue.js'
import styles from './event-aside.module.css'

type Content = Awaited<ReturnType<typeof eventContent>>

/** The side column of an event's page: dates, place, goals, what is behind it, whom to ask. */
export function EventAside({ of: { dates, venue, goals, themes, behind, links } }: { readonly of: Content }) {
  return (
    <aside className="stack gap-7">
      <Dates of={dates} />
      {venue && <Place of={venue} />}
      {goals.of.length > 0 && (
        <Section minor title={goals.title}>
          <ul className={styles['goals']}>
            {goals.of.map(({ goal, label }) => (
              <li
                key={goal}
                title={label}
                className={goal.includes('.') ? `${styles['goal']} ${styles['target']} num` : `${styles['goal']} num`}
              >
                {goal}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {themes.of.length > 0 && (
        <Section minor title={themes.title}>
          <p className="small">{themes.of.join(' · ')}</p>
        </Section>
      )}
      <Section minor title={behind.title}>
        <Behind of={behind} />
        <ul className={`${styles['links']} small`}>
          {links.map(({ label, href }) => (
            <li key={href}>
              <Link className="tap" to={href}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </aside>
  )
}

function Dates({ of: { title, of, zone, calendar } }: { readonly of: Content['dates'] }) {
  if (of.length === 0) return null
  return (
    <Section minor title={title}>
      <dl className="facts small">
        {of.map(({ day, what }) => (
          <div key={what} className={styles['date']}>
            <dt className="nowrap num">{day}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="small faint above-2">{zone}</p>
      {calendar && (
        <p className="small above-2">
          <a className={`${styles['calendar']} tap`} href={calendar.href}>
            <Icon name="calendar" /> {calendar.label}
          </a>
        </p>
      )}
    </Section>
  )
}

function Place({ of: { title, name, address, local, zone, access } }: { readonly of: Venue }) {
  return (
    <Section minor title={title}>
      <address className={`${styles['place']} small`}>
        {name && <span {...inItsLanguage(name)}>{name.text}</span>}
        {address && (
          <span className="muted" {...inItsLanguage(address)}>
            {address.text}
          </span>
        )}
        {local && <span {...inItsLanguage(local)}>{local.text}</span>}
        <span className="muted">{zone}</span>
      </address>
      {access && (
        <p className="small muted above-2" {...inItsLanguage(access)}>
          <Icon name="ramp" /> {access.text}
        </p>
      )}
    </Section>
  )
}

function Behind({ of: { programme, agreements } }: { readonly of: Content['behind'] }) {
  return (
    <>
      {programme && (
        <p className="small muted" {...inItsLanguage(programme)}>
          {programme.text}
        </p>
      )}
      {agreements.map(({ href, title, parties }) => (
        <p key={href} className="small above-2">
          <Link to={href} {...inItsLanguage(title)}>
            {title.text}
          </Link>
          <br />
          <span className="muted">{parties}</span>
        </p>
      ))}
    </>
  )
}

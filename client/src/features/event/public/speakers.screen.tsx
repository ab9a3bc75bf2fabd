import { Link } from '../../../components/action/link.js'
import { Empty } from '../../../components/show/empty.js'
import { Avatar } from '../../../components/show/person.js'
import { type Asking, useContent } from '../../../lib/public-screen.js'
import { inItsLanguage } from '../../../lib/written.js'
import type { speakersContent } from './content/speakers.js'
import { SmallHead } from './parts/small-head.js'
import styles from './parts/speakers.module.css'

type Content = Awaited<ReturnType<typeof speakersContent>>

export const load = async (asking: Asking) => (await import('./content/speakers.js')).speakersContent(asking)

export const head = (content: Content) => content.head

/** Who speaks, and where in the agenda. */
export function Component() {
  const { title, crumbs, speakers, none } = useContent<typeof load>()
  return (
    <div className="wrap open stack gap-6">
      <SmallHead title={title} above={crumbs} />
      {speakers.length === 0 && (
        <Empty heading={2} title={none.title}>
          {none.text}
        </Empty>
      )}
      <ul className={styles['speakers']}>
        {speakers.map((speaker) => (
          <Speaker key={speaker.name + speaker.work} of={speaker} />
        ))}
      </ul>
    </div>
  )
}

function Speaker({
  of: { name, photo, work, biography, sessions, more },
}: {
  readonly of: Content['speakers'][number]
}) {
  return (
    <li>
      <Avatar name={name} photo={photo} size="large" />
      <div className="stack gap-2">
        <div>
          <h2 dir="auto">{name}</h2>
          {work && (
            <p className="small muted" dir="auto">
              {work}
            </p>
          )}
        </div>
        {biography && (
          <p className="small" dir="auto">
            {biography}
          </p>
        )}
        <ul className="small">
          {sessions.map(({ id, href, title, meta }) => (
            <li key={id + meta}>
              <Link className="tap" to={href} {...inItsLanguage(title)}>
                {title.text}
              </Link>
              <br />
              <span className="faint">{meta}</span>
            </li>
          ))}
          {more && <li className="faint">{more}</li>}
        </ul>
      </div>
    </li>
  )
}

import { Facts } from '../../../components/show/facts.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Said, SessionInFull, ShownDay, ShownSession } from './content.js'
import { StarButton } from './star-button.js'

/** A day as a list, with all that is known of each session. */
export function DayList({ day }: { readonly day: ShownDay }) {
  return (
    <Section title={day.name}>
      <ol className="agenda-list">
        {day.sessions.map((session) => (
          <li key={session.id} id={`session-${session.id}`}>
            <p className="num">
              <b>{session.times}</b>
              {session.eventTimes && <small className="muted"> ({session.eventTimes})</small>}
            </p>
            <SessionText session={session} />
            {!session.pause && <StarButton sessionId={session.id} title={session.title.text} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function SessionText({ session }: { readonly session: ShownSession }) {
  const { t } = useTexts()
  const { more } = session
  return (
    <div className="stack gap-2">
      <p className="small muted">{[session.type, session.room, more?.track].filter(Boolean).join(' · ')}</p>
      <h3 lang={session.title.language} dir="auto">
        {session.title.text}
      </h3>
      {more && <Paragraphs of={more.subtitle} />}
      {!session.pause && (
        <Facts
          small
          of={[
            ...(more?.parts ?? []).map(({ role, names }) => [role, <bdi key={role}>{names}</bdi>] as const),
            session.languages.length > 0 && [
              t('public.agenda.languages'),
              session.languages.map(({ name }) => name).join(', '),
            ],
            session.interpretation !== '' && [t('public.agenda.interpretation'), session.interpretation],
            more !== null &&
              more.materials.length > 0 && [
                t('public.agenda.materials'),
                <Links key="materials" of={more.materials} />,
              ],
          ]}
        />
      )}
      {more && more.abstract.text + more.description.text !== '' && (
        <details>
          <summary>{t('public.agenda.about')}</summary>
          <Paragraphs of={more.abstract} />
          <Paragraphs of={more.description} />
        </details>
      )}
    </div>
  )
}

function Links({ of }: { readonly of: SessionInFull['materials'] }) {
  return of.map(({ name, address }) => (
    <a key={address + name} href={address}>
      <bdi>{name}</bdi>
    </a>
  ))
}

/** Written by organisers: plain text, an empty line makes a paragraph. */
function Paragraphs({ of: { text, language } }: { readonly of: Said }) {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => (
      <p key={paragraph} lang={language} dir="auto" className="measure as-written">
        {paragraph}
      </p>
    ))
}

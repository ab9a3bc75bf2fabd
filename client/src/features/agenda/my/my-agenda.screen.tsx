import { ownSessions } from '@plenary/shared/contracts/agenda-feed'
import { starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { Received } from '@plenary/shared/contracts/route'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Button, LinkButton } from '../../../components/action/button.js'
import { useFocusLeft } from '../../../components/focus-left.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Empty } from '../../../components/show/empty.js'
import { OwnSessionEntry } from '../../../components/show/own-session.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct, useRead } from '../../../lib/server-state.js'

type OwnSession = Received<typeof ownSessions>['sessions'][number]

/** What is mine of the agendas: where everybody goes, where I have a part, and what I keep. */
export function Component() {
  const { t } = useTexts()
  return (
    <div className="phone stack gap-5">
      <h1>{t('my.agenda.title')}</h1>
      <Loaded of={useRead(ownSessions)} skeleton={<Skeleton lines={8} />}>
        {({ sessions }) => (sessions.length === 0 ? <NothingYet /> : <Days sessions={sessions} />)}
      </Loaded>
    </div>
  )
}

function NothingYet() {
  const { t } = useTexts()
  return (
    <Empty
      heading={2}
      title={t('my.agenda.none')}
      action={
        <LinkButton to={paths.events} away>
          {t('my.home.toEvents')}
        </LinkButton>
      }
    >
      {t('my.agenda.noneText')}
    </Empty>
  )
}

function Days({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t } = useTexts()
  const events = [...new Set(sessions.map(({ eventId }) => eventId))]
  return (
    <>
      <p className="muted">{t(sessions.some(({ starred }) => starred) ? 'my.agenda.chosen' : 'my.agenda.notChosen')}</p>
      {events.map((id) => (
        <DaysOfEvent key={id} sessions={sessions.filter(({ eventId }) => eventId === id)} />
      ))}
    </>
  )
}

function DaysOfEvent({ sessions }: { readonly sessions: readonly OwnSession[] }) {
  const { t, dates, language } = useTexts()
  const [first] = sessions
  if (!first) return null
  const dayOf = ({ startsAt, zone }: OwnSession) => dates.dayOf(startsAt, zone)
  const days = [...new Set(sessions.map(dayOf))]
  const title = readLocalText(first.eventTitle, language).text
  return (
    <Section
      title={title}
      action={
        <a className="small" href={paths.agenda(first.eventSlug)} aria-label={t('my.agenda.wholeOf', { event: title })}>
          {t('my.home.wholeAgenda')}
        </a>
      }
    >
      <div className="stack gap-5">
        {days.map((day) => (
          <Section key={day} minor inner title={dates.day(day)}>
            <ol className="timeline">
              {sessions
                .filter((session) => dayOf(session) === day)
                .map((session) => (
                  <OwnSessionEntry key={session.id} heading={4} session={session}>
                    {session.starred && <TakeOut session={session} />}
                  </OwnSessionEntry>
                ))}
            </ol>
          </Section>
        ))}
      </div>
    </Section>
  )
}

/** Takes it out of one's own agenda; pressed by mistake, it is put back. Its entry may go, so the focus goes to the page. */
function TakeOut({ session: { id, eventSlug, title } }: { readonly session: OwnSession }) {
  const texts = useTexts()
  const { t, language } = texts
  const say = useToast()
  const place = useFocusLeft<HTMLSpanElement>()
  const [star, unstar] = [useAct(starSession), useAct(unstarSession)]
  const ask = { body: { slug: eventSlug, sessionId: id } }
  const notKept = (error: unknown) => say({ text: sentenceOfError(error, texts) })
  const putBack = () => star.mutateAsync(ask).catch(notKept)
  const takeOut = () =>
    unstar.mutateAsync(ask).then(() => say({ text: t('my.agenda.takenOut'), onUndo: () => void putBack() }), notKept)
  return (
    <span ref={place}>
      <Button
        tone="quiet"
        compact
        icon="kept"
        busy={unstar.isPending}
        aria-label={t('my.agenda.takeOutOf', { title: readLocalText(title, language).text })}
        onClick={() => void takeOut()}
      >
        {t('my.agenda.takeOut')}
      </Button>
    </span>
  )
}

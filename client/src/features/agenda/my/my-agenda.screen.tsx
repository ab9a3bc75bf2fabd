import { ownSessions } from '@plenary/shared/contracts/agenda-feed'
import { starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { Received } from '@plenary/shared/contracts/route'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Empty } from '../../../components/show/empty.js'
import { OwnSessionEntry } from '../../../components/show/own-session.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
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
  const { t, dates } = useTexts()
  const dayOf = ({ startsAt, zone }: OwnSession) => dates.dayOf(startsAt, zone)
  const days = [...new Map(sessions.map((session) => [`${session.eventId} ${dayOf(session)}`, session])).entries()]
  const slugs = [...new Set(sessions.map(({ eventSlug }) => eventSlug))]
  return (
    <>
      <p className="muted">{t(sessions.some(({ starred }) => starred) ? 'my.agenda.chosen' : 'my.agenda.notChosen')}</p>
      <p className="row gap-4 small">
        {slugs.map((slug) => (
          <a key={slug} href={paths.agenda(slug)}>
            {t('my.home.wholeAgenda')}
          </a>
        ))}
      </p>
      {days.map(([key, first]) => (
        <Section key={key} minor title={dates.day(dayOf(first))}>
          <ol className="timeline">
            {sessions
              .filter((session) => session.eventId === first.eventId && dayOf(session) === dayOf(first))
              .map((session) => (
                <OwnSessionEntry key={session.id} session={session}>
                  {session.starred && <TakeOut session={session} />}
                </OwnSessionEntry>
              ))}
          </ol>
        </Section>
      ))}
    </>
  )
}

/** Takes it out of one's own agenda; pressed by mistake, it is put back. */
function TakeOut({ session: { id, eventSlug } }: { readonly session: OwnSession }) {
  const { t } = useTexts()
  const say = useToast()
  const [star, unstar] = [useAct(starSession), useAct(unstarSession)]
  const ask = { body: { slug: eventSlug, sessionId: id } }
  const takeOut = async () => {
    await unstar.mutateAsync(ask)
    say({ text: t('my.agenda.takenOut'), onUndo: () => star.mutate(ask) })
  }
  return (
    <span>
      <Button tone="quiet" compact icon="kept" busy={unstar.isPending} onClick={() => void takeOut()}>
        {t('my.agenda.takeOut')}
      </Button>
    </span>
  )
}

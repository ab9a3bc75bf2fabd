import { endOtherSessions, endSession, type sessions } from '@plenary/shared/contracts/account'
import type { Received } from '@plenary/shared/contracts/route'
import { Button } from '../../../components/action/button.js'
import { Section } from '../../../components/show/section.js'
import { Tag } from '../../../components/show/tag.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { useAct } from '../../../lib/server-state.js'
import { browserName } from './browser-name.js'
import styles from './sessions-section.module.css'

type Session = Received<typeof sessions>['sessions'][number]

/** Where one is signed in. */
export function SessionsSection({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTexts()
  const end = useAct(endSession)
  const endOthers = useAct(endOtherSessions)
  const others = sessions.length > 1 && (
    <Button compact busy={endOthers.isPending} onClick={() => endOthers.mutate({})}>
      {t('account.own.endOthers')}
    </Button>
  )
  return (
    <Section title={t('account.own.sessions')} action={others}>
      <ul className={styles['sessions']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionLine {...session} />
            {!session.here && (
              <Button compact onClick={() => end.mutate({ params: { signedInId: session.id } })}>
                {t('account.own.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function SessionLine({ browser, beganAt, here }: Session) {
  const { t, dates } = useTexts()
  return (
    <div>
      <b>{browserName(browser) || t('account.own.unknownBrowser')}</b> {here && <Tag>{t('account.own.here')}</Tag>}
      <p className="small muted">{t('account.own.since', { time: dates.momentAndYear(beganAt, ownZone()) })}</p>
    </div>
  )
}

import { eventForPublic } from '@plenary/shared/contracts/event/public'
import { startRegistration } from '@plenary/shared/contracts/registration/delegate'
import type { EventId } from '@plenary/shared/language/ids'
import { useEffect, useRef } from 'react'
import { Navigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { useSpoken } from '../../../components/action/link.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { Refused } from '../../../lib/refused.js'
import { useAct, useRead } from '../../../lib/server-state.js'

/** From the event's page to the form: begins a registration, or finds the one there is. */
export function Component() {
  const slug = useParams()['slug'] ?? ''
  const event = useRead(eventForPublic, { params: { slug } })
  return (
    <div className="wrap open">
      <Loaded of={event} whole="content">
        {({ id, zone, slug }) => <Opening eventId={id} zone={zone} slug={slug} />}
      </Loaded>
    </div>
  )
}

interface OpeningProps {
  readonly eventId: EventId
  readonly zone: string
  readonly slug: string
}

function Opening({ eventId, zone, slug }: OpeningProps) {
  const { t, language } = useTexts()
  const start = useAct(startRegistration)
  const begin = () => start.mutate({ params: { eventId }, body: { language } })
  useOnce(begin)
  if (start.error) return <NotOpened error={start.error} zone={zone} slug={slug} onAgain={begin} />
  if (start.data) return <Onward registrationId={start.data.id} isOpen={start.data.isOpen} />
  return (
    <div className="stack gap-4" role="status">
      <p className="muted">{t('my.register.opening')}</p>
      <Skeleton lines={6} />
    </div>
  )
}

/** To the form while it can be filled in, else to what became of it. */
function Onward({ registrationId, isOpen }: { readonly registrationId: string; readonly isOpen: boolean }) {
  const to = isOpen ? paths.myRegistrationForm(registrationId, 'about-you') : paths.myRegistration(registrationId)
  return <Navigate to={useSpoken(to)} replace />
}

interface NotOpenedProps extends Pick<OpeningProps, 'zone' | 'slug'> {
  readonly error: Error
  readonly onAgain: () => void
}

/** What stands in the way, in words, and where to go from here. */
function NotOpened({ error, zone, slug, onAgain }: NotOpenedProps) {
  const texts = useTexts()
  const { t, says } = texts
  const key = `my.register.refused.${error instanceof Refused ? error.code : ''}`
  return (
    <div role="alert">
      <Empty
        title={t(says(key) ? key : 'my.register.refused.other')}
        action={
          <span className="row gap-2">
            {!says(key) && <Button onClick={onAgain}>{t('page.again')}</Button>}
            <LinkButton to={paths.event(slug)} away>
              {t('my.register.toEvent')}
            </LinkButton>
          </span>
        }
      >
        {sentenceOfError(error, texts, zone)}
      </Empty>
    </div>
  )
}

/** React shows a screen twice in development; asking twice would find the same registration, but once is enough. */
function useOnce(act: () => void): void {
  const done = useRef(false)
  useEffect(() => {
    if (done.current) return
    done.current = true
    act()
  })
}

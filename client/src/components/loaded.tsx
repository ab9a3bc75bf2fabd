import { instantOf } from '@plenary/shared/language/time'
import { type ReactNode, useEffect, useState } from 'react'
import { useTexts } from '../i18n/speaking.js'
import { ownZone } from '../lib/own-zone.js'
import { sentenceOfError } from '../lib/refusal-sentence.js'
import { Refused } from '../lib/refused.js'
import { Button, LinkButton } from './action/button.js'
import { OwnMain, useAround } from './around.js'
import { Empty } from './show/empty.js'
import { Notice } from './show/notice.js'
import { Skeleton } from './show/skeleton.js'

/** Nothing is drawn for a moment, so that what comes quickly does not flicker. */
const patienceMs = 200

/** A read as far as it got. */
export interface Reading<Content> {
  readonly data: Content | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
  refetch(): Promise<unknown>
}

interface LoadedProps<Content> {
  readonly of: Reading<Content>
  /** The real layout in grey lines. */
  readonly skeleton?: ReactNode
  /** What to show instead when it came and holds nothing. */
  readonly empty?: ReactNode
  readonly isEmpty?: (content: Content) => boolean
  /** It is all that the screen draws, or all inside its `main`: what is drawn instead is a page with a title as well. */
  readonly whole?: 'screen' | 'content'
  readonly children: (content: Content) => ReactNode
}

/** The one place where loading, empty, failed and offline look like something. */
export function Loaded<Content>({
  of,
  skeleton,
  empty,
  isEmpty = holdsNothing,
  whole,
  children,
}: LoadedProps<Content>) {
  if (of.data !== undefined)
    return (
      <>
        {of.error && <Stale readAt={of.dataUpdatedAt} />}
        {empty && isEmpty(of.data) ? empty : children(of.data)}
      </>
    )
  const instead = of.error ? (
    <Failed error={of.error} titles={whole !== undefined} onAgain={() => void of.refetch()} />
  ) : (
    <Patiently>{skeleton ?? <Skeleton />}</Patiently>
  )
  return whole === 'screen' ? <OwnMain>{instead}</OwnMain> : instead
}

const holdsNothing = (content: unknown) => Array.isArray(content) && content.length === 0

function Patiently({ children }: { readonly children: ReactNode }) {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return waited ? children : null
}

/** What is on the screen is kept; it says as of when. */
function Stale({ readAt }: { readonly readAt: number }) {
  const { t, dates } = useTexts()
  const time = dates.time(instantOf(new Date(readAt)), ownZone())
  return (
    <Notice tone="off" live>
      <p>{t('page.offline', { time })}</p>
    </Notice>
  )
}

interface FailedProps {
  readonly error: Error
  /** It is the page's title, unless the layout has one. */
  readonly titles: boolean
  readonly onAgain: () => void
}

function Failed({ error, titles, onAgain }: FailedProps) {
  const texts = useTexts()
  const { title } = useAround()
  const signedOut = error instanceof Refused && error.code === 'SIGN_IN_FIRST'
  const here = `${location.pathname}${location.search}`
  return (
    <div role="alert">
      <Empty
        heading={titles ? (title ? 2 : 1) : 3}
        title={texts.t('page.failed')}
        action={
          signedOut ? (
            <LinkButton to={`/sign-in?then=${encodeURIComponent(here)}`}>{texts.t('page.signInAgain')}</LinkButton>
          ) : (
            <Button onClick={onAgain}>{texts.t('page.again')}</Button>
          )
        }
      >
        {sentenceOfError(error, texts)}
      </Empty>
    </div>
  )
}

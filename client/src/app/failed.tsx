import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '../components/action/button.js'
import { OwnMain } from '../components/around.js'
import { useTexts } from '../i18n/speaking.js'
import { paths } from '../lib/paths.js'
import { Broken, Refused, Unreachable } from '../lib/refused.js'

/** The failures that have a page of their own; every other one is a fault of ours. */
const known = [403, 404, 410] as const
/** `link`: one that works once, and did. */
export type FailedKind = (typeof known)[number] | 500 | 'offline' | 'link'

const kindOf = (status: number): FailedKind => known.find((each) => each === status) ?? 500

/** What a page says about an error, wherever it came from. */
export function failureOf(error: unknown): { kind: FailedKind; requestId?: string | undefined } {
  if (isRouteErrorResponse(error) && isUsedUp(error.data)) return { kind: 'link' }
  if (isRouteErrorResponse(error)) return { kind: kindOf(error.status), requestId: requestIdOf(error.data) }
  if (error instanceof Refused) return { kind: kindOf(error.status), requestId: error.requestId }
  if (error instanceof Unreachable) return { kind: 'offline' }
  return { kind: 500, requestId: error instanceof Broken ? error.requestId : undefined }
}

const requestIdOf = (content: unknown) =>
  typeof content === 'object' && content !== null && 'requestId' in content ? String(content.requestId) : undefined

const isUsedUp = (content: unknown) =>
  typeof content === 'object' && content !== null && 'code' in content && content.code === 'LINK_USED_UP'

/** The page in place of one that failed: what is wrong, and the way out. */
export function Failed() {
  const { kind, requestId } = failureOf(useRouteError())
  return <FailedPage kind={kind} requestId={requestId} />
}

interface FailedPageProps {
  readonly kind: FailedKind
  readonly requestId?: string | undefined
}

export function FailedPage({ kind, requestId }: FailedPageProps) {
  const { t } = useTexts()
  const again = kind === 500 || kind === 'offline'
  return (
    <OwnMain>
      <div className="wrap open stack measure">
        {typeof kind === 'number' && <p className="label num">{kind}</p>}
        <h1>{t(`public.failed.${kind}.title`)}</h1>
        <p className="lede">{t(`public.failed.${kind}.text`)}</p>
        {requestId && <p className="small muted">{t('public.failed.500.number', { requestId })}</p>}
        <p className="row">
          {again && (
            <Button tone="primary" onClick={() => location.reload()}>
              {t('public.failed.again')}
            </Button>
          )}
          <a className="button" href={paths.home}>
            {t('public.failed.home')}
          </a>
        </p>
      </div>
    </OwnMain>
  )
}

import type { SessionId } from '@plenary/shared/language/ids'
import { useFocusLeft } from '../../../components/focus-left.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useStars } from './stars.js'

/** Keeps a session in the reader's own agenda; there for who is signed in. */
export function StarButton({ sessionId, title }: { readonly sessionId: SessionId; readonly title: string }) {
  const { t } = useTexts()
  const { starred, toggle } = useStars()
  const button = useFocusLeft<HTMLButtonElement>()
  if (!starred) return null
  const kept = starred.has(sessionId)
  return (
    <button
      ref={button}
      type="button"
      className="keep"
      aria-pressed={kept}
      aria-label={t('public.agenda.keep', { title })}
      onClick={() => toggle(sessionId)}
    >
      <Icon name={kept ? 'kept' : 'bookmark'} />
    </button>
  )
}

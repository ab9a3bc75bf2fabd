import type { VisitorForHost } from '@plenary/shared/contracts/visit/host'
import { useTexts } from '../../../i18n/speaking.js'

interface CameButtonsProps {
  readonly visitor: Pick<VisitorForHost, 'familyName' | 'givenName' | 'came'>
  readonly onMark: (came: boolean) => Promise<unknown>
}

/** Came, or did not; pressed again the other way it corrects. */
export function CameButtons({ visitor: { familyName, givenName, came }, onMark }: CameButtonsProps) {
  const { t } = useTexts()
  const name = [givenName, familyName].filter(Boolean).join(' ')
  return (
    <fieldset className="came" aria-label={t('host.cameOf', { name })}>
      {[true, false].map((value) => (
        <button
          key={String(value)}
          type="button"
          className="button compact"
          aria-pressed={came === value}
          onClick={() => void onMark(value)}
        >
          {t(value ? 'host.came' : 'host.cameNot')}
        </button>
      ))}
    </fieldset>
  )
}

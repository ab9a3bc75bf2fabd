import { Button } from '../../../components/action/button.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { useSiteSaving } from './site-saving.js'

/** Which facts somebody else has changed meanwhile as well; one takes theirs, or saves again and means it. */
export function TheirsNotice({ theirs, take }: Pick<ReturnType<typeof useSiteSaving>, 'theirs' | 'take'>) {
  const { t, list } = useTexts()
  if (theirs === null) return null
  const facts = list(theirs.facts.map((fact) => t(`visit.site.${fact}`)))
  return (
    <Notice tone="wait" action={<Button onClick={() => take(theirs)}>{t('visit.site.takeTheirs')}</Button>}>
      <p>{t('visit.site.theirs', { facts })}</p>
    </Notice>
  )
}

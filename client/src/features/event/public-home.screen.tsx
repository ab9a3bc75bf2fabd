import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import type { Head } from '../../lib/public-screen.js'

export const head = (_: unknown, { t }: Texts): Head => ({
  title: t('public.events'),
  description: t('public.home.lede'),
})

/** What is on, how do I take part, what came out. */
export function Component() {
  const { t } = useTexts()
  return (
    <div className="wrap open stack gap-3">
      <h1 className="display">{t('public.home.title')}</h1>
      <p className="lede">{t('public.home.lede')}</p>
    </div>
  )
}

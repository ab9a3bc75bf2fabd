import type { ReleaseNews } from '@plenary/shared/contracts/agenda-news'
import { Button } from '../../../components/action/button.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { ReleaseActs } from './release-acts.js'

interface NewsBoxProps {
  readonly news: ReleaseNews
  /** Not there for who may not release. */
  readonly onNews: ReleaseActs['onNews'] | null
}

/** How many people a release concerns, and the question whether they are told. Until then nothing leaves. */
export function NewsBox({ news: { number, touched, unreachable, decided }, onNews }: NewsBoxProps) {
  const { t } = useTexts()
  if (touched === 0) return null
  if (decided)
    return (
      <section className="news-box" aria-label={t('organise.agenda.news')}>
        <p className="tiny muted">
          {t(`organise.agenda.news.decided.${decided.decision}`, { number, name: decided.by, count: decided.sent })}
        </p>
      </section>
    )
  const choices = onNews && (
    <span className="row gap-2">
      <Button tone="primary" compact onClick={() => void onNews(number, true)}>
        {t('organise.agenda.news.send', { count: touched })}
      </Button>
      <Button compact onClick={() => void onNews(number, false)}>
        {t('organise.agenda.news.keep')}
      </Button>
    </span>
  )
  return (
    <section className="news-box" aria-label={t('organise.agenda.news')}>
      <Notice tone="wait" action={choices}>
        <p className="strong">{t('organise.agenda.news.touched', { number, count: touched })}</p>
        <p className="tiny">
          {t('organise.agenda.news.help')}
          {unreachable > 0 && ` ${t('organise.agenda.news.unreachable', { count: unreachable })}`}
        </p>
      </Notice>
    </section>
  )
}

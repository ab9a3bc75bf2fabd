import type { SiteToRank } from '@plenary/shared/contracts/visit/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { Button } from '../../../components/action/button.js'
import { classes } from '../../../components/classes.js'
import { Icon } from '../../../components/show/icon.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useDragging } from './dragging.js'
import { placed, type Ranking, without } from './ranking.js'
import { SiteWords } from './site-words.js'

interface RankedSitesProps {
  readonly sites: readonly SiteToRank[]
  readonly ranking: Ranking
}

/** One's own order, the dearest first: moved by buttons, so that keys and fingers do it alike, or dragged by the handle. */
export function RankedSites({ sites, ranking }: RankedSitesProps) {
  const { t } = useTexts()
  const { order } = ranking
  const { dragged, dragging, handle } = useDragging(ranking)
  const { said, nameOf, move, takeOff } = useSaid(ranking)
  const ranked = order.flatMap((id) => sites.find((site) => site.id === id) ?? [])
  return (
    <Section title={t('visit.wish.order')} minor count={ranked.length || undefined}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {ranked.length === 0 && <p className="muted">{t('visit.wish.noOrder')}</p>}
      <ol className="ranked" {...dragging}>
        {ranked.map((site, at) => (
          <li key={site.id} className={classes(dragged === site.id && 'dragged')}>
            <span className="rank num">{at + 1}</span>
            <SiteWords site={site} />
            <span className="acts">
              <span className="handle" aria-hidden="true" {...handle(site.id)}>
                <Icon name="drag" />
              </span>
              <Acts
                name={nameOf(site)}
                at={at}
                of={order.length}
                onMove={(to) => move(site, to)}
                onOff={() => takeOff(site)}
              />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What changes the order, and what is read out then. */
function useSaid({ order, change }: Ranking) {
  const { t, language } = useTexts()
  const [said, setSaid] = useState('')
  const nameOf = (site: SiteToRank) => readLocalText(site.name, language).text
  const move = (site: SiteToRank, at: number) => {
    if (at < 0 || at >= order.length) return
    change(placed(order, site.id, at))
    setSaid(t('visit.wish.said', { name: nameOf(site), rank: at + 1, of: order.length }))
  }
  const takeOff = (site: SiteToRank) => {
    change(without(order, site.id))
    setSaid(t('visit.wish.saidOff', { name: nameOf(site) }))
  }
  return { said, nameOf, move, takeOff }
}

interface ActsProps {
  readonly name: string
  readonly at: number
  readonly of: number
  readonly onMove: (to: number) => void
  readonly onOff: () => void
}

function Acts({ name, at, of, onMove, onOff }: ActsProps) {
  const { t } = useTexts()
  return (
    <>
      <Button icon="up" label={t('visit.wish.up', { name })} aria-disabled={at === 0} onClick={() => onMove(at - 1)} />
      <Button
        icon="down"
        label={t('visit.wish.down', { name })}
        aria-disabled={at === of - 1}
        onClick={() => onMove(at + 1)}
      />
      <Button icon="x" label={t('visit.wish.off', { name })} onClick={onOff} />
    </>
  )
}

import type { Received } from '@plenary/shared/contracts/route'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { proposeGroups } from '@plenary/shared/contracts/visit/proposal'
import { Meter } from '../../../components/figure/meter.js'
import { useTexts } from '../../../i18n/speaking.js'

interface WhatItGivesProps {
  readonly plan: VisitPlan
  readonly proposed: Received<typeof proposeGroups>
}

/** What a proposal gives to wishes, languages and groups, and whether a better one could exist. */
export function WhatItGives({ plan, proposed }: WhatItGivesProps) {
  const { t } = useTexts()
  const { people, leftOver, wished, noWish, ranks, understanding, proven, gap, groups } = proposed
  const letterOf = (id: string) => plan.groups.find((group) => group.id === id)?.letter ?? ''
  const pinned = people - groups.reduce((sum, { registrationIds }) => sum + registrationIds.length, 0)
  const filled = groups.flatMap(({ groupId, registrationIds }) =>
    groupId === null ? [] : t('organise.visit.filled', { letter: letterOf(groupId), count: registrationIds.length }),
  )
  return (
    <>
      {ranks.map((rank, index) => {
        const label = t('organise.visit.rank', { rank: index + 1 })
        return <Meter key={label} label={label} taken={rank.granted} of={rank.wished} />
      })}
      <ul>
        <li>{wished > 0 ? t('organise.visit.noWishGranted', { wished, noWish }) : t('organise.visit.noWishes')}</li>
        <li>{t('organise.visit.understanding', { understanding, people: people - leftOver })}</li>
        <li>{filled.join(' · ')}</li>
        {pinned > 0 && <li>{t('organise.visit.pinnedStay', { count: pinned })}</li>}
        {leftOver > 0 && <li>{t('organise.visit.leftOver', { count: leftOver })}</li>}
        <li>{proven ? t('organise.visit.proven') : t('organise.visit.unproven', { percent: Math.ceil(gap * 100) })}</li>
      </ul>
    </>
  )
}

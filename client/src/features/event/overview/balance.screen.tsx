import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import { Loaded } from '../../../components/loaded.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useRead } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { genderBars, groupBars, regionBars } from './balance-lines.js'
import { BalancePart } from './balance-part.js'

const parts = [
  { key: 'regions', head: 'region', barsOf: regionBars },
  { key: 'genders', head: 'gender', barsOf: genderBars },
  { key: 'groups', head: 'group', barsOf: groupBars },
] as const

/** Is the event balanced? Regions, genders and country groups against what it wants of each. */
export function BalanceScreen({ event: { id } }: { readonly event: EventSheet }) {
  const texts = useTexts()
  const { t } = texts
  const reading = useRead(balanceOfEvent, { params: { eventId: id } })
  return (
    <Loaded of={reading} skeleton={<Skeleton lines={8} />}>
      {(balance) =>
        parts.map(({ key, head, barsOf }) => (
          <BalancePart
            key={key}
            title={t(`organise.event.overview.${key}`)}
            head={t(`registration.column.${head}`)}
            bars={barsOf(balance, id, texts)}
          />
        ))
      }
    </Loaded>
  )
}

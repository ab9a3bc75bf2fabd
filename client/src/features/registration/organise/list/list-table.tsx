import type { RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { useRoomBelow } from '../../../../lib/room-below.js'
import { mostSelected, type Selection } from '../selection/selection.js'
import { Gap } from './gap.js'
import styles from './list.module.css'
import type { ListAddress } from './list-address.js'
import { ListHead } from './list-head.js'
import { ListRow } from './list-row.js'

interface ListTableProps {
  readonly rows: readonly RegistrationRow[]
  readonly matching: number
  readonly address: ListAddress
  readonly selection: Selection
  readonly zone: string
  /** The end of what is loaded comes near. */
  readonly onNearEnd: () => void
  readonly onSelectAll: () => void
  /** Says which rows are on the screen. */
  readonly footer: (first: number, last: number) => ReactNode
}

const usualHeight = 53
const nearEnd = 30

/** Thousands of rows, of which those are drawn that can be seen. */
export function ListTable(props: ListTableProps) {
  const { rows, matching, address, selection, zone, onNearEnd, onSelectAll, footer } = props
  const { t } = useTexts()
  const countryName = useCountryNames()
  const box = useRoomBelow<HTMLElement>()
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 10,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)
  useEffect(() => {
    if (last && last.index >= rows.length - nearEnd) onNearEnd()
  }, [last, rows.length, onNearEnd])
  const step = (to: number, range: boolean) => {
    const row = rows[to]
    if (!row) return
    if (range) selection.toggle(row.id, true)
    goTo(virtual, box.current, to)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles['box']} ref={box} aria-label={t('organise.registration.list')} tabIndex={0}>
        {/* biome-ignore lint/a11y/noRedundantRoles: a table that folds on the phone is a grid, and would lose what it is */}
        <table className="table regs folds ticked" role="table" aria-rowcount={matching + 1}>
          <ListHead
            address={address}
            selected={selection.of(Math.min(matching, mostSelected))}
            label={
              matching > mostSelected
                ? t('organise.registration.selectFirst', { count: mostSelected })
                : t('organise.registration.selectAll', { count: matching })
            }
            onToggleAll={onSelectAll}
          />
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">
            <Gap pixels={drawn[0]?.start ?? 0} />
            {drawn.map(({ index, key }) => {
              const row = rows[index]
              return (
                row && (
                  <ListRow
                    key={String(key)}
                    ref={virtual.measureElement}
                    row={row}
                    index={index}
                    columns={address.columns}
                    country={row.country ? countryName(row.country) : ''}
                    zone={zone}
                    to={address.to({ open: row.id })}
                    open={address.open === row.id}
                    selected={selection.has(row.id)}
                    onToggle={(range) => selection.toggle(row.id, range)}
                    onStep={step}
                  />
                )
              )
            })}
            <Gap pixels={last ? virtual.getTotalSize() - last.end : 0} />
          </tbody>
        </table>
      </section>
      {footer((virtual.range?.startIndex ?? 0) + 1, (virtual.range?.endIndex ?? -1) + 1)}
    </>
  )
}

/** Brings a row into view, waits until it is drawn, and gives its box the focus. */
function goTo(virtual: Virtualizer<HTMLElement, HTMLTableRowElement>, box: HTMLElement | null, index: number): void {
  virtual.scrollToIndex(index)
  requestAnimationFrame(() => box?.querySelector<HTMLInputElement>(`[data-index="${index}"] .tick`)?.focus())
}

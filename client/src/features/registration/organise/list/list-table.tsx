import type { RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { represented } from '../named.js'
import { mostSelected, type Selection } from '../selection/selection.js'
import { Gap } from './gap.js'
import styles from './list.module.css'
import type { ListAddress } from './list-address.js'
import { ListHead } from './list-head.js'
import { ListRow } from './list-row.js'
import { goTo, useVirtualRows, type Virtual } from './virtual-rows.js'

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

/** Thousands of rows, of which those are drawn that can be seen. */
export function ListTable(props: ListTableProps) {
  const { rows, matching, address, selection, onSelectAll, footer } = props
  const { t } = useTexts()
  const { box, virtual } = useVirtualRows(rows, props.onNearEnd)
  const most = Math.min(matching, mostSelected)
  const all = matching > mostSelected ? 'organise.registration.selectFirst' : 'organise.registration.selectAll'
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles['box']} ref={box} aria-label={t('organise.registration.list')} tabIndex={0}>
        {/* biome-ignore lint/a11y/noRedundantRoles: a table that folds on the phone is a grid, and would lose what it is */}
        <table className="table regs folds ticked" role="table" aria-rowcount={matching + 1}>
          <ListHead
            address={address}
            selected={selection.of(Math.min(most, rows.length))}
            label={t(all, { count: most })}
            onToggleAll={onSelectAll}
          />
          <Rows {...props} virtual={virtual} box={box.current} />
        </table>
      </section>
      {footer((virtual.range?.startIndex ?? 0) + 1, (virtual.range?.endIndex ?? -1) + 1)}
    </>
  )
}

interface RowsProps extends ListTableProps {
  readonly virtual: Virtual
  readonly box: HTMLElement | null
}

function Rows({ rows, address, selection, zone, virtual, box }: RowsProps) {
  const { t } = useTexts()
  const countryName = useCountryNames()
  const drawn = virtual.getVirtualItems()
  const step = (to: number, range: boolean) => {
    const row = rows[to]
    if (!row) return
    if (range) selection.toggle(row.id, true)
    goTo(virtual, box, to)
  }
  const shown = drawn.flatMap(({ index }) => {
    const row = rows[index]
    return row ? [{ row, index }] : []
  })
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a table that folds on the phone is a grid, and would lose what it is
    <tbody role="rowgroup">
      <Gap pixels={drawn[0]?.start ?? 0} />
      {shown.map(({ row, index }) => (
        <ListRow
          key={row.id}
          ref={virtual.measureElement}
          row={row}
          index={index}
          columns={address.columns}
          country={represented(row, countryName, t)}
          zone={zone}
          to={address.to({ open: row.id })}
          open={address.open === row.id}
          selected={selection.has(row.id)}
          onToggle={(range) => selection.toggle(row.id, range)}
          onStep={step}
        />
      ))}
      <Gap pixels={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} />
    </tbody>
  )
}

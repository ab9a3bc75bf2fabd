import type { RegistrationColumn, RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import { Link } from '../../../../components/action/link.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { nameOf, numberOf } from '../named.js'
import { listColumns } from './list-columns.js'

export interface ListRowProps {
  readonly row: RegistrationRow
  readonly index: number
  readonly columns: readonly RegistrationColumn[]
  readonly country: string
  readonly zone: string
  readonly to: string
  readonly open: boolean
  readonly selected: boolean
  readonly onToggle: (range: boolean) => void
  readonly onStep: (to: number, range: boolean) => void
  readonly ref: Ref<HTMLTableRowElement>
}

/** One registration. */
export function ListRow({ ref, ...props }: ListRowProps) {
  const texts = useTexts()
  const { row, index, columns, zone, open, selected } = props
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table that folds on the phone is a grid, and would lose what it is
    <tr
      ref={ref}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={open ? 'open' : undefined}
    >
      <td role="cell">
        <Tick {...props} />
      </td>
      <td role="cell">
        <Name {...props} />
      </td>
      {columns.map((column) => (
        <td key={column} role="cell" className={listColumns[column].end ? 'end num' : undefined}>
          {listColumns[column].cell(row, texts, zone)}
        </td>
      ))}
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

type CellProps = Omit<ListRowProps, 'ref'>

const calledBy = (row: RegistrationRow) => nameOf(row) || numberOf(row.number)

/** On the box arrows go up and down, with Shift they select on the way. */
function Tick({ row, index, selected, onToggle, onStep }: CellProps) {
  const { t } = useTexts()
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onStep(index + by, event.shiftKey)
  }
  return (
    <input
      type="checkbox"
      className="tick"
      aria-label={t('organise.registration.select', { name: calledBy(row) })}
      checked={selected}
      onClick={(event: MouseEvent) => onToggle(event.shiftKey)}
      onChange={() => {}}
      onKeyDown={step}
    />
  )
}

function Name({ row, to, country }: CellProps) {
  return (
    <>
      <Link className="plain strong" to={to} replace preventScrollReset dir="auto">
        {calledBy(row)}
        {row.ownScriptName && (
          <>
            {' '}
            <span lang={row.ownScriptLanguage || undefined} dir="auto">
              {row.ownScriptName}
            </span>
          </>
        )}
      </Link>
      <span className="two" dir="auto">
        {[country, row.organisation].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

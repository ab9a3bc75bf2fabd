import type { RegistrationColumn, RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import type { KeyboardEvent, MouseEvent, Ref } from 'react'
import { Link } from '../../../../components/action/link.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { nameOf, numberOf } from '../named.js'
import { listColumns } from './list-columns.js'

interface ListRowProps {
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

/** One registration. On the box: arrows go up and down, with Shift they select on the way. */
export function ListRow({
  row,
  index,
  columns,
  country,
  zone,
  to,
  open,
  selected,
  ref,
  onToggle,
  onStep,
}: ListRowProps) {
  const texts = useTexts()
  const name = nameOf(row) || numberOf(row.number)
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onStep(index + by, event.shiftKey)
  }
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
        <input
          type="checkbox"
          className="tick"
          aria-label={texts.t('organise.registration.select', { name })}
          checked={selected}
          onClick={(event: MouseEvent) => onToggle(event.shiftKey)}
          onChange={() => {}}
          onKeyDown={step}
        />
      </td>
      <td role="cell">
        <Link className="plain strong" to={to} replace preventScrollReset dir="auto">
          {name}
          {row.ownScriptName && (
            <>
              {' '}
              <OwnName row={row} />
            </>
          )}
        </Link>
        <span className="two" dir="auto">
          {[country, row.organisation].filter(Boolean).join(' · ')}
        </span>
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

const OwnName = ({ row }: { readonly row: RegistrationRow }) => (
  <span className="own-name" lang={row.ownScriptLanguage || undefined} dir="auto">
    {row.ownScriptName}
  </span>
)

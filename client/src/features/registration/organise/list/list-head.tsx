import type { RegistrationColumn, RegistrationFilter } from '@plenary/shared/contracts/registration/organiser'
import { useEffect, useRef } from 'react'
import { Link } from '../../../../components/action/link.js'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { ListAddress } from './list-address.js'
import { listColumns } from './list-columns.js'

interface ListHeadProps {
  readonly address: ListAddress
  readonly selected: 'none' | 'some' | 'all'
  readonly label: string
  readonly onToggleAll: () => void
}

export function ListHead({ address, selected, label, onToggleAll }: ListHeadProps) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = selected === 'some'
  }, [selected])
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table that folds on the phone is a grid, and would lose what it is
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th scope="col">
          <input
            ref={box}
            type="checkbox"
            className={selected === 'some' ? 'tick some' : 'tick'}
            aria-label={label}
            checked={selected === 'all'}
            onChange={onToggleAll}
          />
        </th>
        <Heading column="name" sort="name" address={address} />
        {address.columns.map((column) => (
          <Heading key={column} column={column} sort={listColumns[column].sort} address={address} />
        ))}
      </tr>
    </thead>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  )
}

interface HeadingProps {
  readonly column: RegistrationColumn | 'name'
  readonly sort: RegistrationFilter['sort'] | undefined
  readonly address: ListAddress
}

/** A press sorts by it, a second one the other way round. */
function Heading({ column, sort, address: { filter, to } }: HeadingProps) {
  const { t } = useTexts()
  const title = t(`registration.column.${column}`)
  const className = column !== 'name' && listColumns[column].end ? 'end' : undefined
  if (!sort)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  const now = filter.sort === sort ? filter.order : null
  return (
    <th
      scope="col"
      className={className}
      aria-sort={now === null ? undefined : now === 'up' ? 'ascending' : 'descending'}
    >
      <Link to={to({ sort, order: now === 'up' ? 'down' : null })} replace preventScrollReset>
        {title}
        {now && <Icon name="sort" />}
      </Link>
    </th>
  )
}

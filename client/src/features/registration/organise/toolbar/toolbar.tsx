import { registrationColumns } from '@plenary/shared/contracts/registration/organiser'
import { useDetails } from '../../../../components/action/details.js'
import { SearchField } from '../../../../components/list/search-field.js'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { ListAddress } from '../list/list-address.js'
import { ChoiceList } from './choice-list.js'
import { Filters } from './filters.js'

interface ToolbarProps {
  readonly address: ListAddress
  /** How many rows a file would have. */
  readonly matching: number | undefined
  /** Whether parties approve the list. */
  readonly asksParties: boolean
  /** Where the file of each format is; null for who may not take registrations out. */
  readonly fileAt: ((format: 'csv' | 'xlsx') => string) | null
}

/** What is looked for, what is shown of it, and the same as a file. */
export function Toolbar({ address, matching, asksParties, fileAt }: ToolbarProps) {
  const { t } = useTexts()
  const { filter, set } = address
  return (
    <div className="toolbar">
      <SearchField
        label={t('organise.registration.searchLabel')}
        placeholder={t('organise.registration.search')}
        value={filter.search}
        onSearch={(search) => set({ search })}
      />
      <Filters
        filter={filter}
        asksParties={asksParties}
        onChange={(narrowing, chosen) => set({ [narrowing]: chosen })}
      />
      <span className="push row gap-2">
        <Columns address={address} asksParties={asksParties} />
        {fileAt && <Export matching={matching} fileAt={fileAt} />}
      </span>
    </div>
  )
}

function Columns({ address: { columns, set }, asksParties }: Pick<ToolbarProps, 'address' | 'asksParties'>) {
  const { t } = useTexts()
  const choices = registrationColumns
    .filter((one) => asksParties || one !== 'approval')
    .map((value) => ({ value, label: t(`registration.column.${value}`) }))
  return (
    <details className="menu" {...useDetails()}>
      <summary className="button">
        <Icon name="columns" />
        {t('organise.registration.columns')}
      </summary>
      <div className="menu-box">
        <ChoiceList
          label={t('organise.registration.columns')}
          choices={choices}
          chosen={columns}
          onChange={(chosen) => set({ columns: chosen.length === 0 ? 'none' : chosen.join(',') })}
        />
      </div>
    </details>
  )
}

function Export({ matching, fileAt }: { readonly matching: number | undefined } & Required<Exporting>) {
  const { t } = useTexts()
  return (
    <details className="menu" {...useDetails()}>
      <summary className="button">
        <Icon name="download" />
        {t('organise.registration.export', { count: matching ?? 0 })}
      </summary>
      <ul>
        <li>
          <a href={fileAt('xlsx')} download>
            {t('organise.registration.exportXlsx')}
          </a>
        </li>
        <li>
          <a href={fileAt('csv')} download>
            {t('organise.registration.exportCsv')}
          </a>
        </li>
      </ul>
    </details>
  )
}

interface Exporting {
  readonly fileAt: (format: 'csv' | 'xlsx') => string
}

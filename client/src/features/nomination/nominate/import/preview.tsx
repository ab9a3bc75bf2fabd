import { type NomineePreview, nomineeColumns } from '@plenary/shared/contracts/nomination/nominee-import'
import { type Column, Table } from '../../../../components/list/table.js'
import { Pill } from '../../../../components/show/pill.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Texts } from '../../../../i18n/texts.js'
import { nameOf } from '../../named.js'

type Row = NomineePreview['rows'][number]

/** What is wrong, in words. */
export function problemInWords(problem: string, { t, says }: Texts): string {
  const key = `nominate.problem.${problem}`
  return t(says(key) ? key : 'nominate.problem.otherwise')
}

interface PreviewProps {
  readonly preview: NomineePreview
  readonly onRead: (at: number, readAs: string) => void
}

/** How each column is read, and what becomes of each row. */
export function PreviewOfTable({ preview, onRead }: PreviewProps) {
  const { t } = useTexts()
  return (
    <>
      <Section title={t('nominate.importColumns')} minor count={preview.columns.length}>
        <ul className="stack gap-3">
          {preview.columns.map(({ heading, readAs, examples }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, headings may repeat
            <li key={at} className="row gap-3 apart">
              <span>
                <b dir="auto">{heading || at + 1}</b>
                <small className="muted block" dir="auto">
                  {examples.filter(Boolean).join(' · ')}
                </small>
              </span>
              <select
                className="input medium"
                aria-label={heading || String(at + 1)}
                value={readAs}
                onChange={({ target }) => onRead(at, target.value)}
              >
                <option value="">{t('nominate.importLeftOut')}</option>
                {nomineeColumns.map((column) => (
                  <option key={column} value={column}>
                    {t(`nominate.column.${column}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('nominate.importRows')} minor count={preview.rows.length}>
        <Rows rows={preview.rows} />
      </Section>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTexts()
  const columns: Column<Row>[] = [
    { key: 'name', title: t('nominate.name'), cell: (row) => <Named row={row} /> },
    { key: 'line', title: t('nominate.importLine'), cell: ({ line }) => <span className="num">{line}</span> },
    { key: 'becomes', title: t('nominate.importBecomes'), cell: (row) => <Becomes row={row} /> },
  ]
  return (
    <Table label={t('nominate.importRows')} columns={columns} rows={rows} keyOf={({ line }) => String(line)} folds />
  )
}

function Named({ row }: { readonly row: Row }) {
  const { t } = useTexts()
  return (
    <>
      <b dir="auto">{nameOf(row) || t('nominate.unnamed')}</b>
      <span className="two" dir="auto">
        {[row.organisation, row.address].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}

function Becomes({ row: { becomes, problems, possiblySame } }: { readonly row: Row }) {
  const texts = useTexts()
  const { t, says } = texts
  const placed = ({ path, problem }: Row['problems'][number]) => {
    const key = `nominate.column.${path}`
    return `${says(key) ? t(key) : path}: ${problemInWords(problem, texts)}`
  }
  return (
    <>
      <Pill
        look={becomes === 'made' ? { icon: 'plus', tone: 'ok' } : { icon: 'alert', tone: 'stop' }}
        word={t(`nominate.importBecomes.${becomes}`)}
      />
      {problems.length > 0 && <span className="two">{problems.map(placed).join(' · ')}</span>}
      {possiblySame && <span className="two">{t('nominate.importSame', { name: possiblySame })}</span>}
    </>
  )
}

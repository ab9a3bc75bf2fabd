import { demoLetters } from '@plenary/shared/contracts/account-demo'
import type { Received } from '@plenary/shared/contracts/route'
import { useSearchParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { type Column, Table } from '../../../components/list/table.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { useRead } from '../../../lib/server-state.js'

type Letter = Received<typeof demoLetters>['rows'][number]

/** Every letter of the demo, the latest first: what would have been sent. */
export function Component() {
  const { t } = useTexts()
  const [query, setQuery] = useSearchParams()
  const to = query.get('to') ?? ''
  const before = query.get('before')
  const reading = useRead(demoLetters, { query: { ...(to && { to }), ...(before && { before }) } }, { keeps: true })
  return (
    <main id="main" className="wrap open stack gap-5">
      <h1>{t('account.mail.title')}</h1>
      <p className="muted">{t('account.mail.lede')}</p>
      <input
        type="search"
        className="input medium"
        defaultValue={to}
        aria-label={t('account.mail.search')}
        placeholder={t('account.mail.search')}
        onChange={({ target }) => setQuery(target.value ? { to: target.value } : {}, { replace: true })}
      />
      <Loaded
        of={reading}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<Empty title={t('account.mail.none')}>{t('account.mail.noneYet')}</Empty>}
      >
        {({ rows, next }) => (
          <>
            <Letters rows={rows} />
            {next && <LinkButton to={`?${new URLSearchParams({ to, before: next })}`}>{t('page.next')}</LinkButton>}
          </>
        )}
      </Loaded>
    </main>
  )
}

function Letters({ rows }: { readonly rows: readonly Letter[] }) {
  const { t, dates } = useTexts()
  const columns: Column<Letter>[] = [
    {
      key: 'subject',
      title: t('account.mail.subject'),
      cell: ({ id, subject, language }) => (
        <Link to={`/demo/mail/${id}`} lang={language} dir="auto">
          {subject}
        </Link>
      ),
    },
    { key: 'to', title: t('account.mail.to'), cell: ({ to, toName }) => (toName ? `${toName} <${to}>` : to) },
    { key: 'state', title: t('account.mail.state'), cell: ({ state }) => t(`account.mail.state.${state}`) },
    {
      key: 'at',
      title: t('account.mail.at'),
      cell: ({ queuedAt }) => dates.momentAndYear(queuedAt, ownZone()),
      end: true,
    },
  ]
  return <Table label={t('account.mail.title')} columns={columns} rows={rows} keyOf={({ id }) => id} folds />
}

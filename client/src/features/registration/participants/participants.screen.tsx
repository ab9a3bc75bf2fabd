import { participantsOfMine } from '@plenary/shared/contracts/registration/participants'
import type { Received } from '@plenary/shared/contracts/route'
import { registrationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams, useSearchParams } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { SearchField } from '../../../components/list/search-field.js'
import { Loaded } from '../../../components/loaded.js'
import { Crumbs } from '../../../components/show/crumbs.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Pages, useReadPages } from '../../../lib/long-list/read-pages.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { Participant } from './participant.js'

type Page = Received<typeof participantsOfMine>

/** Whom do I meet there, and what do they let me know of them? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const [address, setAddress] = useSearchParams()
  const search = address.get('search') ?? ''
  const pages = useReadPages(participantsOfMine, { params: { registrationId: id }, query: { search, limit: 60 } })
  const look = (wanted: string) => setAddress(wanted === '' ? {} : { search: wanted }, { replace: true })
  return (
    <div className="phone stack gap-5">
      <Loaded of={pages} whole="content" skeleton={<Skeleton lines={10} />}>
        {(read) => (
          <>
            <Head id={id} page={read[0]} />
            <Search search={search} onSearch={look} />
            <List pages={pages} read={read} narrowed={search !== ''} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Head({ id, page }: { readonly id: string; readonly page: Page | undefined }) {
  const { t, language } = useTexts()
  useAccent(page?.event.accent)
  if (!page) return null
  const title = readLocalText(page.event.title, language).text
  return (
    <header className="stack gap-2">
      <Crumbs above={[[title, paths.myRegistration(id)]]} here={t('my.participants.title')} />
      <h1>{t('my.participants.title')}</h1>
      <p className="muted">
        {t('my.participants.text', { count: page.all })} <Link to={paths.myProfile}>{t('my.participants.mine')}</Link>
      </p>
    </header>
  )
}

function Search({ search, onSearch }: { readonly search: string; readonly onSearch: (search: string) => void }) {
  const { t } = useTexts()
  return (
    <search>
      <SearchField
        label={t('my.participants.search')}
        placeholder={t('my.participants.searchFor')}
        value={search}
        onSearch={onSearch}
      />
    </search>
  )
}

interface ListProps {
  readonly pages: Pages<typeof participantsOfMine>
  readonly read: readonly Page[]
  readonly narrowed: boolean
}

function List({ pages, read, narrowed }: ListProps) {
  const { t } = useTexts()
  const people = read.flatMap(({ rows }) => rows)
  if (people.length === 0)
    return (
      <Empty title={t(narrowed ? 'my.participants.noneFound' : 'my.participants.none')} heading={2}>
        {t(narrowed ? 'my.participants.noneFoundText' : 'my.participants.noneText')}
      </Empty>
    )
  return (
    <>
      <ul className="todo" aria-busy={pages.isPlaceholderData}>
        {people.map((person) => (
          <Participant key={person.id} person={person} isMe={person.id === read[0]?.me} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <span>
          <Button onClick={() => void pages.fetchNextPage()}>{t('my.participants.more')}</Button>
        </span>
      )}
    </>
  )
}

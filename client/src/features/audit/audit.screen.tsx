import { auditOfEvent } from '@plenary/shared/contracts/audit'
import type { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { useOutletContext, useSearchParams } from 'react-router'
import { Button } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Empty } from '../../components/show/empty.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { useTexts } from '../../i18n/speaking.js'
import { useReadPages } from '../../lib/long-list/read-pages.js'
import { AuditTable } from './audit-table.js'
import { type AuditWord, auditWords, WordFilter } from './word-filter.js'

type EventSheet = Received<typeof eventForOrganiser>

/** Who did what in this event, for whom, when and why; newest first, older lines as one asks for them. */
export function Component() {
  const event = useOutletContext<EventSheet>()
  const { t } = useTexts()
  const [word, choose] = useWord()
  const asked = { params: { eventId: event.id }, query: { ...(word && { word }) } }
  const pages = useReadPages(auditOfEvent, asked, { by: 'before' })
  const lines = pages.data?.flatMap((page) => page.rows) ?? []
  return (
    <main id="main" tabIndex={-1} className="page stack gap-4">
      <h2>{t('organise.audit.title')}</h2>
      <WordFilter chosen={word} onChoose={choose} />
      <Loaded
        of={pages}
        skeleton={<Skeleton lines={10} />}
        isEmpty={() => lines.length === 0}
        empty={<Nothing narrowed={word !== null} />}
      >
        {() => (
          <>
            <AuditTable lines={lines} zone={event.zone} />
            {pages.hasNextPage && (
              <p>
                <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                  {t('organise.audit.older')}
                </Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </main>
  )
}

/** The word that the lines are narrowed to, from the address. */
function useWord(): readonly [AuditWord | null, (word: AuditWord | null) => void] {
  const [query, setQuery] = useSearchParams()
  const word = auditWords.find((one) => one === query.get('word')) ?? null
  const choose = (chosen: AuditWord | null) => {
    const next = new URLSearchParams(query)
    if (chosen) next.set('word', chosen)
    else next.delete('word')
    setQuery(next, { replace: true, preventScrollReset: true })
  }
  return [word, choose]
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  const { t } = useTexts()
  return (
    <Empty title={t(narrowed ? 'organise.audit.noMatch' : 'organise.audit.none')}>{t('organise.audit.noneText')}</Empty>
  )
}

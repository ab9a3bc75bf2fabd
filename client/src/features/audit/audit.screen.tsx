import { auditOfEvent } from '@plenary/shared/contracts/audit'
import type { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { useOutletContext, useSearchParams } from 'react-router'
import { Button } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Empty } from '../../components/show/empty.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { useTexts } from '../../i18n/speaking.js'
import { useReadPages } from '../../lib/read-pages.js'
import { AuditTable } from './audit-table.js'
import { type AuditWord, auditWords, WordFilter } from './word-filter.js'

type EventSheet = Received<typeof eventForOrganiser>

/** Who did what in this event, for whom, when and why; newest first, older lines as one asks for them. */
export function Component() {
  const event = useOutletContext<EventSheet>()
  const { t } = useTexts()
  const [query, setQuery] = useSearchParams()
  const word = auditWords.find((one) => one === query.get('word'))
  const pages = useReadPages(
    auditOfEvent,
    { params: { eventId: event.id }, query: { ...(word && { word }) } },
    { by: 'before' },
  )
  const lines = pages.data?.flatMap((page) => page.rows) ?? []
  const choose = (chosen: AuditWord | null) =>
    setQuery(
      (now) => {
        const next = new URLSearchParams(now)
        if (chosen) next.set('word', chosen)
        else next.delete('word')
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <main id="main" tabIndex={-1} className="page stack gap-4">
      <h2>{t('organise.audit.title')}</h2>
      <WordFilter chosen={word ?? null} onChoose={choose} />
      <Loaded
        of={pages}
        skeleton={<Skeleton lines={10} />}
        isEmpty={() => lines.length === 0}
        empty={
          <Empty title={t(word ? 'organise.audit.noMatch' : 'organise.audit.none')}>
            {t('organise.audit.noneText')}
          </Empty>
        }
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

import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { peopleAtDesk, recordAttendance } from '@plenary/shared/contracts/registration/desk'
import type { Received } from '@plenary/shared/contracts/route'
import { useOutletContext, useSearchParams } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { SearchField } from '../../../components/list/search-field.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { type Pages, useReadPages } from '../../../lib/long-list/read-pages.js'
import { sentenceOf } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { PeopleAtDesk } from './people-at-desk.js'

type Page = Received<typeof peopleAtDesk>

/** Who stands before me, are they expected, have they come? */
export function Component() {
  const { t } = useTexts()
  const event = useOutletContext<EventSheet>()
  const [address, setAddress] = useSearchParams()
  const search = address.get('search') ?? ''
  const pages = useReadPages(peopleAtDesk, { params: { eventId: event.id }, query: { search, limit: 60 } })
  return (
    <main id="main" tabIndex={-1} className="page stack gap-5">
      <search>
        <SearchField
          label={t('organise.desk.search')}
          placeholder={t('organise.desk.searchFor')}
          value={search}
          onSearch={(wanted) => setAddress(wanted === '' ? {} : { search: wanted }, { replace: true })}
        />
      </search>
      <Loaded of={pages} skeleton={<Skeleton lines={10} />}>
        {(read) => <AtDesk event={event} pages={pages} read={read} />}
      </Loaded>
    </main>
  )
}

interface AtDeskProps {
  readonly event: EventSheet
  readonly pages: Pages<typeof peopleAtDesk>
  readonly read: readonly Page[]
}

function AtDesk({ event, pages, read }: AtDeskProps) {
  const texts = useTexts()
  const { t } = texts
  const record = useAct(recordAttendance)
  const people = read.flatMap(({ rows }) => rows)
  const [first] = read
  if (!first) return null
  const { expected, came, mayRecord } = first
  if (expected === 0) return <Empty title={t('organise.desk.none')}>{t('organise.desk.noneText')}</Empty>
  return (
    <Section title={t('organise.desk.came', { came, expected })}>
      {!mayRecord.ok && <p className="muted">{sentenceOf(mayRecord, texts, event.zone)}</p>}
      {people.length === 0 && <Empty title={t('organise.desk.nobody')}>{t('organise.desk.nobodyText')}</Empty>}
      {people.length > 0 && (
        <PeopleAtDesk
          people={people}
          zone={event.zone}
          {...(mayRecord.ok && {
            onRecord: (registrationId, attendance) =>
              record.mutateAsync({ params: { registrationId }, body: { attendance } }),
          })}
        />
      )}
      {pages.hasNextPage && (
        <p className="above-2">
          <Button onClick={() => void pages.fetchNextPage()}>{t('organise.desk.more')}</Button>
        </p>
      )}
    </Section>
  )
}

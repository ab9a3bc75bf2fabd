import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { focalPointsOfEvent, nominationsOfEvent } from '@plenary/shared/contracts/nomination/organiser'
import { nominationId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useOutletContext, useSearchParams } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { classes } from '../../../components/classes.js'
import { Meter } from '../../../components/figure/meter.js'
import { Loaded } from '../../../components/loaded.js'
import { Dialog } from '../../../components/over/dialog.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useReadPages } from '../../../lib/long-list/read-pages.js'
import { useRead } from '../../../lib/server-state.js'
import { FocalPointForm } from './focal-point-form.js'
import { FocalPointsTable } from './focal-points-table.js'
import { NominationScreen } from './nomination.screen.js'
import { NominationsTable } from './nominations-table.js'

/** Who nominates and has answered, and whom they proposed; one nomination is open beside the list. */
export function Component() {
  const event = useOutletContext<EventSheet>()
  const [query, setQuery] = useSearchParams()
  const open = nominationId.safeParse(query.get('open')).data
  const close = () =>
    setQuery((before) => {
      before.delete('open')
      return before
    })
  return (
    <main id="main" tabIndex={-1} className={classes('page', open && 'with-drawer')}>
      <div className="stack gap-6">
        <FocalPoints event={event} />
        <Nominations event={event} />
      </div>
      {open && <NominationScreen key={open} id={open} event={event} onClose={close} />}
    </main>
  )
}

function FocalPoints({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const [adding, setAdding] = useState(false)
  const reading = useRead(focalPointsOfEvent, { params: { eventId: event.id } })
  const add = event.may.includes('nomination.decide') && (
    <Button compact icon="plus" onClick={() => setAdding(true)}>
      {t('organise.nomination.addFocalPoint')}
    </Button>
  )
  return (
    <Section title={t('organise.nomination.focalPoints')} count={reading.data?.rows.length} action={add}>
      <Loaded of={reading}>
        {({ rows, places, used, answered }) =>
          rows.length === 0 ? (
            <Empty title={t('organise.nomination.noFocalPoints')}>{t('organise.nomination.noFocalPointsText')}</Empty>
          ) : (
            <div className="stack gap-4">
              <Meter label={t('organise.nomination.placesUsed')} taken={used} of={places} />
              <p className="muted small">{t('organise.nomination.answered', { answered, all: rows.length })}</p>
              <FocalPointsTable rows={rows} event={event} />
            </div>
          )
        }
      </Loaded>
      <Dialog open={adding} onClose={() => setAdding(false)} title={t('organise.nomination.addFocalPoint')}>
        <FocalPointForm event={event} onDone={() => setAdding(false)} />
      </Dialog>
    </Section>
  )
}

function Nominations({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const pages = useReadPages(nominationsOfEvent, { params: { eventId: event.id }, query: { limit: 100 } })
  const rows = pages.data?.flatMap((page) => page.rows) ?? []
  return (
    <Section title={t('organise.nomination.title')} count={pages.data?.[0]?.matching}>
      <Loaded
        of={pages}
        isEmpty={() => rows.length === 0}
        empty={<Empty title={t('organise.nomination.none')}>{t('organise.nomination.noneText')}</Empty>}
      >
        {() => <NominationsTable rows={rows} />}
      </Loaded>
      {pages.hasNextPage && <Button onClick={() => void pages.fetchNextPage()}>{t('organise.nomination.more')}</Button>}
    </Section>
  )
}

import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { exportOfRegistrations, registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { useCallback } from 'react'
import { useOutletContext } from 'react-router'
import { classes } from '../../../components/classes.js'
import { Loaded } from '../../../components/loaded.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { useReadPages } from '../../../lib/long-list/read-pages.js'
import { useRoomBelow } from '../../../lib/long-list/room-below.js'
import { DetailScreen } from './detail/detail.screen.js'
import { isNarrowed, type ListAddress, useListAddress, wide } from './list/list-address.js'
import { ListFoot } from './list/list-foot.js'
import { ListTable } from './list/list-table.js'
import { NobodyYet } from './list/nobody-yet.js'
import { SelectedScreen } from './selection/selected.screen.js'
import { mostSelected, type Selection, useSelection } from './selection/selection.js'
import { StatesScreen } from './states/states.screen.js'
import { Toolbar } from './toolbar/toolbar.js'

const rowsAPage = 100

/** All registrations of an event; what is looked for, shown and open is in the address. */
export function Component() {
  const event = useOutletContext<EventSheet>()
  const address = useListAddress()
  const list = useList(event.id, address)
  const { open, set, to } = address
  const at = list.rows.findIndex(({ id }) => id === open)
  const opening = (by: number) => {
    const row = at < 0 ? undefined : list.rows[at + by]
    return row && (() => set({ open: row.id }))
  }
  return (
    <main id="main" ref={useRoomBelow()} tabIndex={-1} className={classes(open && 'with-drawer')}>
      <ListPart event={event} address={address} list={list} />
      {open && (
        <DetailScreen
          id={open}
          onClose={() => set({ open: null })}
          onPrevious={opening(-1)}
          onNext={opening(1)}
          to={(id) => to({ open: id })}
          onOpen={(id) => set({ open: id })}
        />
      )}
    </main>
  )
}

/** The list as the address wants it, as far as it was scrolled. */
function useList(eventId: EventId, { filter }: ListAddress) {
  const pages = useReadPages(registrationsOfEvent, { params: { eventId }, query: { ...filter, limit: rowsAPage } })
  const rows = pages.data?.flatMap((page) => page.rows) ?? []
  const { hasNextPage, fetchNextPage } = pages
  const more = useCallback(() => {
    if (hasNextPage) void fetchNextPage()
  }, [hasNextPage, fetchNextPage])
  const idsUpTo = async (most: number) => {
    const all = await pages.fetchUntil((some) => some.length * rowsAPage >= most)
    return all.flatMap((page) => page.rows.map(({ id }) => id)).slice(0, most)
  }
  return { pages, rows, counts: pages.data?.[0], more, idsUpTo }
}

interface ListPartProps {
  readonly event: EventSheet
  readonly address: ListAddress
  readonly list: ReturnType<typeof useList>
}

function ListPart({ event, address, list }: ListPartProps) {
  const { t, language } = useTexts()
  const { filter, columns, set } = address
  const { pages, rows, counts } = list
  const selection = useSelection(rows)
  const fileAt = (format: 'csv' | 'xlsx') => {
    const params = { eventId: event.id, format }
    return addressOf(exportOfRegistrations, { params, query: { ...filter, columns, language } })
  }
  return (
    <div className="list-part stack gap-3">
      <h2 className="visually-hidden">{t('organise.registration.title')}</h2>
      <Toolbar
        address={address}
        matching={counts?.matching}
        asksParties={counts?.asksParties ?? false}
        fileAt={event.may.includes('registration.export') ? fileAt : null}
      />
      <StatesScreen event={event} address={address} />
      <SelectedScreen event={event} selection={selection} />
      <Loaded
        of={pages}
        skeleton={<Skeleton lines={12} />}
        isEmpty={() => rows.length === 0}
        empty={<NobodyYet narrowed={isNarrowed(filter)} onWiden={() => set(wide)} />}
      >
        {() => <Listed event={event} address={address} list={list} selection={selection} />}
      </Loaded>
    </div>
  )
}

function Listed({ event, address, list, selection }: ListPartProps & { readonly selection: Selection }) {
  const { pages, rows, counts, more, idsUpTo } = list
  const matching = counts?.matching ?? 0
  const selectAll = async () => {
    if (selection.of(Math.min(matching, mostSelected)) === 'all') selection.clear()
    else selection.set(await idsUpTo(mostSelected))
  }
  return (
    <ListTable
      rows={rows}
      matching={matching}
      address={address}
      selection={selection}
      zone={event.zone}
      onNearEnd={more}
      onSelectAll={() => void selectAll()}
      footer={(from, until) =>
        counts && <ListFoot from={from} until={until} of={counts} onRefresh={() => void pages.refetch()} />
      }
    />
  )
}

import { Hemicycle } from '../../../components/figure/hemicycle.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { EventSheet } from '../sheet.js'
import { AsTable } from './as-table.js'

/** Every seat of the event, and the figures in words. */
export function SeatPicture({ event: { seats, inUse, registrations } }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const { confirmed, offered, waiting } = inUse
  const free = Math.max(0, seats - confirmed - offered)
  if (seats === 0)
    return <Empty title={t('organise.event.overview.noSeats')}>{t('organise.event.overview.noSeats.text')}</Empty>
  return (
    <>
      <div className="seat-picture">
        <Hemicycle seats={seats} confirmed={confirmed} offered={offered} />
        <p className="seat-figure">
          <b className="num">{confirmed}</b>
          {t('organise.event.overview.confirmed')}
        </p>
      </div>
      <ul className="row legend">
        <li>
          <span className="k full" aria-hidden="true" />
          {t('organise.event.overview.legend.confirmed', { count: confirmed })}
        </li>
        <li>
          <span className="k ring" aria-hidden="true" />
          {t('organise.event.overview.legend.offered', { count: offered })}
        </li>
        <li>
          <span className="k free" aria-hidden="true" />
          {t('organise.event.overview.legend.free', { count: free })}
        </li>
        <li className="push muted">{t('organise.event.overview.waiting', { count: waiting })}</li>
      </ul>
      <p className="muted small above-2">{t('organise.event.overview.registrations', { count: registrations })}</p>
      <SeatTable seats={seats} confirmed={confirmed} offered={offered} free={free} />
    </>
  )
}

type SeatCounts = Readonly<Record<'seats' | 'confirmed' | 'offered' | 'free', number>>

function SeatTable({ seats, confirmed, offered, free }: SeatCounts) {
  const { t } = useTexts()
  const title = t('organise.event.overview.seats')
  const rows = [
    { name: t('registration.state.confirmed'), count: confirmed },
    { name: t('organise.event.overview.offered'), count: offered },
    { name: t('organise.event.overview.free'), count: free },
    { name: t('organise.event.overview.inAll'), count: seats },
  ]
  return (
    <AsTable
      title={title}
      columns={[
        { key: 'name', title: t('registration.column.state'), cell: ({ name }) => name },
        { key: 'count', title, end: true, cell: ({ count }) => count },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  )
}

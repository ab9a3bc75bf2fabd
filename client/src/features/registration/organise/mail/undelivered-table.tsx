import type { undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import type { Received } from '@plenary/shared/contracts/route'
import { Button } from '../../../../components/action/button.js'
import { Link } from '../../../../components/action/link.js'
import { useFocusLeft } from '../../../../components/focus-left.js'
import { type Column, Table } from '../../../../components/list/table.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'

export type Undelivered = Received<typeof undeliveredMail>['rows'][number]

interface UndeliveredTableProps {
  readonly rows: readonly Undelivered[]
  readonly eventId: string
  readonly zone: string
  readonly onSend: (letter: Undelivered) => void
  /** The one that is being sent. */
  readonly busy: string | null
}

export function UndeliveredTable({ rows, eventId, zone, onSend, busy }: UndeliveredTableProps) {
  const { t, dates } = useTexts()
  const columns: Column<Undelivered>[] = [
    { key: 'to', title: t('organise.registration.mail.to'), cell: (row) => <To row={row} eventId={eventId} /> },
    {
      key: 'subject',
      title: t('organise.registration.mail.subject'),
      cell: ({ subject }) => <span dir="auto">{subject}</span>,
    },
    {
      key: 'reason',
      title: t('organise.registration.mail.reason'),
      cell: ({ reason }) => (
        <span lang="en" dir="auto">
          {reason}
        </span>
      ),
    },
    {
      key: 'since',
      title: t('organise.registration.mail.since'),
      cell: ({ parkedAt }) => dates.momentAndYear(parkedAt, zone),
    },
    {
      key: 'acts',
      title: t('organise.registration.mail.acts'),
      end: true,
      cell: (row) => <SendAgain busy={busy === row.id} onSend={() => onSend(row)} />,
    },
  ]
  return (
    <Table label={t('organise.registration.mail.title')} columns={columns} rows={rows} keyOf={({ id }) => id} folds />
  )
}

/** Leads to the registration of whom it is for, where the address can be seen to be wrong. */
function To({
  row: { toName, toAddress, registrationId },
  eventId,
}: {
  readonly row: Undelivered
  readonly eventId: string
}) {
  const name = toName || toAddress
  return (
    <>
      {registrationId ? (
        <Link className="plain strong" to={`${paths.organiseRegistrations(eventId)}?open=${registrationId}`} dir="auto">
          {name}
        </Link>
      ) : (
        <b dir="auto">{name}</b>
      )}
      {toName && <span className="two">{toAddress}</span>}
    </>
  )
}

function SendAgain({ busy, onSend }: { readonly busy: boolean; readonly onSend: () => void }) {
  const { t } = useTexts()
  const place = useFocusLeft<HTMLSpanElement>()
  return (
    <span ref={place}>
      <Button compact busy={busy} onClick={onSend}>
        {t('organise.registration.mail.again')}
      </Button>
    </span>
  )
}

import { endGrant, type PeopleOfEvent } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { Menu } from '../../../components/action/menu.js'
import { type Column, Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { Icon } from '../../../components/show/icon.js'
import { Person } from '../../../components/show/person.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { GrantEndDialog } from './grant-end-dialog.js'

type Grant = PeopleOfEvent['grants'][number]

interface GrantsTableProps {
  readonly eventId: EventId
  readonly grants: readonly Grant[]
}

export function GrantsTable({ eventId, grants }: GrantsTableProps) {
  const { t } = useTexts()
  const [changing, setChanging] = useState<Grant | null>(null)
  const columns: Column<Grant>[] = [
    { key: 'name', title: t('organise.grant.name'), cell: (grant) => <Holder grant={grant} /> },
    { key: 'role', title: t('organise.grant.role'), cell: ({ role }) => t(`public.account.role.${role}`) },
    { key: 'until', title: t('organise.grant.until'), cell: (grant) => <Until grant={grant} /> },
    {
      key: 'acts',
      title: t('organise.grant.acts'),
      end: true,
      cell: (grant) => <GrantActs eventId={eventId} grant={grant} onChange={() => setChanging(grant)} />,
    },
  ]
  return (
    <>
      <Table label={t('organise.grant.people')} columns={columns} rows={grants} keyOf={({ id }) => id} folds />
      {changing && <GrantEndDialog eventId={eventId} grant={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

function Holder({ grant: { name, address, own } }: { readonly grant: Grant }) {
  const { t } = useTexts()
  return <Person name={name} second={own ? t('organise.grant.you', { address }) : address} />
}

function Until({ grant: { lastDay, counts } }: { readonly grant: Grant }) {
  const { t, dates } = useTexts()
  if (lastDay === null) return t('organise.grant.noEnd')
  const day = dates.dayAndYear(lastDay)
  return counts ? day : t('organise.grant.over', { day })
}

interface GrantActsProps {
  readonly eventId: EventId
  readonly grant: Grant
  readonly onChange: () => void
}

function GrantActs({ eventId, grant: { id, name }, onChange }: GrantActsProps) {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const ending = useAct(endGrant)
  const end = () =>
    ending.mutate(
      { params: { eventId, grantId: id } },
      {
        onSuccess: () => say({ text: t('organise.grant.ended', { name }) }),
        onError: (error) => say({ text: sentenceOfError(error, texts) }),
      },
    )
  return (
    <Menu
      label={t('organise.grant.actsOf', { name })}
      trigger={<Icon name="more" />}
      acts={[
        { key: 'change', label: t('organise.grant.changeEnd'), icon: 'calendar', onAct: onChange },
        { key: 'end', label: t('organise.grant.end'), icon: 'x', danger: true, onAct: end },
      ]}
    />
  )
}

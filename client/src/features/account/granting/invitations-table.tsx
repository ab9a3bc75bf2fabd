import type { PeopleOfEvent } from '@plenary/shared/contracts/account-granting'
import type { ReactNode } from 'react'
import { type Column, Table } from '../../../components/list/table.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { useRoleWords } from './role-words.js'

export type Invitation = PeopleOfEvent['invitations'][number]

interface InvitationsTableProps {
  readonly invitations: readonly Invitation[]
  /** What can be done with an invitation that nobody took up yet. */
  readonly acts: (invitation: Invitation) => ReactNode
}

/** Who is invited and has not answered. */
export function InvitationsTable({ invitations, acts }: InvitationsTableProps) {
  const { t, dates } = useTexts()
  const roleOf = useRoleWords()
  const columns: Column<Invitation>[] = [
    { key: 'name', title: t('organise.grant.name'), cell: ({ name }) => <b dir="auto">{name}</b> },
    { key: 'address', title: t('account.address'), cell: ({ address }) => address },
    { key: 'role', title: t('organise.grant.role'), cell: roleOf },
    { key: 'by', title: t('organise.grant.invitedBy'), cell: ({ invitedByName }) => invitedByName },
    {
      key: 'good',
      title: t('organise.grant.goodUntil'),
      cell: ({ expired, expiresAt }) =>
        expired ? t('organise.grant.expired') : dates.momentAndYear(expiresAt, ownZone()),
    },
    { key: 'acts', title: t('organise.grant.acts'), end: true, cell: acts },
  ]
  return <Table label={t('organise.grant.invited')} columns={columns} rows={invitations} keyOf={({ id }) => id} folds />
}

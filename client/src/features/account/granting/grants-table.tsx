import type { PeopleOfEvent, peopleOfPlatform } from '@plenary/shared/contracts/account-granting'
import type { Received } from '@plenary/shared/contracts/route'
import { Menu, type MenuAct } from '../../../components/action/menu.js'
import { type Column, Table } from '../../../components/list/table.js'
import { Icon } from '../../../components/show/icon.js'
import { Person } from '../../../components/show/person.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useRoleWords } from './role-words.js'

export type Grant = PeopleOfEvent['grants'][number]
export type PlatformGrant = Received<typeof peopleOfPlatform>['grants'][number]

interface GrantsTableProps<One extends Grant> {
  readonly label: string
  readonly grants: readonly One[]
  readonly actsOf: (grant: One) => readonly MenuAct[]
  /** What each role reaches, where that is not the same for all. */
  readonly reachOf?: (grant: One) => string
}

/** Who holds a role, until when, and what can be done about it. */
export function GrantsTable<One extends Grant>({ label, grants, actsOf, reachOf }: GrantsTableProps<One>) {
  const { t } = useTexts()
  const roleOf = useRoleWords()
  const columns: (Column<One> | false)[] = [
    { key: 'name', title: t('organise.grant.name'), cell: (grant) => <Holder grant={grant} /> },
    { key: 'role', title: t('organise.grant.role'), cell: roleOf },
    reachOf !== undefined && { key: 'reach', title: t('organise.grant.reach'), cell: reachOf },
    { key: 'until', title: t('organise.grant.until'), cell: (grant) => <Until grant={grant} /> },
    {
      key: 'acts',
      title: t('organise.grant.acts'),
      end: true,
      cell: (grant) => (
        <Menu
          label={t('organise.grant.actsOf', { name: grant.name })}
          trigger={<Icon name="more" />}
          acts={actsOf(grant)}
        />
      ),
    },
  ]
  return (
    <Table label={label} columns={columns.filter((one) => one !== false)} rows={grants} keyOf={({ id }) => id} folds />
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

import { type PeopleOfEvent, resendInvitation, withdrawInvitation } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { isOffered } from '@plenary/shared/language/languages'
import { Button } from '../../../components/action/button.js'
import { type Column, Table } from '../../../components/list/table.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'

type Invitation = PeopleOfEvent['invitations'][number]

interface InvitationsTableProps {
  readonly eventId: EventId
  readonly invitations: readonly Invitation[]
}

export function InvitationsTable({ eventId, invitations }: InvitationsTableProps) {
  const { t, dates } = useTexts()
  const columns: Column<Invitation>[] = [
    { key: 'name', title: t('organise.grant.name'), cell: ({ name }) => <b dir="auto">{name}</b> },
    { key: 'address', title: t('account.address'), cell: ({ address }) => address },
    { key: 'role', title: t('organise.grant.role'), cell: ({ role }) => t(`public.account.role.${role}`) },
    { key: 'by', title: t('organise.grant.invitedBy'), cell: ({ invitedByName }) => invitedByName },
    {
      key: 'good',
      title: t('organise.grant.goodUntil'),
      cell: ({ expired, expiresAt }) =>
        expired ? t('organise.grant.expired') : dates.momentAndYear(expiresAt, ownZone()),
    },
    {
      key: 'acts',
      title: t('organise.grant.acts'),
      end: true,
      cell: (invitation) => <InvitationActs eventId={eventId} invitation={invitation} />,
    },
  ]
  return <Table label={t('organise.grant.invited')} columns={columns} rows={invitations} keyOf={({ id }) => id} folds />
}

function InvitationActs({ eventId, invitation }: { readonly eventId: EventId; readonly invitation: Invitation }) {
  const texts = useTexts()
  const { t, language } = texts
  const say = useToast()
  const resend = useAct(resendInvitation)
  const withdraw = useAct(withdrawInvitation)
  const params = { eventId, invitationId: invitation.id }
  const told = (text: string) => ({
    onSuccess: () => say({ text }),
    onError: (error: Error) => say({ text: sentenceOfError(error, texts) }),
  })
  const again = () =>
    resend.mutate(
      { params, body: { language: isOffered(language) ? language : 'en' } },
      told(t('organise.grant.sent', { address: invitation.address })),
    )
  return (
    <span className="row gap-2">
      <Button compact busy={resend.isPending} onClick={again}>
        {t('organise.grant.resend')}
      </Button>
      <Button
        compact
        tone="quiet"
        busy={withdraw.isPending}
        onClick={() => withdraw.mutate({ params }, told(t('organise.grant.withdrawn')))}
      >
        {t('organise.grant.withdraw')}
      </Button>
    </span>
  )
}

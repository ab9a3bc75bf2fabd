import { endGrant } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'
import { GrantEndDialog } from './grant-end-dialog.js'
import { type Grant, GrantsTable } from './grants-table.js'

/** The roles at an event: for longer or shorter, or ended. */
export function EventGrants({ eventId, grants }: { readonly eventId: EventId; readonly grants: readonly Grant[] }) {
  const texts = useTexts()
  const { t } = texts
  const say = useToast()
  const ending = useAct(endGrant)
  const [changing, setChanging] = useState<Grant | null>(null)
  const end = ({ id, name }: Grant) =>
    ending.mutate(
      { params: { eventId, grantId: id } },
      {
        onSuccess: () => say({ text: t('organise.grant.ended', { name }) }),
        onError: (error) => say({ text: sentenceOfError(error, texts) }),
      },
    )
  return (
    <>
      <GrantsTable
        label={t('organise.grant.people')}
        grants={grants}
        actsOf={(grant) => [
          { key: 'change', label: t('organise.grant.changeEnd'), icon: 'calendar', onAct: () => setChanging(grant) },
          { key: 'end', label: t('organise.grant.end'), icon: 'x', danger: true, onAct: () => end(grant) },
        ]}
      />
      {changing && <GrantEndDialog eventId={eventId} grant={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

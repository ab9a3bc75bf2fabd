import { peopleOfEvent } from '@plenary/shared/contracts/account-granting'
import { eventId as eventIdOf } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Dialog } from '../../../components/over/dialog.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useRead } from '../../../lib/server-state.js'
import { EventGrants } from './event-grants.js'
import { InvitationActs } from './invitation-acts.js'
import { InvitationForm } from './invitation-form.js'
import { InvitationsTable } from './invitations-table.js'

/** Who works on the event, as what, until when; and who was invited to. */
export function Component() {
  const { t } = useTexts()
  const eventId = eventIdOf.parse(useParams()['eventId'])
  const [inviting, setInviting] = useState(false)
  const reading = useRead(peopleOfEvent, { params: { eventId } })
  const invite = (
    <Button compact icon="plus" onClick={() => setInviting(true)}>
      {t('organise.grant.invite')}
    </Button>
  )
  return (
    <main id="main" tabIndex={-1} className="page stack gap-6">
      <Loaded of={reading}>
        {({ grants, invitations }) => (
          <>
            <Section title={t('organise.grant.people')} count={grants.length} action={invite}>
              <EventGrants eventId={eventId} grants={grants} />
            </Section>
            <Section title={t('organise.grant.invited')} count={invitations.length}>
              {invitations.length === 0 ? (
                <Empty title={t('organise.grant.nobodyInvited')}>{t('organise.grant.nobodyInvited.why')}</Empty>
              ) : (
                <InvitationsTable
                  invitations={invitations}
                  acts={(invitation) => <InvitationActs eventId={eventId} invitation={invitation} />}
                />
              )}
            </Section>
          </>
        )}
      </Loaded>
      <Dialog open={inviting} onClose={() => setInviting(false)} title={t('organise.grant.inviteTitle')}>
        <InvitationForm eventId={eventId} onDone={() => setInviting(false)} />
      </Dialog>
    </main>
  )
}

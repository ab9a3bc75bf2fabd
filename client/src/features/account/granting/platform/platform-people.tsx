import type { peopleOfPlatform } from '@plenary/shared/contracts/account-granting'
import type { Received } from '@plenary/shared/contracts/route'
import type { ProgrammeId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Button } from '../../../../components/action/button.js'
import { Empty } from '../../../../components/show/empty.js'
import { Section } from '../../../../components/show/section.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { GrantsTable, type PlatformGrant } from '../grants-table.js'
import { type Invitation, InvitationsTable } from '../invitations-table.js'
import { usePlatformActs } from './platform-acts.js'

interface PlatformPeopleProps {
  readonly people: Received<typeof peopleOfPlatform>
  /** Only the managers of this programme; null: everybody. */
  readonly programmeId: ProgrammeId | null
}

export function PlatformPeople({ people, programmeId }: PlatformPeopleProps) {
  const { t, language } = useTexts()
  const { end, withdraw } = usePlatformActs()
  const isHere = ({ programme }: Pick<PlatformGrant, 'programme'>) =>
    programmeId === null || programme?.id === programmeId
  const [grants, invitations] = [people.grants.filter(isHere), people.invitations.filter(isHere)]
  const reachOf = ({ programme }: PlatformGrant) =>
    programme ? readLocalText(programme.title, language).text : t('organise.grant.everything')
  const title = t(programmeId === null ? 'organise.grant.tab' : 'organise.grant.managers')
  return (
    <>
      <p className="muted measure">{t('organise.grant.platform.text')}</p>
      <Section title={title} count={grants.length}>
        {grants.length === 0 ? (
          <Empty title={t('organise.grant.programme.nobody')}>{t('organise.grant.programme.nobody.text')}</Empty>
        ) : (
          <GrantsTable
            label={title}
            grants={grants}
            reachOf={reachOf}
            actsOf={(grant) => [
              { key: 'end', label: t('organise.grant.end'), icon: 'x', danger: true, onAct: () => end(grant) },
            ]}
          />
        )}
      </Section>
      <Invited invitations={invitations} onWithdraw={withdraw} />
    </>
  )
}

interface InvitedProps {
  readonly invitations: readonly Invitation[]
  readonly onWithdraw: (id: Invitation['id']) => void
}

function Invited({ invitations, onWithdraw }: InvitedProps) {
  const { t } = useTexts()
  return (
    <Section title={t('organise.grant.invited')} count={invitations.length}>
      {invitations.length === 0 ? (
        <Empty title={t('organise.grant.nobodyInvited')}>{t('organise.grant.nobodyInvited.why')}</Empty>
      ) : (
        <InvitationsTable
          invitations={invitations}
          acts={({ id }) => (
            <Button compact tone="quiet" onClick={() => onWithdraw(id)}>
              {t('organise.grant.withdraw')}
            </Button>
          )}
        />
      )}
    </Section>
  )
}

import { peopleOfPlatform } from '@plenary/shared/contracts/account-granting'
import { programmeForOrganiser } from '@plenary/shared/contracts/programme'
import type { ProgrammeId } from '@plenary/shared/language/ids'
import { programmeId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '../../../../components/action/button.js'
import { Loaded } from '../../../../components/loaded.js'
import { Dialog } from '../../../../components/over/dialog.js'
import { Crumbs } from '../../../../components/show/crumbs.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import { useRead } from '../../../../lib/server-state.js'
import { PlatformInvitationForm } from './platform-invitation-form.js'
import { PlatformPeople } from './platform-people.js'

/** Who reaches more than one event: all of them, or the managers of one programme where the address names it. */
export function Component() {
  const given = useParams()['programmeId']
  return given === undefined ? <OfPlatform /> : <OfProgramme id={programmeId.parse(given)} />
}

function OfPlatform() {
  const { t } = useTexts()
  return (
    <People title={t('organise.grant.platform')} inviteTitle={t('organise.grant.platform.inviteTitle')} of={null} />
  )
}

function OfProgramme({ id }: { readonly id: ProgrammeId }) {
  const { t, language } = useTexts()
  const reading = useRead(programmeForOrganiser, { params: { programmeId: id } })
  const titled = (programme: string) => t('organise.grant.programme', { programme })
  return (
    <Loaded of={reading} whole="screen">
      {({ title }) => (
        <People
          title={titled(readLocalText(title, language).text)}
          inviteTitle={t('organise.grant.programme.inviteTitle')}
          of={id}
        />
      )}
    </Loaded>
  )
}

interface PeopleProps {
  readonly title: string
  readonly inviteTitle: string
  readonly of: ProgrammeId | null
}

function People({ title, inviteTitle, of }: PeopleProps) {
  const { t } = useTexts()
  const [inviting, setInviting] = useState(false)
  const reading = useRead(peopleOfPlatform)
  const above = of === null ? [] : [[t('organise.programme.title'), paths.organiseProgrammes] as const]
  return (
    <main id="main" tabIndex={-1} className="page stack gap-6">
      <Crumbs above={[[t('organise.event.list.title'), paths.organiseEvents], ...above]} here={title} />
      <div className="row apart">
        <h1 dir="auto">{title}</h1>
        <Button icon="plus" tone="primary" onClick={() => setInviting(true)}>
          {t('organise.grant.invite')}
        </Button>
      </div>
      <Loaded of={reading}>{(people) => <PlatformPeople people={people} programmeId={of} />}</Loaded>
      <Dialog open={inviting} onClose={() => setInviting(false)} title={inviteTitle}>
        <PlatformInvitationForm programmeId={of} onDone={() => setInviting(false)} />
      </Dialog>
    </main>
  )
}

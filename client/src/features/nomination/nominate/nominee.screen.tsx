import {
  keepEndorsement,
  keepNoteScan,
  myNomination,
  type NominationForFocalPoint,
} from '@plenary/shared/contracts/nomination/focal-point'
import { nominationId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Moves } from '../../../components/action/moves.js'
import { Loaded } from '../../../components/loaded.js'
import { Crumbs } from '../../../components/show/crumbs.js'
import { Notice } from '../../../components/show/notice.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { useRead, useUpload } from '../../../lib/server-state.js'
import { nameOf } from '../named.js'
import { StandingPill } from '../standing-pill.js'
import { AddressForm } from './nominee/address-form.js'
import { EditForm } from './nominee/edit-form.js'
import { LeaveDraft } from './nominee/leave-draft.js'
import { useNomineeActions } from './nominee/nominee.actions.js'
import { Papers } from './nominee/papers.js'
import { Said } from './nominee/said.js'
import { StillMissing } from './nominee/still-missing.js'

/** One nomination: what is said, the papers, where it stands, and what can be done. */
export function Component() {
  const id = nominationId.parse(useParams()['nominationId'])
  const reading = useRead(myNomination, { params: { nominationId: id } })
  return (
    <Loaded of={reading} whole="screen" skeleton={<Skeleton lines={8} />}>
      {(nomination) => <Sheet key={nomination.version} of={nomination} />}
    </Loaded>
  )
}

function Sheet({ of }: { readonly of: NominationForFocalPoint }) {
  const { t } = useTexts()
  useAccent(of.event.accent)
  const isOpen = of.state === 'draft' || of.state === 'returned'
  return (
    <div className="pair">
      <div className="stack gap-6">
        <Head of={of} />
        <Next of={of} />
        {isOpen ? <EditForm of={of} /> : <Said of={of} />}
        {of.state === 'draft' && <LeaveDraft of={of} />}
      </div>
      <aside className="stack gap-6">
        <Evidence of={of} isOpen={isOpen} />
        {!isOpen && !of.hasAddress && (of.state === 'nominated' || of.state === 'taken up') && (
          <Section title={t('nominate.reach')} minor light>
            <AddressForm id={of.id} />
          </Section>
        )}
      </aside>
    </div>
  )
}

function Head({ of }: { readonly of: NominationForFocalPoint }) {
  const { t } = useTexts()
  const countryName = useCountryNames()
  return (
    <header className="stack gap-2">
      <Crumbs
        above={[[representedBy(of.focalPoint, countryName) || t('nominate.title'), paths.nominees(of.focalPoint.id)]]}
        here={nameOf(of) || t('nominate.unnamed')}
      />
      <span className="row gap-3">
        <h1 dir="auto">{nameOf(of) || t('nominate.unnamed')}</h1>
        <StandingPill standing={of.standing} solid />
      </span>
      <p className="muted">{t(`nominate.follows.${of.standing}`)}</p>
      {of.replaces && <p>{t('nominate.inPlaceOf', { name: of.replaces.name })}</p>}
      {of.successor && (
        <p>
          <LinkButton to={paths.nominee(of.successor.id)}>
            {t('nominate.successorNamed', { name: of.successor.name })}
          </LinkButton>
        </p>
      )}
    </header>
  )
}

/** What the organisers said, what is missing, and the buttons. */
function Next({ of }: { readonly of: NominationForFocalPoint }) {
  const { t } = useTexts()
  const actions = useNomineeActions(of)
  return (
    <div className="stack gap-4">
      {of.remark && (of.state === 'returned' || of.state === 'not retained') && (
        <Notice tone={of.state === 'returned' ? 'wait' : 'note'}>
          <p className="strong">{t('nominate.remark')}</p>
          <p dir="auto">{of.remark}</p>
        </Notice>
      )}
      <StillMissing of={of} />
      <div className="row gap-3">
        <Moves of={of.can} actions={actions} zone={of.event.zone} />
        {of.mayNameSuccessor && (
          <LinkButton to={paths.nameSuccessor(of.id)} icon="swap">
            {t('nominate.nameAnother')}
          </LinkButton>
        )}
      </div>
    </div>
  )
}

function Evidence({ of, isOpen }: { readonly of: NominationForFocalPoint; readonly isOpen: boolean }) {
  const letter = useUpload(keepEndorsement)
  const scan = useUpload(keepNoteScan)
  const ask = { params: { nominationId: of.id } }
  return (
    <Papers
      of={of}
      isOpen={isOpen}
      error={letter.error ?? scan.error}
      busy={letter.isPending || scan.isPending}
      onLetter={(file) => letter.mutate({ file, ask })}
      onScan={(file) => scan.mutate({ file, ask })}
    />
  )
}

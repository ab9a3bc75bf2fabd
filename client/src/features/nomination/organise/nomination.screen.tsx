import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { type NominationForOrganiser, nominationOfEvent } from '@plenary/shared/contracts/nomination/organiser'
import type { NominationId } from '@plenary/shared/language/ids'
import { Moves } from '../../../components/action/moves.js'
import { Loaded } from '../../../components/loaded.js'
import { Drawer } from '../../../components/over/drawer.js'
import { Facts } from '../../../components/show/facts.js'
import { NominationPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { useRead } from '../../../lib/server-state.js'
import { nameOf } from '../named.js'
import { Evidence } from './evidence.js'
import { useNominationActions } from './nomination.actions.js'
import { NomineeAddress } from './nominee-address.js'
import { SameList } from './same-list.js'

interface NominationScreenProps {
  readonly id: NominationId
  readonly event: EventSheet
  readonly onClose: () => void
}

/** One nomination beside the list: who, by whom, the evidence, who could be the same person, and what to decide. */
export function NominationScreen({ id, event, onClose }: NominationScreenProps) {
  const { t } = useTexts()
  const reading = useRead(nominationOfEvent, { params: { nominationId: id } })
  const title = reading.data ? nameOf(reading.data) : t('organise.nomination.title')
  return (
    <Drawer title={<span dir="auto">{title}</span>} onClose={onClose}>
      <Loaded of={reading}>{(nomination) => <Sheet of={nomination} event={event} />}</Loaded>
    </Drawer>
  )
}

function Sheet({ of, event }: { readonly of: NominationForOrganiser; readonly event: EventSheet }) {
  const { t, moment } = useTexts()
  const countryName = useCountryNames()
  const actions = useNominationActions(of)
  const by = representedBy(of.by, countryName)
  return (
    <div className="stack gap-5">
      <span>
        <NominationPill state={of.state} solid />
      </span>
      <Moves of={of.can} actions={actions} zone={event.zone} />
      <Facts
        small
        of={[
          [t('organise.nomination.by'), t('organise.nomination.byRank', { by, rank: of.rank })],
          [t('organise.nomination.focalPoint'), of.focalPointName],
          of.replaces && [t('organise.registration.replaces'), of.replaces.name],
          of.replacesBecause !== null && [t('organise.nomination.because'), of.replacesBecause],
          of.category && [t('registration.column.category'), t(`registration.category.${of.category}`)],
          [t('registration.column.position'), of.position],
          [t('registration.column.organisation'), of.organisation],
          of.country !== null && [t('registration.column.country'), countryName(of.country)],
          [t('account.address'), of.address ?? t('nominate.noAddress')],
          of.nominatedAt && [t('organise.nomination.nominatedAt'), moment(of.nominatedAt, event.zone)],
          of.remark !== null && [t('organise.nomination.remark'), of.remark],
        ]}
      />
      {lacksAddress(of) && event.may.includes('nomination.decide') && <NomineeAddress id={of.id} />}
      <Evidence of={of} />
      <SameList of={of} mayDecide={event.may.includes('nomination.decide')} />
    </div>
  )
}

/** Whose address is asked for; who is not in question any more needs none. */
const lacksAddress = ({ address, state }: NominationForOrganiser) =>
  address === null && (state === 'nominated' || state === 'taken up')

import { type RegistrationForOrganiser, registrationOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import { Moves } from '../../../../components/action/moves.js'
import { Loaded } from '../../../../components/loaded.js'
import { Drawer } from '../../../../components/over/drawer.js'
import { Skeleton } from '../../../../components/show/skeleton.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { useRead } from '../../../../lib/server-state.js'
import { type Acts, firstOf, hasFirst } from '../acts.js'
import { Approvals } from '../asking/approvals.js'
import { useAsking } from '../asking/use-asking.js'
import { represented } from '../named.js'
import { NominatedScreen } from '../nominated/nominated.screen.js'
import { useRegistrationActions } from '../registration.actions.js'
import { Detail, DetailTitle } from './detail.js'
import styles from './detail.module.css'
import { Needs } from './needs.js'
import { Rank } from './rank.js'

interface DetailScreenProps {
  readonly id: string
  readonly onClose: () => void
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
  /** The address at which another registration is open. */
  readonly to: (id: string) => string
  readonly onOpen: (id: string) => void
}

/** One registration beside the list, at an address of its own (`?open=`). */
export function DetailScreen({ id, onClose, onPrevious, onNext, to, onOpen }: DetailScreenProps) {
  const { t } = useTexts()
  const reading = useRegistration(id)
  const actsOf = useRegistrationActions(onOpen)
  const acts = reading.data && actsOf(reading.data)
  return (
    <div className={styles['beside']}>
      <Drawer
        title={reading.data ? <DetailTitle of={reading.data} /> : t('organise.registration.one')}
        onClose={onClose}
        onPrevious={onPrevious}
        onNext={onNext}
        footer={reading.data && acts && hasFirst(acts) && <Moves {...firstOf(acts)} zone={reading.data.event.zone} />}
      >
        <Loaded of={reading} skeleton={<Skeleton lines={12} />}>
          {(registration) => <Whole key={id} of={registration} to={to} acts={actsOf(registration)} />}
        </Loaded>
      </Drawer>
    </div>
  )
}

/** An address may hold anything; what is no id is not asked for. */
function useRegistration(id: string) {
  const known = registrationId.safeParse(id)
  const asked = known.success ? known.data : ('' as RegistrationId)
  return useRead(registrationOfEvent, { params: { registrationId: asked } }, { when: known.success })
}

interface WholeProps {
  readonly of: RegistrationForOrganiser
  readonly to: DetailScreenProps['to']
  readonly acts: Acts
}

function Whole({ of, to, acts }: WholeProps) {
  const { t } = useTexts()
  const countryName = useCountryNames()
  const ask = useAsking()
  const ranked = of.state === 'waitlisted' && of.can.offer !== undefined
  return (
    <Detail
      of={of}
      country={represented(of, countryName, t)}
      toReplaced={to(of.replaces?.id ?? '')}
      acts={acts}
      nominated={<NominatedScreen eventId={of.event.id} id={of.id} />}
      needs={of.hasNeeds && <Needs id={of.id} />}
      approvals={of.approvals.length > 0 && <Approvals of={of} onAsk={(dueAt) => ask(of.event.id, [of.id], dueAt)} />}
      rank={ranked && <Rank key={of.version} of={of} />}
    />
  )
}

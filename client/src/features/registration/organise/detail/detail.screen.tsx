import { registrationOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { registrationId } from '@plenary/shared/language/ids'
import { Moves } from '../../../../components/action/moves.js'
import { Loaded } from '../../../../components/loaded.js'
import { Drawer } from '../../../../components/over/drawer.js'
import { Skeleton } from '../../../../components/show/skeleton.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../lib/country-names.js'
import { useRead } from '../../../../lib/server-state.js'
import { firstOf } from '../acts.js'
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
  const countryName = useCountryNames()
  const known = registrationId.safeParse(id)
  const reading = useRead(
    registrationOfEvent,
    { params: { registrationId: known.data ?? ('' as never) } },
    { when: known.success },
  )
  const actsOf = useRegistrationActions(onOpen)
  const first = reading.data && firstOf(actsOf(reading.data))
  return (
    <div className={styles['beside']}>
      <Drawer
        title={reading.data ? <DetailTitle of={reading.data} /> : t('organise.registration.one')}
        onClose={onClose}
        onPrevious={onPrevious}
        onNext={onNext}
        footer={
          reading.data &&
          first &&
          Object.keys(first.actions).length > 0 && <Moves {...first} zone={reading.data.event.zone} />
        }
      >
        <Loaded of={reading} skeleton={<Skeleton lines={12} />}>
          {(registration) => (
            <Detail
              of={registration}
              country={registration.country ? countryName(registration.country) : ''}
              toReplaced={to(registration.replaces?.id ?? '')}
              acts={actsOf(registration)}
              needs={registration.hasNeeds && <Needs key={id} id={registration.id} />}
              rank={
                registration.state === 'waitlisted' &&
                registration.can.offer && <Rank key={registration.version} of={registration} />
              }
            />
          )}
        </Loaded>
      </Drawer>
    </div>
  )
}

import { nominationsOfRegistration } from '@plenary/shared/contracts/nomination/taking-up'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { Loaded } from '../../../../components/loaded.js'
import { Skeleton } from '../../../../components/show/skeleton.js'
import { useRead } from '../../../../lib/server-state.js'
import { Nominated } from './nominated.js'

interface NominatedScreenProps {
  readonly eventId: EventId
  readonly id: RegistrationId
}

/** Who proposed this person, beside their registration. */
export function NominatedScreen({ eventId, id }: NominatedScreenProps) {
  const reading = useRead(nominationsOfRegistration, { params: { registrationId: id } })
  return (
    <Loaded of={reading} skeleton={<Skeleton lines={2} />}>
      {({ rows }) => <Nominated eventId={eventId} rows={rows} />}
    </Loaded>
  )
}

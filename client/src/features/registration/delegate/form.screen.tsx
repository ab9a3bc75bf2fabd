import { me } from '@plenary/shared/contracts/account'
import {
  completeForm,
  myRegistration,
  type RegistrationForDelegate,
  resubmitRegistration,
  submitRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { registrationId } from '@plenary/shared/language/ids'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useSpoken } from '../../../components/action/link.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import type { Remote } from './form/keeping/keeper.js'
import { RegistrationForm as FormInSteps } from './form/registration-form.js'
import { isStep, type StepName } from './form/steps.js'

/** What is still wrong, what is kept, who reads it. */
export function Component() {
  const { registrationId: given, step } = useParams()
  const id = registrationId.parse(given)
  const mine = useRead(me)
  const reading = useRead(myRegistration, { params: { registrationId: id } })
  const reread: Remote['read'] = async () => {
    const { data, error } = await reading.refetch()
    if (error || !data) throw error ?? new Error('nothing was read')
    return data
  }
  const personId = mine.data?.account?.personId
  if (!isStep(step)) return <Navigate to={paths.myRegistrationForm(id, 'about-you')} replace />
  return (
    <Loaded of={reading} whole="screen" skeleton={<Waiting />}>
      {(registration) =>
        personId ? <Filling registration={registration} personId={personId} step={step} reread={reread} /> : <Waiting />
      }
    </Loaded>
  )
}

const Waiting = () => (
  <div className="wrap form-page">
    <Skeleton lines={5} />
    <Skeleton lines={8} />
  </div>
)

interface FillingProps {
  readonly registration: RegistrationForDelegate
  readonly personId: string
  readonly step: StepName
  readonly reread: Remote['read']
}

/** A form that was handed in is not typed into any more. */
function Filling({ registration, personId, step, reread }: FillingProps) {
  const { t } = useTexts()
  const say = useToast()
  const navigate = useNavigate()
  const page = useSpoken(paths.myRegistration(registration.id))
  const submit = useAct(submitRegistration)
  const resubmit = useAct(resubmitRegistration)
  const complete = useAct(completeForm)
  const leave = () => void navigate(page, { replace: true })
  const handIn = async (version: number, form: Partial<RegistrationForm>) => {
    const act = registration.mustComplete ? complete : registration.state === 'returned' ? resubmit : submit
    await act.mutateAsync({ params: { registrationId: registration.id }, body: { version, form } })
    say({ text: t(registration.mustComplete ? 'my.form.completed' : 'my.form.handedIn') })
    leave()
  }
  if (!registration.isOpen) return <Navigate to={page} replace />
  return (
    <FormInSteps
      key={registration.id}
      registration={registration}
      personId={personId}
      step={step}
      reread={reread}
      onHandIn={handIn}
      onMovedOn={leave}
    />
  )
}

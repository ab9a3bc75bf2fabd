import {
  confirmRegistration,
  myRegistration,
  type RegistrationForDelegate,
  withdrawRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import type { WithdrawForm } from '@plenary/shared/contracts/registration.forms'
import { registrationId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { Link } from '../../../components/action/link.js'
import { Moves } from '../../../components/action/moves.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { Answers } from './form/answers.js'
import { stepsOf } from './form/steps.js'
import { Papers } from './papers.js'
import { movesOf } from './registration.actions.js'
import { RegistrationHead } from './registration-head.js'
import { WayOn } from './way-on.js'

/** Where does my registration stand, and what do I do next? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const reading = useRead(myRegistration, { params: { registrationId: id } })
  return (
    <div className="wrap open">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={8} />}>
        {(registration) => <Sheet registration={registration} />}
      </Loaded>
    </div>
  )
}

function Sheet({ registration }: { readonly registration: RegistrationForDelegate }) {
  const { t } = useTexts()
  const moves = useMoves(registration)
  useAccent(registration.event.accent)
  const { id, state, can, event, form, sections, isOpen } = registration
  return (
    <div className="pair">
      <div className="stack gap-6">
        <RegistrationHead registration={registration} />
        <div className="stack gap-4">
          <WayOn registration={registration} />
          <Moves of={can} actions={moves} zone={event.zone} />
        </div>
        {state !== 'draft' && <Answers registrationId={id} form={form} steps={stepsOf(sections)} closed={!isOpen} />}
      </div>
      <aside className="stack gap-6">
        <Papers registration={registration} />
        <Section title={t('my.home.title')} minor light>
          <Link to={paths.my}>{t('my.registration.all')}</Link>
        </Section>
      </aside>
    </div>
  )
}

/** What the delegate may press here, and what is said afterwards. */
function useMoves(registration: RegistrationForDelegate) {
  const { t } = useTexts()
  const say = useToast()
  const confirming = useAct(confirmRegistration)
  const withdrawing = useAct(withdrawRegistration)
  const params = { registrationId: registration.id }
  const withdraw = async (body: WithdrawForm) => {
    await withdrawing.mutateAsync({ params, body })
    say({ text: t('my.registration.withdrawn') })
  }
  return movesOf(registration, { confirm: () => confirming.mutateAsync({ params }), withdraw }, t)
}

import { type RegistrationForOrganiser, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { Successor } from '@plenary/shared/contracts/registration/organiser.forms'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'
import type { Acts } from './acts.js'
import { SuccessorForm } from './moves/successor-form.js'
import { nameOf } from './named.js'

/** The successor's registration is a new one; the drawer goes on to it. */
export function useReplacing(onOpen: (id: string) => void): (of: RegistrationForOrganiser) => Acts['actions'] {
  const { t } = useTexts()
  const say = useToast()
  const replacing = useAct(replaceRegistration)
  return ({ id, event, organisation, form }) => {
    const send = async (successor: Successor) => {
      const heir = await replacing.mutateAsync({ params: { registrationId: id }, body: successor })
      say({ text: t('organise.registration.did.replace', { name: nameOf(heir) }) })
      onOpen(heir.id)
    }
    const asks = {
      verb: t('organise.registration.act.replace'),
      zone: event.zone,
      onSend: send,
      organisation,
      country: form.country,
    }
    const note = <p>{t('organise.registration.will.replace')}</p>
    return {
      replace: {
        label: t('organise.registration.act.replace'),
        form: {
          title: t('organise.registration.ask.replace'),
          body: (done) => <SuccessorForm {...asks} note={note} onDone={done} />,
        },
      },
    }
  }
}

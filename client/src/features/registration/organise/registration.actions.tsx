import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { MoveAction } from '../../../components/action/move-action.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Translate } from '../../../i18n/translator.js'
import { type ActButton, type Acts, verdictsByButton } from './acts.js'
import { ConfirmForm, OfferForm, ReasonForm, ReinstateForm, WithdrawForm } from './moves/move-forms.js'
import { useReplacing } from './replace.actions.js'
import { type Pressed, useMoving } from './selection/use-moving.js'

/** One object per move: its label, what it asks first, what it does. */
export function useRegistrationActions(onOpen: (id: string) => void): (of: RegistrationForOrganiser) => Acts {
  const { t } = useTexts()
  const move = useMoving()
  const replace = useReplacing(onOpen)
  return (registration) => {
    const send = (given: OrganiserMove) => move(registration.event.id, [registration.id], given)
    return {
      of: verdictsByButton(registration),
      actions: { ...simpleActions(t, send), ...askingActions(t, registration, send), ...replace(registration) },
    }
  }
}

type Send = (move: OrganiserMove) => Promise<unknown>

const labelled = (t: Translate, button: ActButton) => ({ label: t(`organise.registration.act.${button}`) })

/** Nothing has to be known first; a wrong press is taken back by the toast, or by the next move. */
function simpleActions(t: Translate, send: Send): Acts['actions'] {
  const attendance = (answer: 'attended' | 'partly attended' | 'no show'): MoveAction => ({
    ...labelled(t, answer),
    act: () => send({ action: 'record attendance', attendance: answer }),
  })
  const plain = (action: 'take up' | 'shortlist' | 'put back' | 'waitlist'): MoveAction => ({
    ...labelled(t, action),
    act: () => send({ action }),
  })
  return {
    'take up': plain('take up'),
    shortlist: plain('shortlist'),
    'put back': plain('put back'),
    waitlist: plain('waitlist'),
    attended: attendance('attended'),
    'partly attended': attendance('partly attended'),
    'no show': attendance('no show'),
    'do not select': {
      ...labelled(t, 'do not select'),
      confirm: {
        title: t('organise.registration.ask.do not select', { count: 1 }),
        text: t('organise.registration.will.do not select', { count: 1 }),
      },
      act: () => send({ action: 'do not select' }),
    },
  }
}

/** A form comes first. */
function askingActions(t: Translate, { event }: RegistrationForOrganiser, send: Send): Acts['actions'] {
  const asks = (button: 'offer' | 'return' | 'confirm' | 'withdraw' | 'reinstate' | 'cancel', onDone: () => void) => ({
    verb: t(`organise.registration.act.${button}`),
    zone: event.zone,
    note: <p>{t(`organise.registration.will.${button}`, { count: 1 })}</p>,
    onSend: send,
    onDone,
  })
  const title = (button: Pressed) => t(`organise.registration.ask.${button}`, { count: 1 })
  return {
    offer: {
      ...labelled(t, 'offer'),
      form: { title: title('offer'), body: (done) => <OfferForm {...asks('offer', done)} of={event} /> },
    },
    return: {
      ...labelled(t, 'return'),
      form: { title: title('return'), body: (done) => <ReasonForm {...asks('return', done)} action="return" /> },
    },
    confirm: {
      ...labelled(t, 'confirm'),
      form: { title: title('confirm'), body: (done) => <ConfirmForm {...asks('confirm', done)} /> },
    },
    withdraw: {
      ...labelled(t, 'withdraw'),
      form: { title: title('withdraw'), body: (done) => <WithdrawForm {...asks('withdraw', done)} /> },
    },
    reinstate: {
      ...labelled(t, 'reinstate'),
      form: { title: title('reinstate'), body: (done) => <ReinstateForm {...asks('reinstate', done)} /> },
    },
    cancel: {
      ...labelled(t, 'cancel'),
      tone: 'danger',
      form: { title: title('cancel'), body: (done) => <ReasonForm {...asks('cancel', done)} action="cancel" /> },
    },
  }
}

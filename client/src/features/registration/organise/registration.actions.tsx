import { type RegistrationForOrganiser, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { Successor } from '@plenary/shared/contracts/registration/organiser.forms'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { Verdict } from '@plenary/shared/rules/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Translate } from '../../../i18n/translator.js'
import { useAct } from '../../../lib/server-state.js'
import { ConfirmForm, OfferForm, ReasonForm, ReinstateForm, WithdrawForm } from './moves/move-forms.js'
import { SuccessorForm } from './moves/successor-form.js'
import { nameOf } from './named.js'
import { type Pressed, useMoving } from './selection/use-moving.js'

type Button = Pressed | 'replace'

/** The verdicts of one registration, button by button, and what each button does. */
export interface Acts {
  readonly of: Partial<Record<Button, Verdict>>
  readonly actions: Partial<Record<Button, MoveAction>>
}

/** Whether somebody came is one move and three buttons; the one for the present answer is left out. */
export function verdictsByButton({ can, state }: Pick<RegistrationForOrganiser, 'can' | 'state'>): Acts['of'] {
  const { 'record attendance': came, ...others } = can
  const answers = came
    ? (['attended', 'partly attended', 'no show'] as const)
        .filter((answer) => answer !== state)
        .map((one) => [one, came])
    : []
  return { ...Object.fromEntries(answers), ...others }
}

/** In the order of the buttons: what brings the registration on comes first, what ends it last. */
const order: readonly Button[] = [
  'take up',
  'shortlist',
  'offer',
  'confirm',
  'attended',
  'partly attended',
  'no show',
  'return',
  'waitlist',
  'reinstate',
  'put back',
  'replace',
  'do not select',
  'withdraw',
  'cancel',
]

const inFoot = 3

/** The first buttons that can be pressed, for the foot of the drawer; the very first carries the colour. */
export const firstOf = (acts: Acts): Acts => picked(acts, footOf(acts))
/** All the others, with the reasons of those that can't. */
export const restOf = (acts: Acts): Acts =>
  picked(
    acts,
    order.filter((button) => acts.of[button] && !footOf(acts).includes(button)),
  )

const footOf = ({ of }: Acts) => order.filter((button) => of[button]?.ok && button !== 'cancel').slice(0, inFoot)

function picked({ of, actions }: Acts, buttons: readonly Button[]): Acts {
  const [first] = buttons
  const looks = (button: Button): MoveAction | undefined => {
    const action = actions[button]
    return action && button === first && of[button]?.ok && !action.tone ? { ...action, tone: 'primary' } : action
  }
  return { of, actions: Object.fromEntries(buttons.flatMap((button) => [[button, looks(button)]])) }
}

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

type Send = (move: OrganiserMove) => Promise<void>

const labelled = (t: Translate, button: Button) => ({ label: t(`organise.registration.act.${button}`) })

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

/** The successor's registration is a new one; the drawer goes on to it. */
function useReplacing(onOpen: (id: string) => void): (of: RegistrationForOrganiser) => Acts['actions'] {
  const { t } = useTexts()
  const say = useToast()
  const replacing = useAct(replaceRegistration)
  return ({ id, event, organisation }) => {
    const send = async (successor: Successor) => {
      const heir = await replacing.mutateAsync({ params: { registrationId: id }, body: successor })
      say({ text: t('organise.registration.did.replace', { name: nameOf(heir) }) })
      onOpen(heir.id)
    }
    const asks = { verb: t('organise.registration.act.replace'), zone: event.zone, onSend: send, organisation }
    const note = <p>{t('organise.registration.will.replace')}</p>
    return {
      replace: {
        ...labelled(t, 'replace'),
        form: {
          title: t('organise.registration.ask.replace'),
          body: (done) => <SuccessorForm {...asks} note={note} onDone={done} />,
        },
      },
    }
  }
}

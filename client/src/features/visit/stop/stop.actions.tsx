import type { StopOfPlan } from '@plenary/shared/contracts/visit/organiser'
import type { StopAction } from '@plenary/shared/rules/visit/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import type { Texts } from '../../../i18n/texts.js'
import type { StopActs } from '../requests/visit-acts.js'
import { CancelForm, ConfirmForm, DeclineForm } from './behalf-forms.js'
import { CounterForm } from './counter-form.js'

type Actions = Partial<Record<StopAction, MoveAction>>

/** One object per move: the organiser's, then the host's where its answer is recorded. */
export const stopActions = (stop: StopOfPlan, heads: number, acts: StopActs, texts: Texts): Actions => ({
  ...ownActions(stop, acts, texts),
  ...hostActions(stop, heads, acts, texts),
})

function ownActions(stop: StopOfPlan, { press }: StopActs, { t }: Texts): Actions {
  const plain = (action: 'request' | 'take back' | 'ask again' | 'propose anew'): MoveAction => ({
    label: t(`organise.visit.move.${action}`),
    act: () => press(stop, { action }),
    said: t(`organise.visit.done.${action}`),
  })
  const cancel = t('organise.visit.move.cancel')
  return {
    request: {
      ...plain('request'),
      tone: 'primary',
      confirm: { title: t('organise.visit.requestAsk'), text: t('organise.visit.requestText') },
    },
    'take back': plain('take back'),
    'ask again': plain('ask again'),
    'propose anew': plain('propose anew'),
    cancel: {
      label: cancel,
      tone: 'danger',
      form: {
        title: t('organise.visit.cancelAsk'),
        body: (done) => (
          <CancelForm label={cancel} onSend={({ reason }) => press(stop, { action: 'cancel', reason }).then(done)} />
        ),
      },
    },
  }
}

function hostActions(stop: StopOfPlan, heads: number, { press }: StopActs, { t }: Texts): Actions {
  const form = (
    action: 'confirm' | 'counter-propose' | 'decline' | 'call off',
    body: (label: string, done: () => void) => React.ReactNode,
  ): MoveAction => {
    const label = t(`organise.visit.move.${action}`)
    return { label, form: { title: t(`organise.visit.saidAsk.${action}`), body: (done) => body(label, done) } }
  }
  const counter = form('counter-propose', (label, done) => (
    <CounterForm
      label={label}
      stop={stop}
      heads={heads}
      onSend={(sent) => press(stop, { action: 'counter-propose', ...sent }).then(done)}
    />
  ))
  return {
    confirm: form('confirm', (label, done) => (
      <ConfirmForm label={label} onSend={(sent) => press(stop, { action: 'confirm', ...sent }).then(done)} />
    )),
    'counter-propose': counter,
    decline: form('decline', (label, done) => (
      <DeclineForm label={label} onSend={(sent) => press(stop, { action: 'decline', ...sent }).then(done)} />
    )),
    'call off': form('call off', (label, done) => (
      <DeclineForm label={label} onSend={(sent) => press(stop, { action: 'call off', ...sent }).then(done)} />
    )),
  }
}

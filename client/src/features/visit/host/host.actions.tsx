import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import type { HostAnswer } from '@plenary/shared/contracts/visit/host.forms'
import type { StopAction } from '@plenary/shared/rules/visit/moves'
import type { MoveAction } from '../../../components/action/move-action.js'
import type { Texts } from '../../../i18n/texts.js'
import { CounterForm } from './counter-form.js'
import { ReasonForm } from './reason-form.js'

type Unversioned<Answer> = Answer extends unknown ? Omit<Answer, 'version'> : never
export type Answering = (visit: StopForHost, answer: Unversioned<HostAnswer>) => Promise<unknown>

type Actions = Partial<Record<StopAction, MoveAction>>

/** The three answers to a request. Where the size cannot be confirmed, the first button is the one that can be pressed. */
export function answersTo(visit: StopForHost, answer: Answering, texts: Texts): Actions {
  const { t } = texts
  const confirms = visit.can.confirm?.ok === true
  return {
    ...(confirms && {
      confirm: {
        label: t('host.confirm'),
        tone: 'primary',
        act: () => answer(visit, { action: 'confirm' }),
        said: t('host.confirmed', { letter: visit.letter }),
      },
    }),
    'counter-propose': {
      label: t('host.counter'),
      ...(!confirms && { tone: 'primary' as const }),
      form: {
        title: t('host.counterAsk'),
        body: (done) => (
          <CounterForm
            visit={visit}
            onSend={(form) => answer(visit, { action: 'counter-propose', ...form })}
            onDone={done}
          />
        ),
      },
    },
    decline: declining(visit, answer, texts),
  }
}

const declining = (visit: StopForHost, answer: Answering, { t }: Texts): MoveAction => ({
  label: t('host.decline'),
  tone: 'quiet',
  form: {
    title: t('host.declineAsk'),
    body: (done) => (
      <ReasonForm
        label={t('host.decline')}
        consequence={t('host.declineText')}
        onSend={(reason) => answer(visit, { action: 'decline', reason })}
        onDone={done}
      />
    ),
  },
})

/** What a host does with a visit that it has answered already. */
export function movesOf(visit: StopForHost, answer: Answering, texts: Texts): Actions {
  const { t } = texts
  if (visit.state === 'counter-proposed') return { decline: declining(visit, answer, texts) }
  return {
    'call off': {
      label: t('host.callOff'),
      tone: 'danger',
      form: {
        title: t('host.callOffAsk'),
        body: (done) => (
          <ReasonForm
            label={t('host.callOff')}
            consequence={t('host.callOffText')}
            onSend={(reason) => answer(visit, { action: 'call off', reason })}
            onDone={done}
          />
        ),
      },
    },
  }
}

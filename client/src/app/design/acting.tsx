import { Button, LinkButton } from '../../components/action/button.js'
import { Menu } from '../../components/action/menu.js'
import type { MoveAction } from '../../components/action/move-action.js'
import { Moves } from '../../components/action/moves.js'
import { useToast } from '../../components/over/toast.js'
import { AskForm } from '../../components/show/approval/ask-form.js'
import { Icon } from '../../components/show/icon.js'
import { Section } from '../../components/show/section.js'

const closed = { ok: false, code: 'CLOSED', carries: { closedAt: '2028-10-16T15:59:00.000Z' } } as const
const later = () => Promise.resolve()

export function Acting() {
  return (
    <Section title="Buttons, moves, menu" minor>
      <div className="stack">
        <Buttons />
        <Making />
      </div>
    </Section>
  )
}

function Buttons() {
  return (
    <>
      <div className="row">
        <Button tone="primary">Submit</Button>
        <Button>Save draft</Button>
        <Button tone="quiet">Withdraw</Button>
        <Button tone="danger">Cancel 1 session</Button>
        <Button disabled>Release 3</Button>
        <Button icon="more" label="More" />
      </div>
      <div className="row desk">
        <Button tone="primary">Desk, 32 px</Button>
        <LinkButton to="/design" icon="download">
          Export 264
        </LinkButton>
        <Menu label="More acts" trigger={<Icon name="more" />} acts={acts} />
      </div>
    </>
  )
}

const acts = [
  { key: 'a', label: 'Return for information', icon: 'undo', onAct: later },
  { key: 'b', label: 'Cancel', danger: true, onAct: later },
]

const verdicts = { submit: { ok: true }, withdraw: { ok: true }, ask: { ok: true }, open: closed } as const

const actions: Readonly<Record<keyof typeof verdicts, MoveAction>> = {
  submit: { label: 'Confirm my seat', tone: 'primary', act: later, said: 'Seat confirmed', undo: later },
  withdraw: {
    label: 'Withdraw',
    tone: 'danger',
    act: later,
    confirm: { title: 'Withdraw from the seminar?', text: 'Your seat goes to the first on the waiting list.' },
  },
  ask: {
    label: 'Ask the parties',
    form: {
      title: 'Ask the parties for their approval?',
      body: (done) => (
        <AskForm zone="Asia/Shanghai" note={<p>2 people are put before them.</p>} onAsk={later} onDone={done} />
      ),
    },
  },
  open: { label: 'Register' },
}

function Making() {
  const say = useToast()
  const move = () => say({ text: 'Session moved to 15:45', onUndo: () => say({ text: 'Moved back' }) })
  return (
    <>
      <Moves of={verdicts} zone="Asia/Shanghai" actions={actions} />
      <div className="row">
        <Button onClick={move}>Show a toast</Button>
      </div>
    </>
  )
}

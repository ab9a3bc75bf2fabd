import { useState } from 'react'
import { Button } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Drawer } from '../../components/over/drawer.js'
import { Empty } from '../../components/show/empty.js'
import { Notice } from '../../components/show/notice.js'
import { Section } from '../../components/show/section.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { type Todo, TodoList } from '../../components/show/todo-list.js'

const later = () => Promise.resolve()
const unread = { error: new TypeError('no network'), dataUpdatedAt: Date.UTC(2028, 10, 14, 2, 20), refetch: later }

export function Telling() {
  return (
    <Section title="Notices, empty, loading, to do, drawer" minor>
      <div className="stack">
        <Notices />
        <Empty title="No visits yet" action={<Button compact>Describe my site</Button>}>
          When an organiser asks for a visit, it waits here for your answer.
        </Empty>
        <Skeleton />
        <Loaded of={{ ...unread, data: undefined }}>{() => null}</Loaded>
        <Loaded of={{ ...unread, data: 'agenda' }}>{() => <p>What was read before stays.</p>}</Loaded>
        <TodoList items={todo} />
        <Opened />
      </div>
    </Section>
  )
}

function Notices() {
  return (
    <>
      <Notice tone="note">
        <b>Release 3 is out.</b> Two of your sessions moved.
      </Notice>
      <Notice tone="wait">
        <b>Your offer expires Fri 10 Nov, 23:59 Shanghai time.</b>
      </Notice>
      <Notice tone="stop" action={<Button compact>Send again</Button>}>
        <b>The request to the host was not sent.</b> Your text is kept.
      </Notice>
      <Notice tone="off">
        <b>No network.</b> You read the agenda as of 07:12.
      </Notice>
    </>
  )
}

const todo: readonly Todo[] = [
  {
    key: 'a',
    title: 'Confirm your seat',
    reason: 'The offer stands.',
    due: 'by Fri 10 Nov, 23:59 Shanghai time',
    late: true,
    action: <Button tone="primary">Confirm</Button>,
  },
  { key: 'b', title: 'Rate Monday’s sessions', due: '4 questions, about 2 minutes', action: <Button>Rate</Button> },
]

function Opened() {
  const [open, setOpen] = useState(false)
  if (!open) return <Button onClick={() => setOpen(true)}>Open the drawer</Button>
  return (
    <Drawer
      title="Amina Wanjiru Kariuki"
      onClose={() => setOpen(false)}
      onNext={later}
      footer={<Button tone="primary">Offer a seat</Button>}
    >
      <p>To see and act on one row without leaving the list.</p>
    </Drawer>
  )
}

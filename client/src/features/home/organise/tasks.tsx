import type { EventRow } from '@plenary/shared/contracts/event/organiser'
import type { AskedTask } from '@plenary/shared/contracts/home-organise'
import { LinkButton } from '../../../components/action/button.js'
import { type Todo, TodoList } from '../../../components/show/todo-list.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { shortNameOf } from './event-name.js'
import { whereToDo } from './places.js'

interface OrganiseTasksProps {
  /** The most urgent first. */
  readonly tasks: readonly AskedTask[]
  readonly events: readonly EventRow[]
}

/** One line, one reason, when it is due, one button each; the most urgent carries the primary one. */
export function OrganiseTasks({ tasks, events }: OrganiseTasksProps) {
  const texts = useTexts()
  const items = tasks.flatMap((task, n) => {
    const event = events.find(({ id }) => id === task.eventId)
    return event ? [todoOf(task, event, texts, n === 0)] : []
  })
  return <TodoList items={items} />
}

function todoOf(task: AskedTask, event: EventRow, texts: Texts, first: boolean): Todo {
  const { t } = texts
  const values = { count: task.count, release: task.release ?? 0 }
  return {
    key: `${task.task} ${event.id}`,
    title: t(`organise.home.task.${task.task}`, values),
    reason: t(`organise.home.why.${task.task}`, values),
    due: <Due task={task} event={event} />,
    action: (
      <LinkButton to={whereToDo(task)} tone={first ? 'primary' : undefined}>
        {t(`organise.home.do.${task.task}`, values)}
      </LinkButton>
    ),
  }
}

/** In which event, and by when or since when. */
function Due({ task: { dueAt, since }, event }: { readonly task: AskedTask; readonly event: EventRow }) {
  const texts = useTexts()
  const { t, dates, moment } = texts
  return (
    <>
      <b className="strong">{shortNameOf(event, texts)}</b>
      {dueAt && (
        <>
          {' · '}
          <span className="late">{t('organise.home.due', { when: moment(dueAt, event.zone) })}</span>
        </>
      )}
      {since && <> · {t('organise.home.since', { day: dates.day(dates.dayOf(since, event.zone)) })}</>}
    </>
  )
}

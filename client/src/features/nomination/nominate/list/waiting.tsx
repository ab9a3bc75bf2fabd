import type { NomineeList } from '@plenary/shared/contracts/nomination/focal-point'
import { LinkButton } from '../../../../components/action/button.js'
import { type Todo, TodoList } from '../../../../components/show/todo-list.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'

type List = Pick<NomineeList, 'id' | 'event' | 'waiting'>
type Asked = List['waiting'][number]

/** What waits for this focal point: one line, one button each. */
export function Waiting({ list }: { readonly list: List }) {
  const { t, moment } = useTexts()
  if (list.waiting.length === 0) return <p className="muted">{t('nominate.nothingWaits')}</p>
  const items: Todo[] = list.waiting.map((asked, at) => ({
    key: asked.task,
    title: t(`nominate.todo.${asked.task}`, { count: asked.count }),
    ...(asked.dueAt && { due: t('nominate.by', { moment: moment(asked.dueAt, list.event.zone) }) }),
    action: (
      <LinkButton to={leadsTo(list, asked)} tone={at === 0 ? 'primary' : undefined}>
        {t(`nominate.act.${asked.task}`)}
      </LinkButton>
    ),
  }))
  return <TodoList items={items} />
}

/** To the one nomination that it is about, else to the list. */
function leadsTo({ id }: List, { task, nominationId }: Asked): string {
  if (task === 'use places') return paths.newNominee(id)
  if (nominationId === null) return `${paths.nominees(id)}#nominees`
  return task === 'name another' ? paths.nameSuccessor(nominationId) : paths.nominee(nominationId)
}

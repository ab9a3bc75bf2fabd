import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { TodoList } from '../../components/show/todo-list.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import type { Home, Waiting } from './home.js'

/** Less than this before its end, a task is marked as pressing. */
const pressingMs = 3 * 24 * 3_600_000

/** Where a task is done. */
export function placeOf({ task, registrationId }: Waiting): string {
  if (task === 'rank sites') return paths.myWishes(registrationId)
  return task === 'confirm' || task === 'confirm again'
    ? paths.myRegistration(registrationId)
    : paths.myRegistrationForm(registrationId, 'about-you')
}

/** What waits for this person, one button each; the first is the most urgent. */
export function WaitingList({ home }: { readonly home: Home }) {
  const { t, language, moment } = useTexts()
  const { waiting, registrations, asOf } = home
  if (waiting.length === 0) return <p className="muted">{t('my.home.nothingToDo')}</p>
  return (
    <TodoList
      items={waiting.flatMap((one, index) => {
        const event = registrations.find(({ id }) => id === one.registrationId)?.event
        if (!event) return []
        const { dueAt, task } = one
        return {
          key: `${task} ${one.registrationId}`,
          title: t(`my.home.todo.${task}`),
          reason: <bdi>{readLocalText(event.title, language).text}</bdi>,
          due: dueAt && t('my.home.by', { moment: moment(dueAt, event.zone) }),
          late: dueAt !== null && Date.parse(dueAt) - Date.parse(asOf) < pressingMs,
          action: (
            <LinkButton compact {...(index === 0 && { tone: 'primary' as const })} to={placeOf(one)}>
              {t(`my.home.act.${task}`)}
            </LinkButton>
          ),
        }
      })}
    />
  )
}

import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { TodoList } from '../../components/show/todo-list.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { type Home, partsUnregistered } from './home.js'

/** Events in which somebody has a part and for which they hold no registration: what their readers see of them is theirs to say. */
export function MyParts({ home }: { readonly home: Home }) {
  const { t, language } = useTexts()
  return (
    <TodoList
      items={partsUnregistered(home).map(({ eventId, eventTitle }) => ({
        key: eventId,
        title: t('my.home.part'),
        reason: <bdi>{readLocalText(eventTitle, language).text}</bdi>,
        due: t('my.home.partText'),
        action: (
          <LinkButton compact to={paths.myProfile}>
            {t('my.home.partAct')}
          </LinkButton>
        ),
      }))}
    />
  )
}

import { myVisit } from '@plenary/shared/contracts/visit/delegate'
import { registrationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import type { Visit } from './days.js'
import { Days } from './days-of-group.js'

/** How does my visit day go, where must I be next, what must I bring? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const reading = useRead(myVisit, { params: { registrationId: id } })
  return (
    <div className="itinerary">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
        {(visit) =>
          visit.group ? <Days visit={visit} group={visit.group} here={paths.myVisit(id)} /> : <NoGroup visit={visit} />
        }
      </Loaded>
    </div>
  )
}

/** Before the organisers have formed the groups. */
function NoGroup({ visit }: { readonly visit: Visit }) {
  const { t, language } = useTexts()
  return (
    <>
      <header>
        <p className="label">{t('visit.wish.label')}</p>
        <h1 dir="auto">{readLocalText(visit.event.title, language).text}</h1>
      </header>
      <Empty
        title={t('visit.day.noGroup')}
        heading={2}
        action={<LinkButton to={paths.my}>{t('visit.wish.home')}</LinkButton>}
      >
        {t('visit.day.noGroupText')}
      </Empty>
    </>
  )
}

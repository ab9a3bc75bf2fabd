import { myHome } from '@plenary/shared/contracts/home'
import { badgeOfRegistration } from '@plenary/shared/contracts/registration/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { Empty } from '../../components/show/empty.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { useTexts } from '../../i18n/speaking.js'
import { addressOf } from '../../lib/api.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { Badge } from './badge.js'
import { holdsBadge, type Mine } from './home.js'

/** What do I show at the entrance? */
export function Component() {
  const { t } = useTexts()
  return (
    <div className="phone stack gap-5">
      <h1>{t('my.badge.title')}</h1>
      <Loaded of={useRead(myHome)} skeleton={<Skeleton lines={6} />}>
        {({ registrations }) => <Badges registrations={registrations.filter(holdsBadge)} />}
      </Loaded>
    </div>
  )
}

function Badges({ registrations }: { readonly registrations: readonly Mine[] }) {
  const { t } = useTexts()
  if (registrations.length > 0)
    return (
      <>
        <p className="muted">{t('my.badge.atTheDoor')}</p>
        {registrations.map((registration) => (
          <OneBadge key={registration.id} registration={registration} />
        ))}
      </>
    )
  return (
    <Empty title={t('my.badge.none')} action={<LinkButton to={paths.my}>{t('my.home.registrations')}</LinkButton>}>
      {t('my.badge.noneText')}
    </Empty>
  )
}

function OneBadge({ registration }: { readonly registration: Mine }) {
  const { t, language } = useTexts()
  const { id, event } = registration
  const title = readLocalText(event.title, language)
  const paper = addressOf(badgeOfRegistration, { params: { registrationId: id }, query: { lang: language } })
  return (
    <div className="stack gap-2">
      <h2 className="h3" lang={title.language} dir="auto">
        {title.text}
      </h2>
      <Badge registration={registration} />
      <span>
        <LinkButton to={paper} download icon="download">
          {t('my.registration.badgePaper')}
        </LinkButton>
      </span>
    </div>
  )
}

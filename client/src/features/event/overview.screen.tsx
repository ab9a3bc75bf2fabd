import { LinkButton } from '../../components/action/button.js'
import { Link } from '../../components/action/link.js'
import { Section } from '../../components/show/section.js'
import { TodoList } from '../../components/show/todo-list.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { AskedAgain } from './overview/asked-again.js'
import { BalanceScreen } from './overview/balance.screen.js'
import { Categories } from './overview/categories.js'
import { Deadlines } from './overview/deadlines.js'
import { EventLetters } from './overview/event-letters.js'
import { SeatPicture } from './overview/seat-picture.js'
import { UndeliveredScreen } from './overview/undelivered.screen.js'
import { type EventSheet, useEventHere } from './sheet.js'

/** Is it described, full, and on time? */
export function Component() {
  const { t } = useTexts()
  const event = useEventHere()
  const undescribed = event.can.announce !== undefined && event.missing.length > 0
  return (
    <main id="main" className="page over">
      <EventLetters event={event} />
      <AskedAgain event={event} />
      <UndeliveredScreen event={event} />
      {undescribed && <StillMissing event={event} />}
      <Section title={t('organise.event.overview.seats')}>
        <SeatPicture event={event} />
      </Section>
      <Categories event={event} />
      {event.may.includes('registration.read') && event.seats > 0 && <BalanceScreen event={event} />}
      <Section
        title={t('organise.event.overview.deadlines')}
        action={
          <Link to={paths.organiseSettingsOf(event.id, 'registration')}>
            {t('organise.event.settings.registration')}
          </Link>
        }
      >
        <Deadlines event={event} />
      </Section>
    </main>
  )
}

/** Where each of the things that the public page needs is filled in. */
const sectionOf = {
  summary: 'texts',
  languages: 'basics',
  place: 'place',
  seats: 'seats',
  categories: 'seats',
  'who pays': 'texts',
  'how to take part': 'texts',
  contact: 'texts',
} as const

function StillMissing({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const items = event.missing.map((missing, index) => ({
    key: missing,
    title: t(`organise.event.missing.${missing}`),
    action: (
      <LinkButton
        to={paths.organiseSettingsOf(event.id, sectionOf[missing])}
        tone={index === 0 ? 'primary' : undefined}
      >
        {t('organise.event.missing.fill')}
      </LinkButton>
    ),
  }))
  return (
    <Section title={t('organise.event.missing.title')} count={items.length}>
      <TodoList items={items} />
    </Section>
  )
}

import { type EventCard, type EventPage, eventForPublic, eventsForPublic } from '@plenary/shared/contracts/event/public'
import { paths } from '../../../../lib/paths.js'
import type { Asking, Head } from '../../../../lib/public-screen.js'
import { deadlineFact, panelOf } from './panel.js'
import { rowOf } from './row.js'
import { graphOf } from './schema.js'
import { type Telling, tellingOf } from './telling.js'

/** What is on, how one takes part, what there was. */
export async function homeContent(asking: Asking) {
  const [coming, past, telling] = await Promise.all([
    asking.read(eventsForPublic, { query: { limit: 7 } }),
    asking.read(eventsForPublic, { query: { when: 'past', limit: 4 } }),
    tellingOf(asking),
  ])
  const first = firstOf(coming.rows)
  const next = first && (await asking.read(eventForPublic, { params: { slug: first.slug } }))
  const rest = coming.rows.filter(({ id }) => id !== first?.id)
  const agreement = next?.agreements[0]
  return {
    next: next ? nextOf(next, telling) : null,
    coming: {
      title: telling.tell('told.event.home.coming'),
      rows: rest.map((card) => rowOf(card, telling)),
      all: telling.tell('told.event.home.allComing'),
    },
    past: {
      title: telling.tell('told.event.home.past'),
      rows: past.rows.map((card) => rowOf(card, telling)),
      all: telling.tell('told.event.home.allPast'),
    },
    none: { title: telling.tell('told.event.list.noneComing'), text: telling.tell('told.event.list.noneComing.text') },
    steps: stepsOf(telling),
    find: findOf(telling),
    agreement: agreement ? agreementOf(agreement, telling) : null,
    head: headOf(asking, telling),
  }
}

/** The event that the page opens with: one to register for, else one still to begin, else what runs. */
const firstOf = (rows: readonly EventCard[]): EventCard | undefined =>
  rows.find(({ state }) => state === 'registration open') ??
  rows.find(({ state }) => state === 'announced' || state === 'registration closed') ??
  rows.find(({ state }) => state === 'in progress')

function nextOf(event: EventPage, telling: Telling) {
  const { tell, texts } = telling
  const type = texts.t(`public.event.type.${event.type}`)
  const running = event.state === 'in progress'
  const panel = panelOf(event, telling, deadlineFact(event, telling))
  return {
    ...panel,
    way: { ...panel.way, note: event.registrationOpen ? null : panel.way.note },
    label: tell(running ? 'told.event.home.now' : 'told.event.home.next', { type }),
    about: { label: tell('told.event.about'), href: paths.event(event.slug) },
  }
}

const stepsOf = ({ tell }: Telling) => ({
  title: tell('told.event.takePart'),
  steps: [tell('told.event.home.step1'), tell('told.event.home.step2'), tell('told.event.home.step3')],
})

const findOf = ({ tell }: Telling) => ({
  title: tell('told.event.home.find'),
  links: [
    { label: tell('told.event.home.mine'), href: paths.my, away: true },
    { label: tell('told.event.home.list'), href: paths.events, away: false },
  ],
})

const agreementOf = ({ id, title, parties }: EventPage['agreements'][number], { tell, texts, plain }: Telling) => ({
  heading: tell('told.event.home.agreement'),
  title: plain(title),
  parties: texts.list(parties.map(plain)),
  link: { label: tell('told.event.home.readAgreement'), href: paths.agreement(id) },
})

const headOf = ({ texts: { t } }: Asking, { full }: Telling): Head => ({
  title: t('public.events'),
  description: t('public.home.lede'),
  thing: graphOf({ '@type': 'WebSite', name: t('public.name'), url: full('/'), description: t('public.home.lede') }),
})

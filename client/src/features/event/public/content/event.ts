import { agendaForPublic } from '@plenary/shared/contracts/agenda-public'
import { type EventPage, eventForPublic } from '@plenary/shared/contracts/event/public'
import { redirect } from 'react-router'
import { paths } from '../../../../lib/paths.js'
import type { Asking, Head } from '../../../../lib/public-screen.js'
import { Refused } from '../../../../lib/refused.js'
import { written } from '../../../../lib/written.js'
import { type Agenda, dayOf } from './days.js'
import { languagesFact, panelOf } from './panel.js'
import { crumbsThing, eventThing, graphOf } from './schema.js'
import { type Telling, tellingOf } from './telling.js'
import { venueOf } from './venue.js'
import { whoOf } from './who.js'

/** The event of the address. An older address leads on to the present one, for good. */
export async function eventOf({ read, params, query }: Asking, pathOf: (slug: string) => string): Promise<EventPage> {
  const slug = params['slug'] ?? ''
  const event = await read(eventForPublic, { params: { slug } })
  if (event.slug === slug) return event
  throw redirect(query.size > 0 ? `${pathOf(event.slug)}?${query}` : pathOf(event.slug), 301)
}

/** The released agenda; null while there is none. */
async function agendaOf(slug: string, { read }: Asking): Promise<Agenda | null> {
  try {
    return await read(agendaForPublic, { params: { slug } })
  } catch (error) {
    if (error instanceof Refused && error.code === 'NOT_FOUND') return null
    throw error
  }
}

/** Everything that the page of an event says, in the order in which it says it. */
export async function eventContent(asking: Asking) {
  const event = await eventOf(asking, paths.event)
  const [agenda, telling] = await Promise.all([agendaOf(event.slug, asking), tellingOf(asking)])
  const { tell, texts } = telling
  return {
    panel: panelOf(event, telling, languagesFact(event, telling)),
    crumbs: {
      above: [[tell('told.event.events'), paths.events] as const],
      here: texts.t(`public.event.type.${event.type}`),
    },
    seeAgenda: agenda ? { label: tell('told.event.seeAgenda'), href: paths.agenda(event.slug) } : null,
    banner: bannerOf(event, telling),
    question: written(event.question, texts.language),
    summary: written(event.summary, texts.language),
    days: daysOf(event, agenda, telling),
    who: { title: tell('told.event.whoComes'), ...whoOf(event, telling) },
    whoPays: { title: tell('told.event.whoPays'), text: written(event.whoPays, texts.language) },
    takePart: {
      title: tell('told.event.takePart'),
      policy: isOver(event) ? null : tell(`told.event.policy.${event.policy}`),
      text: written(event.howToTakePart, texts.language),
    },
    dates: datesOf(event, agenda, telling),
    venue: venueOf(event, telling),
    goals: {
      title: tell('told.event.goals'),
      of: event.sdgs.map((goal) => ({ goal, label: tell('told.event.goal', { goal }) })),
    },
    themes: { title: tell('told.event.themes'), of: event.themes },
    behind: behindOf(event, telling),
    links: linksOf(event, agenda, telling),
    head: headOf(event, telling),
  }
}

const isOver = ({ state }: EventPage) => state === 'concluded' || state === 'archived' || state === 'cancelled'

function bannerOf({ state }: EventPage, { tell }: Telling) {
  if (state === 'cancelled') return { tone: 'stop' as const, text: tell('told.event.cancelled') }
  return state === 'postponed' ? { tone: 'wait' as const, text: tell('told.event.postponed') } : null
}

function daysOf(event: EventPage, agenda: Agenda | null, telling: Telling) {
  const { tell } = telling
  const days = agenda ? agenda.days.map((on) => dayOf(on, event.type, agenda, telling)) : []
  return {
    title: tell('told.event.days', { count: agenda ? days.length : event.days.length }),
    of: days.filter(({ titles }) => titles.length > 0),
    agenda: agenda && {
      label: tell('told.event.agenda', { number: agenda.release.number }),
      href: paths.agenda(event.slug),
    },
    none: tell('told.event.noAgenda'),
    over: isOver(event),
  }
}

/** Deadlines to the minute, the days of the event by their first session; where it ends, the head has said. */
function datesOf(event: EventPage, agenda: Agenda | null, { tell, texts }: Telling) {
  const { dates, t, city } = texts
  const first = agenda?.sessions.map(({ startsAt }) => startsAt).sort()[0]
  const kept = event.deadlines.flatMap(({ what, at }) => {
    if (what === 'ends') return []
    const day = what === 'starts' ? event.startsOn : dates.dayOf(at, event.zone)
    if (what !== 'starts')
      return {
        day: dates.day(day),
        what: tell('told.event.dateAt', { what: t(`public.event.deadline.${what}`), time: dates.time(at, event.zone) }),
      }
    return {
      day: dates.day(day),
      what: first
        ? tell('told.event.dateFirst', { time: dates.time(first, event.zone) })
        : t('public.event.deadline.starts'),
    }
  })
  return {
    title: tell('told.event.dates'),
    of: kept,
    zone: tell('told.event.inCityTime', { city: city(event.zone), offset: dates.offset(event.startsAt, event.zone) }),
    calendar: agenda && { label: tell('told.event.calendar'), href: paths.agendaFile(event.slug, 'ics') },
  }
}

const behindOf = ({ programme, agreements }: EventPage, { tell, texts, plain }: Telling) => ({
  title: tell('told.event.behind'),
  programme: written(programme, texts.language),
  agreements: agreements.map(({ id, title, parties }) => ({
    href: paths.agreement(id),
    title: written(title, texts.language) ?? { text: '' },
    parties: texts.list(parties.map(plain)),
  })),
})

const linksOf = ({ slug, contact }: EventPage, agenda: Agenda | null, { tell }: Telling) => [
  ...(agenda ? [{ label: tell('told.event.speakers'), href: paths.speakers(slug) }] : []),
  ...(contact ? [{ label: tell('told.event.contact'), href: paths.contact(slug) }] : []),
]

function headOf(event: EventPage, telling: Telling): Head {
  const title = telling.plain(event.title)
  const description = telling.plain(event.question) || telling.plain(event.summary).split('\n')[0] || title
  return {
    title,
    description,
    accent: event.accent,
    thing: graphOf(
      eventThing(event, telling),
      crumbsThing(
        [
          [telling.tell('told.event.events'), paths.events],
          [title, paths.event(event.slug)],
        ],
        telling,
      ),
    ),
  }
}

import { speakersForPublic } from '@plenary/shared/contracts/agenda-public'
import type { Received } from '@plenary/shared/contracts/route'
import type { LocalDate } from '@plenary/shared/language/time'
import { paths } from '../../../../lib/paths.js'
import { photoAddress } from '../../../../lib/photo.js'
import type { Asking } from '../../../../lib/public-screen.js'
import { Refused } from '../../../../lib/refused.js'
import { written } from '../../../../lib/written.js'
import { eventOf } from './event.js'
import { titleOf } from './panel.js'
import { crumbsThing, graphOf } from './schema.js'
import { type Telling, tellingOf } from './telling.js'

type Speaker = Received<typeof speakersForPublic>['speakers'][number]

/** Who speaks, by the newest release of the agenda. */
export async function speakersContent(asking: Asking) {
  const event = await eventOf(asking, paths.speakers)
  const [speakers, telling] = await Promise.all([namedIn(event.slug, asking), tellingOf(asking)])
  const { tell } = telling
  const title = telling.plain(event.title)
  return {
    title: tell('told.event.speakers.title'),
    crumbs: crumbsOf(event.slug, title, telling),
    event: titleOf(event, telling),
    speakers: speakers.filter(speaks).map((speaker) => speakerOf(speaker, event.slug, telling)),
    none: { title: tell('told.event.speakers.none'), text: tell('told.event.speakers.none.text') },
    head: {
      title: tell('told.event.speakers.of', { event: title }),
      description: tell('told.event.speakers.description', { event: title }),
      accent: event.accent,
      thing: graphOf(
        crumbsThing(
          [
            [tell('told.event.events'), paths.events],
            [title, paths.event(event.slug)],
            [tell('told.event.speakers.title'), paths.speakers(event.slug)],
          ],
          telling,
        ),
      ),
    },
  }
}

export const crumbsOf = (slug: string, title: string, { tell }: Telling): (readonly [string, string])[] => [
  [tell('told.event.events'), paths.events],
  [title, paths.event(slug)],
]

async function namedIn(slug: string, { read }: Asking): Promise<Speaker[]> {
  try {
    return (await read(speakersForPublic, { params: { slug } })).speakers
  } catch (error) {
    if (error instanceof Refused && error.code === 'NOT_FOUND') return []
    throw error
  }
}

/** Whoever only interprets is heard all day and speaks for nobody. */
const speaks = ({ sessions }: Speaker) => sessions.some(({ role }) => role !== 'interpreter')

const mostSessions = 5

function speakerOf(
  { name, personId, photoFileId, organisation, position, biography, sessions }: Speaker,
  slug: string,
  telling: Telling,
) {
  const { tell, texts } = telling
  return {
    name,
    photo: personId && photoFileId && photoAddress(personId, photoFileId),
    work: [position, organisation].filter(Boolean).join(texts.direction === 'rtl' ? '، ' : ', '),
    biography,
    sessions: sessions.slice(0, mostSessions).map(({ id, title, role, startsLocal }) => ({
      id,
      href: `${paths.agenda(slug)}#${id}`,
      title: written(title, texts.language) ?? { text: '' },
      meta: tell('told.event.speakers.session', {
        role: texts.t(`public.agenda.role.${role}`),
        day: texts.dates.day(startsLocal.slice(0, 10) as LocalDate),
      }),
    })),
    more:
      sessions.length > mostSessions
        ? tell('told.event.moreSessions', { count: sessions.length - mostSessions })
        : null,
  }
}

import { paths } from '../../../../lib/paths.js'
import type { Asking } from '../../../../lib/public-screen.js'
import { eventOf } from './event.js'
import { crumbsThing, graphOf } from './schema.js'
import { crumbsOf } from './speakers.js'
import { tellingOf } from './telling.js'

/** Whom to ask about an event. */
export async function contactContent(asking: Asking) {
  const event = await eventOf(asking, paths.contact)
  const telling = await tellingOf(asking)
  const { tell } = telling
  const title = telling.plain(event.title)
  return {
    title: tell('told.event.contact'),
    lede: tell('told.event.contact.lede'),
    crumbs: crumbsOf(event.slug, title, telling),
    contact: event.contact && {
      name: event.contact.name,
      href: `mailto:${event.contact.address}`,
      label: tell('told.event.contact.write', { address: event.contact.address }),
    },
    none: { title: tell('told.event.contact.none'), text: tell('told.event.contact.none.text') },
    own: {
      title: tell('told.event.contact.own'),
      text: tell('told.event.contact.own.text'),
      link: tell('told.event.contact.own.link'),
      href: paths.myRegistrations,
    },
    head: {
      title: tell('told.event.contact.of', { event: title }),
      description: tell('told.event.contact.description', { event: title }),
      accent: event.accent,
      thing: graphOf(
        crumbsThing(
          [...crumbsOf(event.slug, title, telling), [tell('told.event.contact'), paths.contact(event.slug)]],
          telling,
        ),
      ),
    },
  }
}

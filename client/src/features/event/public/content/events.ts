import { type EventChoices, eventsForPublic } from '@plenary/shared/contracts/event/public'
import { eventTypes } from '@plenary/shared/language/events'
import { languageTag } from '@plenary/shared/language/languages'
import { paths } from '../../../../lib/paths.js'
import type { Asking, Head } from '../../../../lib/public-screen.js'
import { rowOf } from './row.js'
import { crumbsThing, graphOf } from './schema.js'
import { type Telling, tellingOf } from './telling.js'

/** What is chosen in the address; what means nothing there is taken as not chosen. */
export interface Chosen {
  readonly when: 'coming' | 'past'
  readonly year?: number
  readonly type?: (typeof eventTypes)[number]
  readonly goal?: number
  readonly language?: string
  readonly after?: string
}

export function chosenIn(query: URLSearchParams): Chosen {
  const given = (name: string) => query.get(name) ?? ''
  const [year, goal, language, after] = [given('year'), Number(given('goal')), given('language'), given('after')]
  const type = eventTypes.find((each) => each === given('type'))
  return {
    when: given('when') === 'past' ? 'past' : 'coming',
    ...(/^[12]\d{3}$/.test(year) && { year: Number(year) }),
    ...(type && { type }),
    ...(Number.isInteger(goal) && goal >= 1 && goal <= 17 && { goal }),
    ...(languageTag.test(language) && { language }),
    ...(after !== '' && after.length <= 60 && { after }),
  }
}

const addressOf = (chosen: Partial<Chosen>): string => {
  const given = Object.entries(chosen).filter(([name, value]) => !(name === 'when' && value === 'coming'))
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
  return query.size > 0 ? `${paths.events}?${query}` : paths.events
}

/** A page of the events to come or of those that were, as the address filters them. */
export async function eventsContent(asking: Asking) {
  const chosen = chosenIn(asking.query)
  const [found, telling] = await Promise.all([asking.read(eventsForPublic, { query: chosen }), tellingOf(asking)])
  const { tell } = telling
  const { after, ...filter } = chosen
  const filtered = Object.keys(filter).length > 1
  return {
    title: tell('told.event.list.title'),
    lede: tell('told.event.list.lede'),
    whens: {
      label: tell('told.event.list.when'),
      of: (['coming', 'past'] as const).map((when) => ({
        label: tell(`told.event.list.${when}`),
        href: addressOf({ when }),
        current: when === chosen.when,
      })),
    },
    when: chosen.when,
    filters: filtersOf(chosen, found.choices, telling),
    buttons: {
      label: tell('told.event.list.filters'),
      show: tell('told.event.list.show'),
      clear: filtered ? { label: tell('told.event.list.clear'), href: addressOf({ when: chosen.when }) } : null,
    },
    rows: found.rows.map((card) => rowOf(card, telling)),
    more: found.next
      ? { label: tell('told.event.list.more'), href: addressOf({ ...filter, after: found.next }) }
      : null,
    first: after ? { label: tell('told.event.list.first'), href: addressOf(filter) } : null,
    none: noneOf(filtered, chosen.when, telling),
    head: headOf(telling, chosen),
  }
}

function noneOf(filtered: boolean, when: Chosen['when'], { tell }: Telling) {
  if (filtered) return { title: tell('told.event.list.noneFound'), text: tell('told.event.list.noneFound.text') }
  if (when === 'past') return { title: tell('told.event.list.nonePast'), text: tell('told.event.list.nonePast.text') }
  return { title: tell('told.event.list.noneComing'), text: tell('told.event.list.noneComing.text') }
}

/** One select of the filter form. */
export interface Filter {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
}

function filtersOf(chosen: Chosen, choices: EventChoices, { tell, texts }: Telling): Filter[] {
  const any = tell('told.event.list.any')
  const filter = (name: string, label: string, value: unknown, options: Filter['options']): Filter => ({
    name,
    label,
    any,
    options,
    value: value === undefined ? '' : String(value),
  })
  const all = [
    filter(
      'year',
      tell('told.event.list.year'),
      chosen.year,
      choices.years.map((year) => same(String(year))),
    ),
    filter(
      'type',
      tell('told.event.list.type'),
      chosen.type,
      choices.types.map((type) => ({ value: type, label: texts.t(`public.event.type.${type}`) })),
    ),
    filter(
      'goal',
      tell('told.event.list.goal'),
      chosen.goal,
      choices.goals.map((goal) => ({ value: String(goal), label: tell('told.event.goal', { goal: String(goal) }) })),
    ),
    filter(
      'language',
      tell('told.event.list.language'),
      chosen.language,
      choices.languages.map((code) => ({ value: code, label: texts.languageName(code) })),
    ),
  ]
  return all.filter(({ options, value }) => options.length > 1 || value !== '')
}

const same = (value: string) => ({ value, label: value })

const headOf = (telling: Telling, { when }: Chosen): Head => ({
  title: `${telling.tell('told.event.list.title')}: ${telling.tell(`told.event.list.${when}`)}`,
  description: telling.tell('told.event.list.lede'),
  thing: graphOf(crumbsThing([[telling.tell('told.event.events'), paths.events]], telling)),
})

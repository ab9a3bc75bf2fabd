import type { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import type { Received } from '@plenary/shared/contracts/route'
import { type Category, categories, takesSeat } from '@plenary/shared/language/categories'
import { countryGroups } from '@plenary/shared/language/country-groups'
import type { EventId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regions } from '@plenary/shared/language/regions'
import type { Bar } from '../../../components/figure/bars.js'
import type { Texts } from '../../../i18n/texts.js'
import { paths } from '../../../lib/paths.js'

type Balance = Received<typeof balanceOfEvent>
type Share = Pick<Balance['regions'][number], 'confirmed' | 'offered' | 'target'>

/** Who is on a seat or beside it as one of these, by an offer or for good: who is counted in a bar or a meter. */
const counted = (as: readonly Category[]) => [
  ...['confirmed', 'accepted', 'attended', 'partly attended', 'no show'].map((state) => ['state', state]),
  ...as.map((category) => ['category', category]),
]

const registrations = (eventId: EventId, narrowed: readonly string[][]) =>
  `${paths.organiseRegistrations(eventId)}?${new URLSearchParams(narrowed.map(([name = '', value = '']) => [name, value]))}`

/** The list behind a category's meter shows the same people. */
export const listOfCategory = (eventId: EventId, category: Category) => registrations(eventId, counted([category]))

const seated = counted(categories.filter(takesSeat))

const listOf = (eventId: EventId, name: 'region' | 'gender' | 'group', values: readonly string[]) =>
  registrations(eventId, [...seated, ...values.map((value) => [name, value])])

const bar = (label: string, { confirmed, offered, target }: Share, to: string | null): Bar => ({
  label,
  count: confirmed,
  offered,
  ...(target !== null && { target }),
  ...(to !== null && { to }),
})

/** Who represents no country has no list of their own. */
export const regionBars = ({ regions: shares }: Balance, eventId: EventId, { t, language }: Texts): Bar[] =>
  shares.map(({ region, ...share }) =>
    region === null
      ? bar(t('organise.event.overview.noCountry'), share, null)
      : bar(readLocalText(regions[region].name, language).text, share, listOf(eventId, 'region', [region])),
  )

/** Who did not say, neither. */
export const genderBars = ({ genders }: Balance, eventId: EventId, { t }: Texts): Bar[] =>
  genders.map(({ gender, ...share }) =>
    gender === null
      ? bar(t('organise.event.overview.notSaid'), share, null)
      : bar(t(`registration.gender.${gender}`), share, listOf(eventId, 'gender', [gender])),
  )

/** A group by its name, several that are wanted together by their signs. */
export const groupBars = ({ groups: shares }: Balance, eventId: EventId, { language, list }: Texts): Bar[] =>
  shares.map(({ groups, ...share }) => {
    const [first, ...others] = groups.map((group) => readLocalText(countryGroups[group].name, language).text)
    const label = others.length === 0 ? capital(first ?? '', language) : list(groups)
    return bar(label, share, listOf(eventId, 'group', groups))
  })

/** The groups' names are written as they stand within a sentence. */
const capital = (text: string, language: string) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)

import type { RegistrationColumn, RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import { type CountryNames, countryName } from '@plenary/shared/language/countries'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regions } from '@plenary/shared/language/regions'
import type { Instant } from '@plenary/shared/language/time'
import type { Column } from '../../../adapters/spreadsheets/columns.js'
import type { Say } from '../../../adapters/texts.js'
import { localAt } from '../../../adapters/time/wall-clock.js'
import { cityOf } from '../../../adapters/time/written.js'
import { numberOf } from '../registration.view.js'

/** In whose words and by whose clocks a file is written. */
export interface Written {
  readonly language: string
  readonly say: Say
  readonly countryNames: CountryNames
  readonly zone: string
}

type Cell = Column<RegistrationRow>

/** The file's columns: what the list says in its first, each by itself, then the chosen ones in their order. */
export function columnsOf(chosen: readonly RegistrationColumn[], written: Written): Cell[] {
  return [...nameColumns(written), ...chosen.map((column) => further[column](written))]
}

const text = (heading: string, of: (row: RegistrationRow) => string | null, width = 20): Cell => ({
  heading,
  kind: 'text',
  of,
  width,
})

function nameColumns({ say, countryNames }: Written): Cell[] {
  return [
    text(say('registration.column.family name'), (row) => row.familyName),
    text(say('registration.column.given name'), (row) => row.givenName),
    text(say('registration.column.own name'), (row) => row.ownScriptName),
    text(say('registration.column.country'), (row) => countryIn(row, say, countryNames)),
    text(say('registration.column.organisation'), (row) => row.organisation, 32),
  ]
}

/** The country represented; of who has none in the list, that they represent none or what they wrote. */
function countryIn({ country, noCountry, unlistedCountry }: RegistrationRow, say: Say, names: CountryNames) {
  if (country) return countryName(country, names)
  if (noCountry) return say('registration.country.none')
  return unlistedCountry && say('registration.country.unlisted', { country: unlistedCountry })
}

/** A heading names the zone, because the cells below it cannot. */
const moment =
  (column: string, of: (row: RegistrationRow) => Instant | null) =>
  ({ say, zone }: Written): Cell => ({
    heading: say('registration.inZone', { column: say(`registration.column.${column}`), city: cityOf(zone) }),
    kind: 'moment',
    of: (row) => {
      const at = of(row)
      return at && localAt(at, zone)
    },
  })

const further: Readonly<Record<RegistrationColumn, (written: Written) => Cell>> = {
  category: ({ say }) =>
    text(say('registration.column.category'), ({ category }) => category && say(`registration.category.${category}`)),
  locality: ({ say }) =>
    text(say('registration.column.locality'), ({ locality }) => locality && say(`registration.locality.${locality}`)),
  state: ({ say }) => text(say('registration.column.state'), ({ state }) => say(`registration.state.${state}`)),
  approval: ({ say }) =>
    text(say('registration.column.approval'), ({ approval }) => approval && say(`approval.standing.${approval}`)),
  group: ({ say }) => text(say('registration.column.group'), ({ groups }) => groups.join(' ')),
  region: ({ say, language }) =>
    text(
      say('registration.column.region'),
      ({ region }) => region && readLocalText(regions[region].name, language).text,
      32,
    ),
  gender: ({ say }) =>
    text(say('registration.column.gender'), ({ gender }) => gender && say(`registration.gender.${gender}`)),
  position: ({ say }) => text(say('registration.column.position'), (row) => row.position, 32),
  again: ({ say }) =>
    text(say('registration.column.again'), ({ again }) => again && say(`registration.again.${again}`)),
  number: ({ say }) => text(say('registration.column.number'), ({ number }) => numberOf(number), 10),
  rank: ({ say }) => ({ heading: say('registration.column.rank'), kind: 'number', of: (row) => row.rank, width: 10 }),
  submitted: moment('submitted', (row) => row.submittedAt),
  since: moment('since', (row) => row.stateSince),
  expires: moment('expires', (row) => row.offerExpiresAt),
}

import { Readable } from 'node:stream'
import { Injectable } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import type { visitorListFile } from '@plenary/shared/contracts/visit/host'
import { type CountryNames, countryName } from '@plenary/shared/language/countries'
import type { StopId } from '@plenary/shared/language/ids'
import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { gateName, type Visitor } from '@plenary/shared/rules/visit/visitor-list'
import { readableAccent } from '../../../adapters/accent.js'
import { countryNamesIn } from '../../../adapters/country-names.js'
import { visitorsDocument } from '../../../adapters/documents/documents.js'
import { Typesetter } from '../../../adapters/documents/typesetter.js'
import { attachment } from '../../../adapters/files/file-name.js'
import type { Column } from '../../../adapters/spreadsheets/columns.js'
import { xlsxStream } from '../../../adapters/spreadsheets/xlsx.js'
import { type Say, spokenFor, textsOf } from '../../../adapters/texts.js'
import { cityOf, languageNames, longDay, shortDayAt } from '../../../adapters/time/written.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Audit } from '../../audit/audit.service.js'
import { type OpenedStop, VisitRepository } from '../visit.repository.js'
import { nameOfStop } from '../visit.view.js'
import type { ListRecord } from './list.repository.js'
import { VisitorLists } from './list.service.js'

export interface ListFile {
  readonly content: Readable
  readonly mediaType: string
  readonly disposition: string
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type FromRow = Omit<Written, 'language' | 'countryNames'>

/** The list that a host has, as paper for the gate or as a table; each making of it is a reading, and written down. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly lists: VisitorLists,
    private readonly typesetter: Typesetter,
    private readonly audit: Audit,
  ) {}

  /** Refuses LIST_EXPIRED; a list that was not sent is not found. */
  async write(
    actor: Actor,
    { stopId, format }: Asked<typeof visitorListFile>['params'],
    wished: string,
  ): Promise<ListFile> {
    const opened = await this.visits.openStop(actor, stopId, 'visit.host')
    const list = await this.lists.readable(stopId)
    await this.work.run(() =>
      this.audit.record(actor, {
        word: 'visit',
        act: 'read visitor list',
        objectId: stopId,
        objectName: `${nameOfStop(opened)}: ${list.number}`,
        eventId: opened.event.id,
        details: { format },
      }),
    )
    const language = spokenFor(wished)
    const written = { language, countryNames: await countryNamesIn(language), ...(await this.about(stopId)) }
    const name = `${written.acronym} ${opened.letter} ${list.number}.${format}`
    return format === 'pdf'
      ? {
          content: await this.paper(opened, list, written),
          mediaType: 'application/pdf',
          disposition: attachment(name),
        }
      : { content: table(list, opened, written), mediaType: spreadsheet, disposition: attachment(name) }
  }

  private async paper(opened: OpenedStop, list: ListRecord, written: Written): Promise<Readable> {
    const { language } = written
    const say = textsOf(language, ['visit'])
    const { pdf } = await visitorsDocument(this.typesetter, {
      language,
      title: say('visit.list.title', { number: list.number, letter: opened.letter, site: siteOf(opened, language) }),
      facts: factsOf(opened, list, written, say),
      purpose: purposeOf(list, opened, language, say),
      accent: readableAccent(written.accent),
      headings: ['number', 'name', 'organisation', 'country', 'document', 'needs'].map((key) =>
        say(`visit.list.${key}`),
      ),
      visitors: list.people.map((visitor) => ({
        name: gateName(visitor),
        ownName: visitor.ownScriptName ?? '',
        organisation: visitor.organisation ?? '',
        position: visitor.position ?? '',
        country: countryOf(visitor, written),
        document: say(`visit.document.${visitor.document}`),
        needs: [visitor.accessNeeds, visitor.foodNeeds].filter(Boolean).join(' · '),
      })),
    })
    return Readable.from([Buffer.from(pdf)])
  }

  private async about(stopId: StopId): Promise<FromRow> {
    const row = await this.work.row<FromRow>(
      `SELECT event.acronym, event.accent, visit_group.language AS "groupLanguage" FROM visit_stop
         JOIN event ON event.id = visit_stop.event_id JOIN visit_group ON visit_group.id = visit_stop.group_id WHERE visit_stop.id = $1`,
      [stopId],
    )
    if (!row) throw new Error('a stop was opened that is not there')
    return row
  }
}

interface Written {
  readonly language: OfferedLanguage
  readonly acronym: string
  readonly accent: string
  readonly groupLanguage: string
  readonly countryNames: CountryNames
}

const countryOf = ({ country }: Visitor, { countryNames }: Written) =>
  country ? countryName(country, countryNames) : ''
const siteOf = ({ siteName }: { siteName: LocalText }, language: string) => readLocalText(siteName, language).text

const purposeOf = (list: ListRecord, { event }: OpenedStop, language: OfferedLanguage, say: Say) =>
  say('visit.list.purpose', { day: shortDayAt(language, list.expiresAt, event.zone) })

function factsOf(
  { row, event }: OpenedStop,
  list: ListRecord,
  { language, groupLanguage }: Written,
  say: Say,
): string[] {
  const [day, from] = row.startsLocal.split('T')
  return [
    readLocalText(event.title, language).text,
    say('visit.list.when', {
      day: longDay(language, day ?? ''),
      from: from ?? '',
      until: row.endsLocal.slice(11),
      city: cityOf(event.zone),
    }),
    say('visit.list.group', { heads: list.people.length, language: languageNames(language, [groupLanguage]) }),
  ]
}

function table(list: ListRecord, opened: OpenedStop, written: Written): Readable {
  const { language } = written
  const say = textsOf(language, ['visit'])
  const text = (key: string, of: (visitor: Visitor) => string | null, width = 24): Column<Visitor> => ({
    heading: say(`visit.list.${key}`),
    kind: 'text',
    of,
    width,
  })
  const position = new Map(list.people.map((visitor, index) => [visitor, index + 1]))
  const columns: Column<Visitor>[] = [
    { heading: say('visit.list.number'), kind: 'number', of: (visitor) => position.get(visitor) ?? null, width: 6 },
    text('name', gateName, 32),
    text('ownName', ({ ownScriptName }) => ownScriptName),
    text('country', (visitor) => countryOf(visitor, written)),
    text('organisation', ({ organisation }) => organisation, 32),
    text('position', (visitor) => visitor.position, 32),
    text('document', ({ document }) => say(`visit.document.${document}`)),
    text('access', ({ accessNeeds }) => accessNeeds),
    text('food', ({ foodNeeds }) => foodNeeds),
    text('part', ({ part }) => say(`visit.part.${part}`)),
    { heading: purposeOf(list, opened, language, say), kind: 'text', of: () => null, width: 60 },
  ]
  async function* rows() {
    yield* list.people
  }
  return xlsxStream(`${say('visit.list.sheet')} ${list.number}`, columns, rows())
}

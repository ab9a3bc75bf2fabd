import type { Readable } from 'node:stream'
import { Injectable } from '@nestjs/common'
import type { exportOfRegistrations } from '@plenary/shared/contracts/registration/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { countryNamesIn } from '../../../adapters/country-names.js'
import { attachment } from '../../../adapters/files/file-name.js'
import { csvStream } from '../../../adapters/spreadsheets/csv.js'
import { xlsxStream } from '../../../adapters/spreadsheets/xlsx.js'
import { spokenFor, textsOf } from '../../../adapters/texts.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { RegistrationList } from '../list/list.reads.js'
import { RegistrationRepository } from '../registration.repository.js'
import { columnsOf } from './columns.js'

type Wished = Asked<typeof exportOfRegistrations>

export interface Exported {
  readonly content: Readable
  readonly mediaType: string
  readonly disposition: string
}

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Registrations as a file. */
@Injectable()
export class ExportService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly list: RegistrationList,
    private readonly audit: Audit,
  ) {}

  /** What the list shows with this filter, in its order and with its columns, in the reader's words. Written down as one act. */
  async write(actor: Actor, { params: { eventId, format }, query }: Wished): Promise<Exported> {
    const { columns, language, ...filter } = query
    const opened = await this.registrations.openEvent(actor, eventId, 'registration.export')
    const event = await this.eventOf(eventId)
    await this.record(actor, eventId, event.acronym, { format, columns, filter })

    const spoken = spokenFor(language)
    const say = textsOf(spoken, ['registration', 'approve'])
    const countryNames = await countryNamesIn(spoken)
    const table = columnsOf(columns, { language, say, countryNames, zone: event.zone })
    const rows = this.list.all(opened, filter)
    return {
      content: format === 'csv' ? csvStream(table, rows) : xlsxStream(say('registration.sheet'), table, rows),
      mediaType: mediaTypes[format],
      disposition: attachment(`${event.acronym} ${say('registration.sheet')}.${format}`),
    }
  }

  private async eventOf(eventId: EventId): Promise<{ acronym: string; zone: string }> {
    const event = await this.work.row<{ acronym: string; zone: string }>(
      'SELECT acronym, zone FROM event WHERE id = $1',
      [eventId],
    )
    return event ?? refused('NOT_FOUND')
  }

  private record(actor: Actor, eventId: EventId, objectName: string, details: Record<string, unknown>): Promise<void> {
    return this.work.run(() =>
      this.audit.record(actor, {
        word: 'registration',
        act: 'export',
        objectId: eventId,
        objectName,
        eventId,
        details,
      }),
    )
  }
}

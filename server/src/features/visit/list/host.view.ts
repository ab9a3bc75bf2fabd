import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import { eventId, siteId } from '@plenary/shared/language/ids'
import type { StopRecord } from '../visit.repository.js'
import type { HostColumns } from './host.reads.js'
import type { ListRecord } from './list.repository.js'
import { listLine } from './list.view.js'

/** A stop as its host sees it: no names but those of who leads and interprets, no needs but their number. */
export function stopForHost(
  row: StopRecord,
  about: HostColumns,
  list: ListRecord | undefined,
  can: StopForHost['can'],
): StopForHost {
  return {
    id: row.id,
    event: { id: eventId.parse(about.event.id), title: about.event.title, zone: about.event.zone },
    site: {
      id: siteId.parse(about.site.id),
      name: about.site.name,
      largestGroup: about.site.largestGroup,
      stepFree: about.site.stepFree,
      languages: about.site.languages,
    },
    host: about.host,
    letter: about.letter,
    language: about.language,
    interpreted: about.interpreted,
    heads: headsFor(row, about.heads),
    accessNeeds: about.accessNeeds,
    startsLocal: row.startsLocal,
    endsLocal: row.endsLocal,
    startsAt: row.startsAt,
    state: row.state,
    stateSince: row.stateSince,
    programme: row.programme,
    asked: row.asked as StopForHost['asked'],
    counter: row.counter as StopForHost['counter'],
    reason: row.reason,
    answerDueAt: row.answerDueAt,
    list: list ? listLine(list) : null,
    version: row.version,
    can,
  }
}

/** It says yes to as many as it was asked for, although fewer may come meanwhile: they can become as many again. */
const headsFor = ({ state, asked }: StopRecord, now: number) => (state === 'requested' && asked ? asked.heads : now)

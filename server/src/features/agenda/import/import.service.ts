import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { applyImport, ImportPreview } from '@plenary/shared/contracts/agenda-import'
import type { Answer } from '@plenary/shared/contracts/route'
import { type EventId, sessionId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { Offering } from '../../event/settings/offering.js'
import { NamedPeople, onlyName } from '../../person/named-people.js'
import { type AgendaEvent, AgendaRepository } from '../agenda.repository.js'
import { SessionRepository, type SessionWrite } from '../session.repository.js'
import { ImportRepository } from './import.repository.js'
import { previewOf, problemsOf, statusOf } from './import.view.js'
import { type DraftNow, type Found, idFor, keyOf, type Plan, planImport, sessionOf } from './plan.js'
import { readScheduleFile, type ScheduleFile } from './schedule-file.js'

interface Planned {
  readonly file: ScheduleFile
  readonly draft: DraftNow
  readonly plan: Plan
  readonly digest: string
}

/** Brings a schedule file of another system into the draft: first said, then done, all of it or nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly sessions: SessionRepository,
    private readonly imports: ImportRepository,
    private readonly offering: Offering,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What the file would do to the draft as it is now. Refuses a file that is none. */
  async preview(actor: Actor, eventId: EventId, content: Uint8Array): Promise<ImportPreview> {
    const event = await this.agendas.openFor(actor, eventId, 'agenda.write')
    const { file, draft, plan, digest } = await this.planned(event, content)
    return previewOf(file, draft, plan, digest)
  }

  /** Does what the preview with this digest said. Refuses when the draft has changed since, and when any entry was refused. */
  apply(actor: Actor, eventId: EventId, content: Uint8Array, digest: string): Promise<Answer<typeof applyImport>> {
    return this.work.run(async () => {
      const event = await this.agendas.openFor(actor, eventId, 'agenda.write')
      await this.agendas.lockDraft(eventId)
      const { draft, plan, digest: now } = await this.planned(event, content)
      if (now !== digest) refused('IMPORT_STALE')
      const problems = plan.entries.flatMap(problemsOf)
      if (problems.length > 0) refused('FILE_UNREADABLE', { problems: problems.slice(0, 100) })

      const counts = await this.write(event, draft, plan)

      await this.audit.record(actor, {
        word: 'agenda',
        act: 'import agenda',
        objectId: eventId,
        objectName: `${counts.made + counts.changed}`,
        eventId,
        details: { ...counts },
      })
      return counts
    })
  }

  private async planned(event: AgendaEvent, content: Uint8Array): Promise<Planned> {
    const read = readScheduleFile(content)
    if (!read.ok) refused('FILE_UNREADABLE', { problems: read.problems })
    const sessions = await this.agendas.sessions(event.id)
    const rooms = await this.agendas.rooms(event.id)
    const taken = await this.imports.taken(event.id, guidsIn(read.file))
    const draft = { event, sessions, rooms, taken }
    return { file: read.file, draft, plan: planImport(read.file.entries, draft), digest: digestOf(content, draft) }
  }

  private async write(event: AgendaEvent, draft: DraftNow, plan: Plan): Promise<Answer<typeof applyImport>> {
    const found = await this.makeMissing(event, plan)
    const made: SessionWrite[] = []
    const changed: (SessionWrite & { version: number })[] = []
    for (const { facts, before } of plan.entries) {
      if (!facts) continue
      const id = before?.id ?? idFor(facts, draft.taken) ?? newId(sessionId)
      const session = sessionOf({ facts, before }, id, event, found)
      if (!before) made.push(session)
      else if (statusOf(before, session) === 'changed') changed.push({ ...session, version: before.version })
    }
    await this.sessions.insert(event.id, made, this.clock.now())
    if ((await this.sessions.update(event.id, changed)) < changed.length) refused('IMPORT_STALE')
    return {
      made: made.length,
      changed: changed.length,
      same: plan.entries.length - made.length - changed.length,
      rooms: plan.rooms.made.length,
      people: plan.people.made.size,
    }
  }

  private async makeMissing(event: AgendaEvent, plan: Plan): Promise<Found> {
    const rooms = await this.offering.addRooms(event.id, plan.rooms.made, event.languages[0] ?? 'en')
    const keys = [...plan.people.made.keys()]
    const ids = await this.people.make([...plan.people.made.values()].map(onlyName))
    const people = new Map(keys.map((key, position) => [key, ids[position] ?? null]))
    return {
      room: (name) => plan.rooms.matched.get(name) ?? rooms.get(name) ?? null,
      person: (person) => plan.people.matched.get(keyOf(person)) ?? people.get(keyOf(person)) ?? null,
    }
  }
}

/** Two previews with one digest say the same. */
function digestOf(content: Uint8Array, { event, sessions, rooms, taken }: DraftNow): string {
  const draft = [
    [event.zone, event.startsOn, event.endsOn, event.languages],
    sessions.map(({ id, version }) => [id, version]).sort(),
    rooms.map(({ id, name }) => [id, Object.entries(name).sort()]),
    [...taken].sort(),
  ]
  return createHash('sha256').update(content).update(JSON.stringify(draft)).digest('base64url')
}

const guid = z.object({ guid: z.guid() })

const guidsIn = (file: ScheduleFile): string[] =>
  file.entries.flatMap(({ raw }) => {
    const read = guid.safeParse(raw)
    return read.success ? [read.data.guid] : []
  })

import { Injectable } from '@nestjs/common'
import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { type EventId, type RoomId, type SessionId, sessionId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'
import { type AgendaEvent, AgendaRepository, type SessionFacts } from './agenda.repository.js'
import { sessionForEditor } from './agenda.view.js'
import { ActRepository, type DraftAct } from './draft/act.repository.js'
import { minutesOf, placing, type WallTime } from './draft/placing.js'
import { Promises } from './promises.js'
import { SessionRepository, type SessionWrite } from './session.repository.js'
import { Speakers } from './speakers.service.js'

/** Organisers at work on the draft, a session at a time. A draft may hold conflicts, and nothing outside the event's days. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly sessions: SessionRepository,
    private readonly speakers: Speakers,
    private readonly promises: Promises,
    private readonly acts: ActRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, eventId: EventId, form: SessionForm): Promise<DraftSession> {
    return this.work.run(async () => {
      const event = await this.openDraft(actor, eventId)
      const session = await this.typed(event, newId(sessionId), form, null)

      await this.sessions.insert(eventId, [session], this.clock.now())

      return this.written(actor, event, session, 'add', null)
    })
  }

  change(actor: Actor, eventId: EventId, id: SessionId, form: SessionForm, version: number): Promise<DraftSession> {
    return this.work.run(async () => {
      const event = await this.openDraft(actor, eventId)
      const before = await this.agendas.session(eventId, id)
      const session = await this.typed(event, id, form, before)

      await this.update(eventId, session, version)

      return this.written(actor, event, session, 'change', before)
    })
  }

  /** Places a session, or parks it where there is no time; it remembers how long it took. */
  place(
    actor: Actor,
    eventId: EventId,
    id: SessionId,
    to: { time: WallTime | null; roomId: RoomId | null; version: number },
  ): Promise<DraftSession> {
    return this.work.run(async () => {
      const event = await this.openDraft(actor, eventId)
      const before = await this.agendas.session(eventId, id)
      await this.mustHaveRoom(eventId, to.roomId, 'body.roomId')
      const placed = placing(event, to.time, before.minutes ?? minutesOf(before))
      const session = { ...before, ...placed, roomId: to.roomId }

      await this.update(eventId, session, to.version)

      return this.written(actor, event, session, to.time ? 'place' : 'park', before)
    })
  }

  /** Takes a session out of the draft; what was released of it stays released, and the next release cancels it. */
  remove(actor: Actor, eventId: EventId, id: SessionId, version: number): Promise<void> {
    return this.work.run(async () => {
      const event = await this.openDraft(actor, eventId)
      const session = await this.agendas.session(eventId, id)

      if (!(await this.sessions.delete(eventId, id, version))) refused('CHANGED_MEANWHILE')

      await this.record(actor, event, session, 'remove', session, 0)
    })
  }

  private async openDraft(actor: Actor, eventId: EventId): Promise<AgendaEvent> {
    const event = await this.agendas.openFor(actor, eventId, 'agenda.write')
    await this.agendas.holdDraft(eventId)
    await this.promises.keep(event)
    return event
  }

  private async typed(
    event: AgendaEvent,
    id: SessionId,
    form: SessionForm,
    before: SessionFacts | null,
  ): Promise<SessionWrite> {
    const { time, minutes, people, ...rest } = form
    await this.mustHaveRoom(event.id, form.roomId, 'body.roomId')
    const placed = placing(event, time, minutes)
    const named = await this.speakers.ofForm(event.id, people, before?.people ?? [])
    return { ...rest, ...placed, id, people: named, origin: before?.origin ?? null }
  }

  private async mustHaveRoom(eventId: EventId, roomId: RoomId | null, path: string): Promise<void> {
    if (roomId === null) return
    const rooms = await this.agendas.rooms(eventId)
    if (!rooms.some(({ id }) => id === roomId)) refused('INVALID', { problems: [{ path, problem: 'notOfThisEvent' }] })
  }

  private async update(eventId: EventId, session: SessionWrite, version: number): Promise<void> {
    if ((await this.sessions.update(eventId, [{ ...session, version }])) === 0) refused('CHANGED_MEANWHILE')
  }

  private async written(
    actor: Actor,
    event: AgendaEvent,
    { id }: SessionWrite,
    act: DraftAct,
    before: SessionFacts | null,
  ): Promise<DraftSession> {
    const session = await this.agendas.session(event.id, id)
    await this.record(actor, event, session, act, before, session.version)
    return sessionForEditor(session)
  }

  /** For the audit, and for an undo. */
  private async record(
    actor: Actor,
    event: AgendaEvent,
    { id, title }: SessionWrite,
    act: DraftAct,
    before: SessionFacts | null,
    version: number,
  ): Promise<void> {
    const at = this.clock.now()
    await this.acts.keep(event.id, actor.accountId, { sessionId: id, act, title, at, before, version })
    const objectName = readLocalText(title, 'en').text
    await this.audit.record(actor, {
      word: 'agenda',
      act: `${act} session`,
      objectId: id,
      objectName,
      eventId: event.id,
    })
  }
}

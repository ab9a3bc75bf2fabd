import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import type { SessionId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { daysLater } from '../../../adapters/time/days.js'
import type { DemoAgendaChange, DemoSession } from '../shapes.js'
import { nameOf, personCalled } from './company.js'
import type { DemoEventOnStage } from './event-on-stage.js'
import type { Stage } from './stage.js'

interface Placed {
  readonly id: SessionId
  readonly version: number
  readonly session: DemoSession
}

/** The working draft of an event's agenda, as its organisers write and release it. */
export class AgendaOnStage {
  private readonly placed = new Map<string, Placed>()

  constructor(
    private readonly stage: Stage,
    private readonly event: DemoEventOnStage,
  ) {}

  async add(session: DemoSession): Promise<void> {
    const { id, version } = await this.stage.agendas.add(this.event.by, this.event.eventId, this.formOf(session))
    this.placed.set(session.key, { id, version, session })
  }

  async change(change: DemoAgendaChange): Promise<void> {
    if (change.change === 'add') return this.add(change.session)
    const { id, version, session } = this.placedAs(change.session)
    if (change.change === 'remove') return this.stage.agendas.remove(this.event.by, this.event.eventId, id, version)
    const edited = { ...session, ...change.to }
    const after = await this.stage.agendas.change(this.event.by, this.event.eventId, id, this.formOf(edited), version)
    this.placed.set(session.key, { id, version: after.version, session: edited })
  }

  async release(note: LocalText): Promise<void> {
    await this.stage.releases.release(this.event.by, this.event.eventId, note)
  }

  private placedAs(key: string): Placed {
    const found = this.placed.get(key)
    if (!found) throw new Error(`no session is called ${key}`)
    return found
  }

  private formOf(session: DemoSession): SessionForm {
    const day = daysLater(this.stage.dates.firstDayOf(this.event.event), session.day - 1)
    return {
      type: session.type,
      title: { ...session.title },
      subtitle: { ...session.subtitle },
      abstract: { ...session.abstract },
      description: {},
      languages: [...session.languages],
      interpretation: [...(session.interpretation ?? [])],
      track: session.track ?? null,
      roomId: this.event.roomId(session.room),
      time: { startsLocal: `${day}T${session.starts}`, endsLocal: `${day}T${session.ends}` },
      minutes: null,
      people: (session.people ?? []).flatMap(([role, ...keys]) => keys.map((key) => partOf(key, role))),
    }
  }
}

/** Given by their address, so that an account finds its sessions; who has none is a name. */
function partOf(key: string, role: SessionForm['people'][number]['role']): SessionForm['people'][number] {
  const person = personCalled(key)
  return { personId: null, name: nameOf(person), role, ...(person.address !== null && { address: person.address }) }
}

import { Inject, Injectable } from '@nestjs/common'
import type { ApprovalId, EventId, MembershipId, OrganisationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { instantOf } from '@plenary/shared/language/time'
import type { ApprovalObject, ApprovalState } from '@plenary/shared/rules/approval/states'
import { readableAccent } from '../../../adapters/accent.js'
import { letter } from '../../../adapters/mail/layout.js'
import { lettersIn } from '../../../adapters/texts.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { Config } from '../../../config/config.js'
import { CONFIG } from '../../../config/config.module.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { ApprovalLetterRepository, type Reader, type ToldParty } from './approval-letter.repository.js'

interface Letter {
  readonly told: 'named' | 'asked' | 'answered' | 'lapsed' | 'agendaApproved' | 'agendaObjected' | 'agendaLapsed'
  readonly key: string
  readonly path: string
}

/** What is told of how an asking ended. */
const outcomes: Readonly<Record<ApprovalObject, Readonly<Partial<Record<ApprovalState, Letter['told']>>>>> = {
  participant: { approved: 'answered', objected: 'answered', lapsed: 'lapsed' },
  'agenda release': { approved: 'agendaApproved', objected: 'agendaObjected', lapsed: 'agendaLapsed' },
}

/** Tells approvers that they are asked, once an asking, and whoever asked that nothing waits any more; no letter says why a party objects. */
@Injectable()
export class ApprovalLetters {
  constructor(
    private readonly work: UnitOfWork,
    private readonly letters: ApprovalLetterRepository,
    private readonly deliveries: Deliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async named(eventId: EventId, id: MembershipId): Promise<void> {
    const reader = await this.letters.granted(id)
    const about = reader && (await this.letters.party(eventId, reader.organisationId))
    if (about) await this.send(reader, about, { told: 'named', key: `approver:${id}:${eventId}`, path: '/approve' })
  }

  async asked(eventId: EventId, organisationId: OrganisationId, id: ApprovalId): Promise<void> {
    const about = await this.letters.party(eventId, organisationId)
    if (!about || about.participants + about.agenda === 0) return
    for (const reader of await this.letters.approversOf(organisationId))
      await this.send(reader, about, {
        told: 'asked',
        key: `approval:${id}:asked:${reader.personId}`,
        path: '/approve',
      })
  }

  /** About the list once nothing of it waits, about an agenda each time; whatever came last, and that once. */
  async answered(eventId: EventId, organisationId: OrganisationId, id: ApprovalId): Promise<void> {
    const about = await this.letters.party(eventId, organisationId)
    const reader = await this.letters.endedLast(id)
    if (!about || !reader) return
    const { object, state, last } = reader
    const told = outcomes[object][state]
    if (!told || (object === 'participant' && about.participants > 0)) return
    await this.send(reader, about, {
      told,
      key: `approval:${last}:answered`,
      path: `/organise/events/${eventId}/${object === 'participant' ? 'registrations' : 'agenda'}`,
    })
  }

  private async send(reader: Reader, about: ToldParty, told: Letter): Promise<void> {
    const written = this.written(reader, about, told)
    await this.work.run(() =>
      this.deliveries.queue({
        ...written,
        to: reader.address,
        toName: reader.name || null,
        replyTo: about.replyTo,
        key: told.key,
        eventId: about.eventId,
        personId: reader.personId,
      }),
    )
  }

  private written(reader: Reader, about: ToldParty, { told, path }: Letter) {
    const { language, say } = lettersIn(reader.language ?? 'en')
    const read = (text: ToldParty['title']) => readLocalText(text, language).text
    const event = read(about.title)
    const { participants, agenda, approved, objected, lapsed, dueAt, zone } = about
    const counts = { participants, agenda, approved, objected, lapsed }
    const word = (name: string) =>
      say(`letter.approval.${name}`, { ...counts, name: reader.name, event, party: read(about.party) })
    const due = dueAt && told === 'asked' ? datesIn(language).moment(instantOf(dueAt), zone) : null
    const isOfList = told === 'answered' || told === 'lapsed'
    const body = [word(`${told}.body`), ...(isOfList ? [word('counts')] : [])].join('\n\n')
    return {
      ...letter({
        language,
        heading: word(`${told}.heading`),
        preheader: body.split('\n')[0] ?? '',
        blocks: [
          { kind: 'paragraph', text: `${word('greeting')}\n\n${body}` },
          ...(due ? [{ kind: 'facts' as const, rows: [{ term: word('due'), text: due }] }] : []),
          { kind: 'button', label: word(`${told}.button`), url: new URL(path, this.config.publicUrl).href },
        ],
        why: word(`${told}.why`),
        sender: event,
        accent: readableAccent(about.accent),
      }),
      subject: word(`${told}.subject`),
      language,
      fromName: event,
    }
  }
}

import { Injectable } from '@nestjs/common'
import type { agendaForPublic, speakersForPublic } from '@plenary/shared/contracts/agenda-public'
import type { Answer } from '@plenary/shared/contracts/route'
import { refused } from '../../../http/refused.js'
import { type Portrait, SpeakersRepository } from '../speakers.repository.js'
import { type PublishedAgenda, PublishedRepository } from './published.repository.js'
import { PublishedAgendas } from './published-agendas.js'
import { ReleaseRepository } from './release.repository.js'
import { agendaForReaders, speakerForReaders } from './release.view.js'

@Injectable()
export class ReleaseReads {
  constructor(
    private readonly agendas: PublishedAgendas,
    private readonly published: PublishedRepository,
    private readonly releases: ReleaseRepository,
    private readonly speakers: SpeakersRepository,
  ) {}

  /** The newest release, and what it changed. An older address of the event finds it too. */
  async agenda(slug: string): Promise<Answer<typeof agendaForPublic>> {
    const agenda = await this.open(slug)
    const { number } = agenda.release
    const before = number > 1 ? await this.releases.snapshot(agenda.event.id, number - 1) : null
    return agendaForReaders(agenda, before)
  }

  /** Everybody who has a part in the newest release, by name; of their profile what its owner lets everybody see. */
  async speakersOf(slug: string): Promise<Answer<typeof speakersForPublic>> {
    const { event, release } = await this.open(slug)
    const parts = release.snapshot.sessions.flatMap((session) => session.people.map((person) => ({ session, person })))
    const names = new Map(parts.map((part) => [part.person.personId ?? part.person.name, part.person]))
    const ids = [...names.values()].flatMap(({ personId }) => personId ?? [])
    const portraits = new Map<string, Portrait>((await this.speakers.portraits(ids)).map((one) => [one.personId, one]))
    const speakers = [...names.values()].map(({ personId, name }) =>
      speakerForReaders(
        { personId, name },
        personId === null ? undefined : portraits.get(personId),
        parts.filter(({ person }) => person.personId === personId && (personId !== null || person.name === name)),
      ),
    )
    return {
      event: { id: event.id, slug: event.slug, title: event.title, accent: event.accent },
      speakers: speakers.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  }

  private async open(slug: string): Promise<PublishedAgenda> {
    const agenda = await this.agendas.find(slug)
    if (agenda) return agenda
    const present = await this.published.presentSlug(slug)
    const moved = present === null ? null : await this.agendas.find(present)
    return moved ?? refused('NOT_FOUND')
  }
}

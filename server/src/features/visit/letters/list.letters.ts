import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type StopId, stopId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { ListRepository } from '../list/list.repository.js'
import { HostLetterRepository } from './host-letter.repository.js'
import { HostLetterWriter } from './host-letter.writer.js'

/** Tells everybody who acts for a host that the list of its visitors is there; the letter names none of them. */
@Injectable()
export class ListLetters implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly lists: ListRepository,
    private readonly letters: HostLetterRepository,
    private readonly writer: HostLetterWriter,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleInit(): void {
    this.announcements.on('visitor list.sent', ({ about }) => this.tell(stopId.parse(about['stopId']), about['listId']))
  }

  /** Only while the host has just this list: a newer one has a letter of its own, and takes the place of one not sent yet. */
  private tell(id: StopId, listId: unknown): Promise<void> {
    return this.work.run(async () => {
      const about = await this.letters.about(id)
      const list = (await this.lists.hostHas([id])).get(id)
      if (!about || list?.state !== 'sent' || list.id !== listId) return
      await this.deliveries.withdraw(`visit:${id}:list:`)
      for (const reader of await this.letters.readersOf(id))
        await this.deliveries.queue({
          ...this.writer.write('listSent', about, reader, { list }),
          to: reader.address,
          key: `visit:${id}:list:${list.id}:${reader.personId}`,
          eventId: about.event.id,
          personId: reader.personId,
        })
    })
  }
}

import { Injectable } from '@nestjs/common'
import type { ReleaseLine } from '@plenary/shared/contracts/agenda'
import type { EventId } from '@plenary/shared/language/ids'
import { type OfferedLanguage, offeredLanguages } from '@plenary/shared/language/languages'
import { ReleaseRepository } from '../release.repository.js'
import { PageRepository } from './page.repository.js'
import { releasePage } from './release-page.js'
import { type Compared, releasesPage } from './releases-page.js'

/** Writes the page of a release in every language that we speak, when the release is made. */
@Injectable()
export class ReleasePages {
  constructor(
    private readonly made: ReleaseRepository,
    private readonly pages: PageRepository,
  ) {}

  /** Inside the transaction that makes the release, or that takes a name out of it. */
  async write(eventId: EventId, number: number): Promise<void> {
    const page = await this.made.onPage(eventId, number)
    for (const language of offeredLanguages)
      await this.pages.keep(eventId, number, language, releasePage(page, language))
  }

  /** All releases of a public event, and what changed between two of them if two are asked for; null where none was made. */
  async releases(slug: string, asked: readonly unknown[], language: OfferedLanguage): Promise<string | null> {
    const event = await this.pages.eventAt(slug)
    const releases = event ? await this.made.lines(event.id) : []
    if (!event || releases.length === 0) return null
    const [first, second] = asked.map((text) => releases.find(({ number }) => String(number) === text))
    const compared = first && second ? await this.compared(event.id, first, second) : null
    return releasesPage({ event, releases, compared }, language)
  }

  private async compared(eventId: EventId, first: ReleaseLine, second: ReleaseLine): Promise<Compared | null> {
    const [before, after] = first.number < second.number ? [first, second] : [second, first]
    const [was, is] = [
      await this.made.snapshot(eventId, before.number),
      await this.made.snapshot(eventId, after.number),
    ]
    return was && is && { before: { ...before, snapshot: was }, after: { ...after, snapshot: is } }
  }
}

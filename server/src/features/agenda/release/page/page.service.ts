import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { offeredLanguages } from '@plenary/shared/language/languages'
import { ReleaseRepository } from '../release.repository.js'
import { PageRepository } from './page.repository.js'
import { releasePage } from './release-page.js'

/** Writes the page of a release in every language that we speak, when the release is made. */
@Injectable()
export class ReleasePages {
  constructor(
    private readonly releases: ReleaseRepository,
    private readonly pages: PageRepository,
  ) {}

  /** Inside the transaction that makes the release, or that takes a name out of it. */
  async write(eventId: EventId, number: number): Promise<void> {
    const page = await this.releases.onPage(eventId, number)
    for (const language of offeredLanguages)
      await this.pages.keep(eventId, number, language, releasePage(page, language))
  }
}

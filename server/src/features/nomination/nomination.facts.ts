import { Injectable } from '@nestjs/common'
import { missingOf } from '@plenary/shared/rules/nomination/missing'
import type { NominationFacts } from '@plenary/shared/rules/nomination/moves'
import { placesUsed } from '@plenary/shared/rules/nomination/places'
import { stands } from '@plenary/shared/rules/nomination/states'
import { NominationRepository, type Opened } from './nomination.repository.js'

/** Loads all that the rules of a nomination ask. */
@Injectable()
export class NominationFactsOf {
  constructor(private readonly nominations: NominationRepository) {}

  async one({ row, focalPoint, event }: Opened): Promise<NominationFacts> {
    const list = await this.nominations.placedIn(focalPoint.id)
    const others = list.filter(({ id }) => id !== row.id)
    return {
      event,
      category: row.category,
      offered: event.categories.map(({ category }) => category),
      country: row.country,
      missing: missingOf({ ...row, hasLetter: row.letterFileId !== null }, focalPoint.represents),
      places: focalPoint.places,
      used: placesUsed(others),
      dueAt: focalPoint.dueAt,
      replaces: others.some(({ id, state }) => id === row.replacesId && stands(state)),
      inherits: await this.nominations.holdsSeat(row.replacesId),
      registered: await this.nominations.isRegistered(row.personId, event.id),
    }
  }
}

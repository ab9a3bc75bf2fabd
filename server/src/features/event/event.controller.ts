import { Controller } from '@nestjs/common'
import { releaseLetters, throwLettersAway } from '@plenary/shared/contracts/event/letters'
import {
  createEvent,
  eventForOrganiser,
  eventsForOrganiser,
  moveEvent,
  removeEvent,
} from '@plenary/shared/contracts/event/organiser'
import {
  changeEventBasics,
  changeEventPlace,
  changeEventRegistration,
  changeEventSeats,
  changeEventTexts,
  decideOfferLimit,
} from '@plenary/shared/contracts/event/settings'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { EventReads } from './event.reads.js'
import { EventService } from './event.service.js'
import { LettersService } from './letters/letters.service.js'
import { SettingsService } from './settings/settings.service.js'

@Controller()
export class EventController {
  constructor(
    private readonly reads: EventReads,
    private readonly events: EventService,
    private readonly settings: SettingsService,
    private readonly letters: LettersService,
  ) {}

  @Serves(eventsForOrganiser)
  list(_: Asked<typeof eventsForOrganiser>, @CurrentActor() actor: Actor) {
    return this.reads.forOrganiser(actor)
  }

  @Serves(eventForOrganiser)
  one({ params }: Asked<typeof eventForOrganiser>, @CurrentActor() actor: Actor) {
    return this.reads.sheet(actor, params.eventId)
  }

  @Serves(createEvent)
  create({ body }: Asked<typeof createEvent>, @CurrentActor() actor: Actor) {
    return this.events.create(actor, body)
  }

  @Serves(moveEvent)
  move({ params, body }: Asked<typeof moveEvent>, @CurrentActor() actor: Actor) {
    return this.events.move(actor, params.eventId, body)
  }

  @Serves(removeEvent)
  remove({ params }: Asked<typeof removeEvent>, @CurrentActor() actor: Actor) {
    return this.events.remove(actor, params.eventId)
  }

  @Serves(releaseLetters)
  releaseLetters({ params, body }: Asked<typeof releaseLetters>, @CurrentActor() actor: Actor) {
    return this.letters.release(actor, params.eventId, body.count)
  }

  @Serves(throwLettersAway)
  throwLettersAway({ params, body }: Asked<typeof throwLettersAway>, @CurrentActor() actor: Actor) {
    return this.letters.throwAway(actor, params.eventId, body.count)
  }

  @Serves(changeEventBasics)
  changeBasics({ params, body }: Asked<typeof changeEventBasics>, @CurrentActor() actor: Actor) {
    return this.settings.basics(actor, params.eventId, body)
  }

  @Serves(changeEventPlace)
  changePlace({ params, body }: Asked<typeof changeEventPlace>, @CurrentActor() actor: Actor) {
    return this.settings.place(actor, params.eventId, body)
  }

  @Serves(changeEventSeats)
  changeSeats({ params, body }: Asked<typeof changeEventSeats>, @CurrentActor() actor: Actor) {
    return this.settings.seats(actor, params.eventId, body)
  }

  @Serves(decideOfferLimit)
  decideOfferLimit({ params, body }: Asked<typeof decideOfferLimit>, @CurrentActor() actor: Actor) {
    return this.settings.offerLimit(actor, params.eventId, body)
  }

  @Serves(changeEventRegistration)
  changeRegistration({ params, body }: Asked<typeof changeEventRegistration>, @CurrentActor() actor: Actor) {
    return this.settings.registration(actor, params.eventId, body)
  }

  @Serves(changeEventTexts)
  changeTexts({ params, body }: Asked<typeof changeEventTexts>, @CurrentActor() actor: Actor) {
    return this.settings.texts(actor, params.eventId, body)
  }
}

import { Module } from '@nestjs/common'
import { EventController } from './event.controller.js'
import { EventMoves } from './event.moves.js'
import { EventReads } from './event.reads.js'
import { EventRepository } from './event.repository.js'
import { EventService } from './event.service.js'
import { LettersService } from './letters/letters.service.js'
import { OccupancyRepository } from './occupancy.repository.js'
import { Places } from './places.js'
import { PublicAddresses } from './public/public.addresses.js'
import { PublicController } from './public/public.controller.js'
import { PublicReads } from './public/public.reads.js'
import { Offering } from './settings/offering.js'
import { SettingsService } from './settings/settings.service.js'
import { Slugs } from './settings/slugs.js'
import { EventZones } from './zones/event-zones.js'
import { Zones } from './zones/zones.service.js'

@Module({
  controllers: [EventController, PublicController],
  providers: [
    EventService,
    LettersService,
    SettingsService,
    EventMoves,
    EventReads,
    PublicReads,
    PublicAddresses,
    EventRepository,
    OccupancyRepository,
    Offering,
    Places,
    Slugs,
    Zones,
    EventZones,
  ],
  exports: [Offering, EventMoves, EventReads, PublicReads, EventRepository, OccupancyRepository, Places, Zones],
})
export class EventModule {}

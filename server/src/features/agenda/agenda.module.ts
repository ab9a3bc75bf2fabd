import { Module } from '@nestjs/common'
import { ApprovalModule } from '../approval/approval.module.js'
import { EventModule } from '../event/event.module.js'
import { AgendaController } from './agenda.controller.js'
import { AgendaReads } from './agenda.reads.js'
import { AgendaRepository } from './agenda.repository.js'
import { AgendaService } from './agenda.service.js'
import { AgendaZones } from './agenda.zones.js'
import { AgendaApprovalController } from './approval/agenda-approval.controller.js'
import { AgendaApprovalReads } from './approval/agenda-approval.reads.js'
import { ActRepository } from './draft/act.repository.js'
import { UndoService } from './draft/undo.service.js'
import { FeedController } from './feed/feed.controller.js'
import { FeedRepository } from './feed/feed.repository.js'
import { FeedRoutes } from './feed/feed.routes.js'
import { FeedService } from './feed/feed.service.js'
import { ImportController } from './import/import.controller.js'
import { ImportRepository } from './import/import.repository.js'
import { ImportService } from './import/import.service.js'
import { MaterialRepository } from './materials/material.repository.js'
import { MaterialsController } from './materials/materials.controller.js'
import { Materials } from './materials/materials.service.js'
import { NewsController } from './news/news.controller.js'
import { NewsLetter } from './news/news.letter.js'
import { NewsRepository } from './news/news.repository.js'
import { NewsService } from './news/news.service.js'
import { PersonErased } from './person-erased.js'
import { Promises } from './promises.js'
import { BytesRoutes } from './release/bytes/bytes.routes.js'
import { ReleasedBytes } from './release/bytes/released-bytes.js'
import { PageRepository } from './release/page/page.repository.js'
import { PageRoutes } from './release/page/page.routes.js'
import { ReleasePages } from './release/page/page.service.js'
import { PublishedRepository } from './release/published.repository.js'
import { PublishedAgendas } from './release/published-agendas.js'
import { ReleaseController } from './release/release.controller.js'
import { ReleaseReads } from './release/release.reads.js'
import { ReleaseRepository } from './release/release.repository.js'
import { ReleaseService } from './release/release.service.js'
import { SessionRepository } from './session.repository.js'
import { SpeakersRepository } from './speakers.repository.js'
import { Speakers } from './speakers.service.js'
import { StarRepository } from './stars/star.repository.js'
import { StarsController } from './stars/stars.controller.js'
import { Stars } from './stars/stars.service.js'
import { UnreleasedReads } from './unreleased.reads.js'

const draft = [
  AgendaService,
  AgendaReads,
  UnreleasedReads,
  AgendaRepository,
  SessionRepository,
  Speakers,
  SpeakersRepository,
  ActRepository,
  UndoService,
  Promises,
  AgendaZones,
  PersonErased,
]
const release = [
  AgendaApprovalReads,
  ReleaseService,
  ReleaseReads,
  ReleaseRepository,
  PublishedAgendas,
  PublishedRepository,
]
const bytes = [ReleasedBytes, BytesRoutes, ReleasePages, PageRepository, PageRoutes]
const news = [NewsService, NewsRepository, NewsLetter]
const stars = [Stars, StarRepository]
const materials = [Materials, MaterialRepository]
const feed = [FeedService, FeedRepository, FeedRoutes]

@Module({
  imports: [EventModule, ApprovalModule],
  controllers: [
    AgendaController,
    AgendaApprovalController,
    ImportController,
    ReleaseController,
    NewsController,
    StarsController,
    FeedController,
    MaterialsController,
  ],
  providers: [
    ...draft,
    ...release,
    ...bytes,
    ...news,
    ...stars,
    ...feed,
    ...materials,
    ImportService,
    ImportRepository,
  ],
  exports: [UnreleasedReads, AgendaService, ReleaseService, NewsService, Stars, FeedService],
})
export class AgendaModule {}

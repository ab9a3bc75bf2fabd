import { Global, Module } from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core'
import { AnswerParser } from './answers.js'
import { RouteGuard } from './guard.js'
import { Limits } from './limits.js'
import { SiteMap } from './pages/finding/site-map.js'
import { ProblemFilter } from './problem.filter.js'
import { Standing } from './standing.js'

@Global()
@Module({
  providers: [
    Standing,
    Limits,
    SiteMap,
    { provide: APP_GUARD, useClass: RouteGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerParser },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [Standing, Limits, SiteMap],
})
export class HttpModule {}

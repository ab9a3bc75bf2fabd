import { Global, Module } from '@nestjs/common'
import { KeptMailer } from '../adapters/mail/kept-mailer.js'
import { Mailer } from '../adapters/mail/mailer.js'
import { SmtpMailer } from '../adapters/mail/smtp-mailer.js'
import type { Config } from '../config/config.js'
import { CONFIG } from '../config/config.module.js'
import { Announcements } from './announcements.js'
import { Deliveries } from './deliveries.js'
import { Jobs } from './jobs.js'
import { Post } from './post.js'
import { Sweep } from './sweep.js'
import { Tasks } from './tasks.js'
import { Worker } from './worker.js'

const mailer = {
  provide: Mailer,
  useFactory: ({ smtpUrl }: Config): Mailer => (smtpUrl === null ? new KeptMailer() : new SmtpMailer(smtpUrl)),
  inject: [CONFIG],
}

@Global()
@Module({
  providers: [Jobs, Tasks, Announcements, Sweep, Deliveries, Post, Worker, mailer],
  exports: [Jobs, Tasks, Announcements, Sweep, Deliveries],
})
export class JobsModule {}

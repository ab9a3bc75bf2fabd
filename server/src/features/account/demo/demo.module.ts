import { Module } from '@nestjs/common'
import { DemoController } from './demo.controller.js'
import { DemoReads } from './demo.reads.js'

/** Imported by a demo only, so that elsewhere these routes do not exist. */
@Module({ controllers: [DemoController], providers: [DemoReads] })
export class DemoModule {}

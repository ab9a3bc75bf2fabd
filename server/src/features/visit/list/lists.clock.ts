import { Injectable, type OnModuleInit } from '@nestjs/common'
import { Sweep } from '../../../jobs/sweep.js'
import { VisitorLists } from './list.service.js'

/** Visitor lists follow who comes, and leave when their time is over, without anybody pressing. */
@Injectable()
export class ListsClock implements OnModuleInit {
  constructor(
    private readonly lists: VisitorLists,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    this.sweep.add('visitor lists', (now) => this.lists.keepUp(now))
  }
}

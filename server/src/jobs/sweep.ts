import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import type { Instant } from '@plenary/shared/language/time'
import { Clock } from '../adapters/clock.js'
import { Tasks } from './tasks.js'

export type Sweeper = (now: Instant) => Promise<void>

/** Once a minute everything whose due time has come is asked to happen. Due times are columns; the clock is ours. */
@Injectable()
export class Sweep implements OnModuleInit {
  private readonly log = new Logger('sweep')
  private readonly sweepers = new Map<string, Sweeper>()

  constructor(
    private readonly clock: Clock,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.tasks.add('sweep', () => this.run())
  }

  add(name: string, sweeper: Sweeper): void {
    this.sweepers.set(name, sweeper)
  }

  /** One that fails does not keep the others from their turn; the failure is thrown at the end, so that the job is seen to fail. */
  async run(): Promise<void> {
    const failures: unknown[] = []
    for (const [name, sweeper] of this.sweepers) {
      try {
        await sweeper(this.clock.now())
      } catch (error) {
        this.log.error({ sweeper: name, err: error })
        failures.push(error)
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'the sweep failed in part')
  }
}

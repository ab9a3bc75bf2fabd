import { type DynamicModule, Module } from '@nestjs/common'
import type { Config } from './config.js'

/** The token by which the configuration is injected: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('CONFIG')

@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    return { module: ConfigModule, global: true, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] }
  }
}

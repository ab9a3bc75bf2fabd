import { type DynamicModule, Global, Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import type { DataSource } from 'typeorm'
import { UnitOfWork } from './unit-of-work.js'

@Global()
@Module({})
export class DatabaseModule {
  /** Stands on a data source that is connected and migrated already; closes it with the app. */
  static on(source: DataSource): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({ useFactory: () => source.options, dataSourceFactory: async () => source }),
      ],
      providers: [UnitOfWork],
      exports: [UnitOfWork],
    }
  }
}

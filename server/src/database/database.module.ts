import { type DynamicModule, Global, Module } from '@nestjs/common'
import { TypeOrmModule } from '@nestjs/typeorm'
import type { DataSource } from 'typeorm'
import { UnitOfWork } from './unit-of-work.js'

/** The token for the database's address, for a library that connects by itself: `@Inject(DATABASE_ADDRESS)`. */
export const DATABASE_ADDRESS = Symbol('DATABASE_ADDRESS')

const addressOf = ({ options }: DataSource): string => ('url' in options && options.url) || ''

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
      providers: [UnitOfWork, { provide: DATABASE_ADDRESS, useFactory: () => addressOf(source) }],
      exports: [UnitOfWork, DATABASE_ADDRESS],
    }
  }
}

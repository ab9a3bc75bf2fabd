import pg from 'pg'
import { DataSource } from 'typeorm'
import { entities } from './entities.js'
import { migrations } from './migrations/index.js'

/** `date` stays the text `2028-12-04`: a calendar day has no instant that a Date could hold. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
/** Counts of the database are far below 2^53. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export const dataSourceFor = (url: string, poolSize = 10): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize,
    extra: { options: '-c timezone=UTC', statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  })

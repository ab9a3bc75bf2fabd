import type { TestApp } from './app.js'

const silent = () => {}

/** How many statements the application sends while something is done. Statements of transactions count too. */
export async function countQueries({ source }: TestApp, work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const before = source.logger
  const counting = {
    logQuery: () => {
      count += 1
    },
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  }
  Object.assign(source, { logger: counting })
  try {
    await work()
  } finally {
    Object.assign(source, { logger: before })
  }
  return count
}

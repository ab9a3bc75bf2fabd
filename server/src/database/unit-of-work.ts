import { AsyncLocalStorage } from 'node:async_hooks'
import { Injectable } from '@nestjs/common'
import { InjectDataSource } from '@nestjs/typeorm'
import { DataSource, type EntityManager } from 'typeorm'

interface Running {
  readonly manager: EntityManager
  readonly hooks: (() => void)[]
}

/** One transaction, joined by whoever is called inside it. */
@Injectable()
export class UnitOfWork {
  private readonly running = new AsyncLocalStorage<Running>()

  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The running transaction's manager, or the plain one. */
  get manager(): EntityManager {
    return this.running.getStore()?.manager ?? this.source.manager
  }

  /** The running transaction's manager; writing outside of one is our bug. */
  get mandatory(): EntityManager {
    const running = this.running.getStore()
    if (!running) throw new Error('this write needs a unit of work around it')
    return running.manager
  }

  /** Whether a transaction is open here: then nobody else's may be waited for. */
  get isRunning(): boolean {
    return this.running.getStore() !== undefined
  }

  /** Opens a transaction, or joins the one that runs. Everything in it happens, or nothing. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return work()
    const hooks: (() => void)[] = []
    const result = await this.source.transaction((manager) => this.running.run({ manager, hooks }, work))
    for (const hook of hooks) hook()
    return result
  }

  /** Runs after the commit, and never if the process dies before: what must happen is a row or a job, a hook only hurries it. */
  afterCommit(hook: () => void): void {
    const running = this.running.getStore()
    if (running) running.hooks.push(hook)
    else hook()
  }

  /** Rows of a query written in SQL, in the running transaction if there is one. */
  rows<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...params])
  }

  async row<Row>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0]
  }

  /** Writes, and answers how many rows it changed. */
  async write(sql: string, params: readonly unknown[] = []): Promise<number> {
    const result = await this.mandatory.query<[unknown, number]>(sql, [...params])
    return result[1]
  }
}

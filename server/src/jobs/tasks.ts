import { Injectable } from '@nestjs/common'

export type Task = (payload: Readonly<Record<string, unknown>>) => Promise<void>

/** What the worker can do, by name. Features add theirs when their module starts. */
@Injectable()
export class Tasks {
  private readonly known = new Map<string, Task>()

  add(name: string, task: Task): void {
    if (this.known.has(name)) throw new Error(`two tasks are called ${name}`)
    this.known.set(name, task)
  }

  get all(): ReadonlyMap<string, Task> {
    return this.known
  }
}

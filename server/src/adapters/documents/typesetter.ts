import { Worker } from 'node:worker_threads'
import type { OnApplicationShutdown } from '@nestjs/common'

/** A finished document. */
export interface Paper {
  readonly pdf: Uint8Array
  /** Characters that none of our fonts has; each stands in the document as a box □. Tell whoever can mend the text. */
  readonly missing: readonly string[]
}

/** The document could not be made: a bug in a template, or more than could be done in the time given. */
export class TypesettingFailed extends Error {}

/** `documents`: the thread is replaced after so many, which bounds its memory. Milliseconds for the others. */
export interface Limits {
  readonly documents: number
  readonly document: number
  /** Without work for so long, the thread ends and gives back its memory. */
  readonly idle: number
}

/** The templates and the thread's program lie with the sources, beside `dist` too: `server/src/adapters/documents`. */
const folder = new URL('../../../src/adapters/documents/', import.meta.url)

/** Makes PDF/UA-1 documents with Typst: one after the other, in a thread of its own, so that the server goes on serving. */
export class Typesetter implements OnApplicationShutdown {
  private thread: Worker | null = null
  private made = 0
  private last: Promise<unknown> = Promise.resolve()
  private idle: NodeJS.Timeout | undefined

  constructor(private readonly limits: Limits = { documents: 200, document: 30_000, idle: 60_000 }) {}

  /** `data` is plain and becomes JSON; the template says what it must hold. Throws TypesettingFailed. */
  typeset(template: `${string}.typ`, data: object): Promise<Paper> {
    const paper = this.last.then(() => this.inThread(template, data))
    this.last = paper.catch(() => undefined)
    return paper
  }

  async onApplicationShutdown(): Promise<void> {
    await this.last
    this.rest()
  }

  private async inThread(template: string, data: object): Promise<Paper> {
    clearTimeout(this.idle)
    try {
      const answer = await this.askThread({ template, data })
      if (++this.made >= this.limits.documents) this.rest()
      if ('failure' in answer) throw new TypesettingFailed(answer.failure)
      return answer
    } finally {
      this.idle = setTimeout(() => this.rest(), this.limits.idle).unref()
    }
  }

  /** A thread that died or hangs is given up with its question. */
  private async askThread(question: object): Promise<Answer> {
    try {
      return await answerOf(this.readyThread(), question, this.limits.document)
    } catch (error) {
      this.rest()
      throw error
    }
  }

  private readyThread(): Worker {
    if (this.thread === null) {
      this.thread = new Worker(new URL('typesetting.worker.mjs', folder))
      this.thread.unref()
      this.made = 0
    }
    return this.thread
  }

  /** The end is not waited for: Typst cannot be interrupted, and a new thread need not wait for the old one. */
  private rest(): void {
    clearTimeout(this.idle)
    void this.thread?.terminate()
    this.thread = null
  }
}

type Answer = Paper | { readonly failure: string }

/** What the thread answers to one question; throws when it dies or takes longer than the milliseconds given. */
async function answerOf(thread: Worker, question: object, patience: number): Promise<Answer> {
  const ended = new AbortController()
  const { signal } = ended
  try {
    return await new Promise<Answer>((answered, failed) => {
      const died = (cause: unknown) => failed(new TypesettingFailed(`the thread ended: ${String(cause)}`))
      thread.once('message', answered).once('error', died).once('exit', died)
      const tooLong = setTimeout(() => failed(new TypesettingFailed('it took too long')), patience)
      signal.addEventListener('abort', () => {
        clearTimeout(tooLong)
        thread.off('message', answered).off('error', died).off('exit', died)
      })
      thread.postMessage(question)
    })
  } finally {
    ended.abort()
  }
}

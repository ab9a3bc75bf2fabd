import type { NestFastifyApplication } from '@nestjs/platform-fastify'

/** One part of the demo, made through the same services as real use. */
interface Part {
  /** What appears on the progress line: "160 registrations". */
  readonly what: string
  readonly load: (app: NestFastifyApplication) => Promise<void>
}

/** In the order in which they are made; each may build on those before it. */
const parts: readonly Part[] = []

/** Fills an empty database. Interrupted half-way, it is called again on an empty one. */
export async function loadDemo(app: NestFastifyApplication, report: (line: string) => void): Promise<void> {
  for (const [index, part] of parts.entries()) {
    report(`  ${index + 1} of ${parts.length}: ${part.what}`)
    await part.load(app)
  }
}

import * as z from 'zod'

/** The interchange format of schedules as conference apps read it (voc/schedule), as strict as its own schema. */
const slug = z.string().regex(/^[a-z0-9_-]+[a-z0-9]$/)
const withOffset = z.iso.datetime({ offset: true })
const text = z.string().nullable()

const reference = z.strictObject({
  type: z.enum(['slides', 'paper', 'web', 'blog', 'article', 'media', 'related', 'activitypub']).optional(),
  url: z.url(),
  title: z.string().optional(),
})

const ofPerson = {
  guid: z.guid().optional(),
  code: z
    .string()
    .regex(/^[A-Z0-9]+$/)
    .optional(),
  url: z.url().optional(),
  links: z.array(reference).optional(),
  avatar: text.optional(),
  biography: text.optional(),
}

/** Exactly one of the two forms. */
const person = z.union([
  z.looseObject({ ...ofPerson, name: z.string(), public_name: z.undefined().optional() }),
  z.looseObject({ ...ofPerson, public_name: z.string(), id: z.int(), name: z.undefined().optional() }),
])

const entry = z.strictObject({
  guid: z.guid(),
  id: z.int().min(1),
  code: z
    .string()
    .regex(/^[A-Z0-9]+$/)
    .optional(),
  logo: text.optional(),
  date: withOffset,
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  end: withOffset.optional(),
  duration: z.string().regex(/^\d+:\d{2}$/),
  room: z.string(),
  slug,
  url: z.url(),
  title: z.string(),
  subtitle: text,
  track: text,
  type: z.string(),
  language: text,
  abstract: text,
  description: text,
  recording_license: z.string().optional(),
  do_not_record: z.boolean().nullable().optional(),
  do_not_stream: z.union([z.boolean(), z.string()]).nullable().optional(),
  persons: z.array(person),
  links: z.array(reference),
  feedback_url: z.url().optional(),
  origin_url: z.url().optional(),
  attachments: z.array(reference).optional(),
})
export type InterchangeEntry = z.infer<typeof entry>

const day = z.strictObject({
  index: z.int(),
  date: z.iso.date(),
  day_start: withOffset,
  day_end: withOffset,
  rooms: z.record(z.string(), z.array(entry)),
})

const room = z.strictObject({
  name: z.string(),
  guid: z.guid(),
  slug: slug.optional(),
  description: z.union([z.string(), z.null(), z.record(z.string(), z.string())]).optional(),
  capacity: z.number().nullable().optional(),
})

const conference = z.strictObject({
  acronym: z.string().regex(/^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$/),
  title: z.string(),
  description: z.string().optional(),
  start: z.iso.date(),
  end: z.iso.date(),
  daysCount: z.int(),
  timeslot_duration: z.string(),
  time_zone_name: z
    .string()
    .regex(/^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/)
    .optional(),
  colors: z.looseObject({ primary: z.string().optional() }).optional(),
  url: z.url().optional(),
  tracks: z.array(z.looseObject({ name: z.string(), slug: slug.optional() })).optional(),
  rooms: z.array(room),
  days: z.array(day),
})

export const interchangeFile = z.strictObject({
  $schema: z.string().optional(),
  generator: z.looseObject({ name: z.string(), url: z.url().optional() }).optional(),
  schedule: z.looseObject({ version: z.string(), base_url: z.url().optional(), conference }),
})

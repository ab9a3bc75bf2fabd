import * as z from 'zod'

/** What the interchange format knows of an entry beyond the domain, and what it takes there. Anything else would not be of the format. */
const reference = z.strictObject({
  url: z.url(),
  title: z.string().optional(),
  type: z.enum(['slides', 'paper', 'web', 'blog', 'article', 'media', 'related', 'activitypub']).optional(),
})
const slug = z.string().regex(/^[a-z0-9_-]+[a-z0-9]$/)

export const extras = {
  id: z.int().min(1),
  code: z.string().regex(/^[A-Z0-9]+$/),
  logo: z.string().nullable(),
  slug,
  recording_license: z.string(),
  do_not_record: z.boolean().nullable(),
  do_not_stream: z.union([z.boolean(), z.string()]).nullable(),
  links: z.array(reference),
  attachments: z.array(reference),
  feedback_url: z.url(),
  origin_url: z.url(),
} as const

/** What can be given back of what came: the fields of the format whose content the format takes. */
export function givenBack(origin: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries(extras).flatMap(([name, schema]): [string, unknown][] => {
    const read = schema.safeParse(origin[name])
    return read.success ? [[name, origin[name]]] : []
  })
  return Object.fromEntries(fields)
}

/** A person of the format has a guid, an address and links of its kind, or none. */
const ofPerson = {
  guid: z.guid(),
  code: z.string().regex(/^[A-Z0-9]+$/),
  url: z.url(),
  links: z.array(reference),
  avatar: z.string().nullable(),
  biography: z.string().nullable(),
} as const

/** A person as they came, without what the format would not take. */
export function personGivenBack(origin: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const unfit = Object.entries(ofPerson)
    .filter(([name, schema]) => name in origin && !schema.safeParse(origin[name]).success)
    .map(([name]) => name)
  return Object.fromEntries(Object.entries(origin).filter(([name]) => !unfit.includes(name)))
}

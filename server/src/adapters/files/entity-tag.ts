/** Has the reader what bears this tag already (RFC 9110, 13.1.2)? A list is looked through, `*` is whatever there is. */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch.trim() === '*' || tagsIn(ifNoneMatch).some((one) => opaque(one) === opaque(tag)))

/** Between quotes a comma is a letter like any other. */
const tagsIn = (header: string): readonly string[] => header.match(/(?:W\/)?"[^"]*"/g) ?? []

/** Packed on the way or not, it is the same page: they are compared weakly. */
const opaque = (tag: string) => tag.replace(/^W\//, '')

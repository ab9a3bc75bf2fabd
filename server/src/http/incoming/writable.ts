/** Does the database take this text? Neither half a letter (a surrogate alone), nor the one sign that it takes for the end. */
export const isWritable = (text: string): boolean => !/\p{Surrogate}|\0/u.test(text)

/**
 * Where something that was sent holds a text that the database does not take; names of properties are texts too. A loop
 * and not a recursion, since what is sent may be nested as deep as it is long.
 */
export function unwritableIn(sent: unknown): string[] {
  const found: string[] = []
  const left: [path: string, value: unknown][] = [['', sent]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next
    if (typeof value === 'string' && !isWritable(value)) found.push(path)
    if (typeof value !== 'object' || value === null) continue
    for (const [name, part] of Object.entries(value)) {
      if (!isWritable(name)) found.push(path)
      left.push([`${path}.${name}`, part])
    }
  }
  return found
}

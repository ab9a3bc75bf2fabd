import { createHash, randomBytes } from 'node:crypto'

/** What nobody guesses, for a link in a letter. */
export const newLinkSecret = (): string => randomBytes(24).toString('base64url')

/** The database keeps a secret's hash: who reads the table has no link. */
export const hashOfLinkSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

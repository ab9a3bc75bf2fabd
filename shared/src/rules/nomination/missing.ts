import type { Category } from '../../language/categories.js'
import type { Representation } from './representations.js'

/** What was written about a nominee so far; every field may still be missing. */
export interface Nominee {
  readonly category: Category | null
  readonly familyName: string
  readonly givenName: string
  readonly country: string | null
  readonly organisation: string
  readonly position: string
  readonly noteNumber: string
  readonly noteOn: string | null
  readonly hasLetter: boolean
}

interface Problem {
  readonly path: string
  readonly problem: string
}

/**
 * What is still missing before somebody can be nominated? Evidence is an endorsement letter, or a note verbale with number
 * and date. Paths of fields, with the key of the sentence that says it.
 */
export function missingOf(nominee: Nominee, represents: Representation): Problem[] {
  const { familyName, givenName, noteNumber, noteOn, hasLetter } = nominee
  const needs: readonly (readonly [there: boolean, path: string, problem: string])[] = [
    [familyName !== '' || givenName !== '', 'familyName', 'nameNeeded'],
    [nominee.category !== null, 'category', 'required'],
    [nominee.country !== null || represents !== 'country', 'country', 'required'],
    [nominee.organisation !== '', 'organisation', 'required'],
    [nominee.position !== '', 'position', 'required'],
    [noteNumber === '' || noteOn !== null, 'noteOn', 'required'],
    [hasLetter || noteNumber !== '', 'noteNumber', 'evidenceNeeded'],
  ]
  return needs.filter(([there]) => !there).map(([, path, problem]) => ({ path, problem }))
}

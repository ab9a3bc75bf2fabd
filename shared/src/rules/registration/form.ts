import type { Category, FormSection } from '../../language/categories.js'

/** The parts of the form that every category is asked. */
const always: readonly FormSection[] = ['about you', 'work']

/** Which parts of the form does somebody of this category fill in? In the order of the steps. */
export function sectionsOf(chosen: readonly FormSection[]): readonly FormSection[] {
  const order: readonly FormSection[] = ['about you', 'work', 'statement', 'needs']
  return order.filter((section) => always.includes(section) || chosen.includes(section))
}

/** What was answered so far; every field may still be missing. */
export interface Answers {
  readonly category: Category | null
  readonly familyName: string
  readonly givenName: string
  readonly country: string | null
  /** An international civil servant represents none. */
  readonly noCountry: boolean
  /** The country is not in the list, and `unlistedCountry` names it. */
  readonly notListed: boolean
  readonly unlistedCountry: string
  readonly organisation: string
  readonly position: string
  readonly statement: string
}

export interface Problem {
  readonly path: string
  readonly problem: string
}

/** The shortest statement that says something, in characters. */
export const shortestStatement = 80

/** What is still missing before the form can be submitted? Paths of fields, with the key of the sentence that says it. */
export function missingIn(answers: Answers, sections: readonly FormSection[]): Problem[] {
  const problems: Problem[] = []
  const need = (there: boolean, path: string, problem = 'required') => {
    if (!there) problems.push({ path, problem })
  }
  need(answers.category !== null, 'category')
  need(answers.familyName !== '' || answers.givenName !== '', 'familyName', 'nameNeeded')
  need(answers.country !== null || answers.noCountry || answers.notListed, 'country')
  need(!answers.notListed || answers.unlistedCountry !== '', 'unlistedCountry')
  need(answers.organisation !== '', 'organisation')
  need(answers.position !== '', 'position')
  if (sections.includes('statement')) {
    need(answers.statement.length >= shortestStatement, 'statement', answers.statement === '' ? 'required' : 'tooShort')
  }
  return problems
}

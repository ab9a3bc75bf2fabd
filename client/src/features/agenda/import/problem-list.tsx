import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'

export interface Problem {
  readonly path: string
  readonly problem: string
}

/** What is wrong, in words; what has none of its own is not as the format asks. */
export function problemInWords(problem: string, { t, says }: Texts): string {
  const key = `organise.agenda.problem.${problem}`
  return says(key) ? t(key) : t('organise.agenda.problem.otherwise')
}

/** Each problem with the place in the file. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const texts = useTexts()
  return (
    <ul className="problems">
      {problems.map(({ path, problem }) => (
        <li key={`${path} ${problem}`}>
          {problemInWords(problem, texts)} <code dir="ltr">{path}</code>
        </li>
      ))}
    </ul>
  )
}

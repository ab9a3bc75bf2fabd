import type { Problem } from '@plenary/shared/rules/registration/form'
import { problemSentence } from '../../../../components/form/problems.js'
import type { Texts } from '../../../../i18n/texts.js'

/** "Position: Fill this in" */
export function sentenceFor({ path, problem }: Problem, texts: Texts): string {
  const key = `my.field.${path}`
  const label = texts.says(key) ? texts.t(key) : path
  return texts.t('form.labelled', { label, problem: problemSentence({ type: problem, message: problem }, texts) })
}

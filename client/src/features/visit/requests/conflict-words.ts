import type { ConflictOfPlan } from '@plenary/shared/contracts/visit/organiser'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { transferModes } from '@plenary/shared/rules/visit/states'
import type { Texts } from '../../../i18n/texts.js'

/** What stands in the way, in one sentence. */
export function conflictWords(conflict: ConflictOfPlan, { t, languageName }: Texts): string {
  const { kind, about, beside, count, places, startsLocal } = conflict
  const mode = transferModes.find((one) => one === beside)
  const other = mode ? t(`organise.visit.mode.${mode}`) : beside
  const spoken = kind === 'language' ? languageName(about) : about
  const values = { about: spoken, beside: other, count, places, over: count - places, clock: clockOf(startsLocal) }
  return t(`organise.visit.conflict.${kind}`, values)
}

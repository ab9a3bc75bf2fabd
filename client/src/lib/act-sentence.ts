import type { AuditLine } from '@plenary/shared/contracts/audit'
import type { Texts } from '../i18n/texts.js'

/** What was done, in words: an act of this word, else of any, else as the server calls it. */
export function actSentence({ word, act }: Pick<AuditLine, 'word' | 'act'>, { t, says }: Texts): string {
  const own = `organise.audit.act.${word}.${act}`
  if (says(own)) return t(own)
  const any = `organise.audit.act.${act}`
  return says(any) ? t(any) : act
}

/** Who did it; nobody's account means the clock, or somebody who held a link and is named. */
export const actorOf = ({ actorName }: Pick<AuditLine, 'actorName'>, { t }: Texts): string =>
  actorName || t('organise.audit.clock')

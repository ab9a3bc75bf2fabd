import type { AuditLine } from '@plenary/shared/contracts/audit'
import { useTexts } from '../../i18n/speaking.js'

export type AuditWord = AuditLine['word']

/** The words in which something of an event can happen by now. */
export const auditWords = [
  'event',
  'registration',
  'agenda',
  'account',
  'person',
] as const satisfies readonly AuditWord[]

interface WordFilterProps {
  readonly chosen: AuditWord | null
  readonly onChoose: (word: AuditWord | null) => void
}

export function WordFilter({ chosen, onChoose }: WordFilterProps) {
  const { t } = useTexts()
  return (
    <label className="row gap-2">
      <span>{t('organise.audit.word')}</span>
      <select
        className="input short"
        value={chosen ?? ''}
        onChange={(event) => onChoose(auditWords.find((word) => word === event.target.value) ?? null)}
      >
        <option value="">{t('organise.audit.everything')}</option>
        {auditWords.map((word) => (
          <option key={word} value={word}>
            {t(`organise.audit.word.${word}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

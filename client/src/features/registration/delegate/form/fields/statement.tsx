import { shortestStatement } from '@plenary/shared/rules/registration/form'
import { useWatch } from 'react-hook-form'
import { TextField } from '../../../../../components/form/text-field.js'
import { useTexts } from '../../../../../i18n/speaking.js'

const longestStatement = 3000

/** Why somebody wants to come, and what they hope to take home. */
export function Statement() {
  const { t } = useTexts()
  const written = String(useWatch({ name: 'statement' }) ?? '').trim().length
  return (
    <>
      <div className="stack gap-1">
        <TextField
          name="statement"
          label={t('my.field.statement')}
          help={t('my.help.statement', { least: shortestStatement })}
          rows={8}
        />
        <p className="small faint num">{t('my.form.written', { written, most: longestStatement })}</p>
      </div>
      <TextField name="expectation" label={t('my.field.expectation')} rows={4} optional />
    </>
  )
}

import type { ReactNode } from 'react'
import { Button } from '../../../components/action/button.js'
import { TextField } from '../../../components/form/text-field.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { LetterLanguageField } from './letter-language-field.js'

interface InvitationFieldsProps {
  /** By which clock the last day ends. */
  readonly lastDayHelp: string
  readonly busy: boolean
  readonly onDone: () => void
  /** What is asked beside: the role. */
  readonly children?: ReactNode
}

/** Whom every invitation asks for: a name, an address, until when, and in which language the letter is. */
export function InvitationFields({ lastDayHelp, busy, onDone, children }: InvitationFieldsProps) {
  const { t } = useTexts()
  return (
    <>
      <TextField name="name" label={t('organise.grant.name')} autoComplete="off" />
      <TextField name="address" type="email" label={t('account.address')} autoComplete="off" />
      {children}
      <DateField name="lastDay" label={t('organise.grant.lastDay')} help={lastDayHelp} optional empty={null} />
      <LetterLanguageField />
      <div className="row gap-3">
        <Button onClick={onDone}>{t('page.cancel')}</Button>
        <Button tone="primary" type="submit" busy={busy}>
          {t('organise.grant.invite')}
        </Button>
      </div>
    </>
  )
}

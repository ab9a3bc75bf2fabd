import { releaseNote } from '@plenary/shared/contracts/agenda.forms'
import { useEffect } from 'react'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { LocalTextField } from '../../../components/form/local-text-field.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { changesInWords, type Draft } from './draft.js'

interface ReleaseDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly draft: Draft
  readonly number: number
  readonly onRelease: (note: Readonly<Record<string, string>>) => Promise<unknown>
}

/** Before a release: what everybody will see, and that it stays. */
export function ReleaseDialog({ open, onClose, draft, number, onRelease }: ReleaseDialogProps) {
  const texts = useTexts()
  const { t } = texts
  const form = useNote(draft)
  const placed = draft.sessions.filter(({ startsLocal }) => startsLocal !== null).length
  const parked = draft.sessions.length - placed
  const what = changesInWords(draft, texts)
  const send = async ({ note = {} }: { note?: Record<string, string> }) => {
    await onRelease(note)
    form.reset()
    onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('organise.agenda.releaseAsk', { number })}>
      <p>{t('organise.agenda.releaseText', { count: placed })}</p>
      {what !== '' && <p>{t('organise.agenda.releaseChanges', { what })}</p>}
      {parked > 0 && <p className="muted">{t('organise.agenda.releaseParked', { count: parked })}</p>}
      <Form form={form} onSubmit={send}>
        <LocalTextField
          name="note"
          label={t('organise.agenda.note')}
          help={t('organise.agenda.noteHelp')}
          optional
          rows={4}
          first={draft.languages[0] ?? 'en'}
        />
        <div className="actions">
          <Button onClick={onClose}>{t('page.notYet')}</Button>
          <Button type="submit" tone="primary" busy={form.formState.isSubmitting}>
            {t('organise.agenda.release', { number })}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** The note begins with what changed, and follows the draft until somebody writes in it. */
function useNote({ note }: Draft) {
  const form = useFormOf(releaseNote, { note })
  const { isDirty } = form.formState
  useEffect(() => {
    if (!isDirty) form.reset({ note })
  }, [form, isDirty, note])
  return form
}

import type { ConflictOfPlan } from '@plenary/shared/contracts/visit/organiser'
import { cancelStopForm } from '@plenary/shared/contracts/visit/organiser.forms'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { Notice } from '../../../components/show/notice.js'
import { useTexts } from '../../../i18n/speaking.js'
import { conflictWords } from '../requests/conflict-words.js'

interface ConflictNoticesProps {
  readonly conflicts: readonly ConflictOfPlan[]
  /** Takes one on by name; not there for who may not write. */
  readonly onAccept: ((key: string, reason: string) => Promise<unknown>) | undefined
}

/** What stands in the way of a stop; what an organiser can take on is taken on with a reason. */
export function ConflictNotices({ conflicts, onAccept }: ConflictNoticesProps) {
  const texts = useTexts()
  return conflicts.map((conflict) => (
    <div className="stack gap-2" key={conflict.key}>
      <Notice tone={conflict.accepted ? 'note' : 'stop'}>
        <p className="strong">{conflictWords(conflict, texts)}</p>
        {conflict.accepted && <p className="tiny">{texts.t('organise.visit.acceptedBy', conflict.accepted)}</p>}
      </Notice>
      {conflict.acceptable && !conflict.accepted && onAccept && (
        <Accept onAccept={(reason) => onAccept(conflict.key, reason)} />
      )}
    </div>
  ))
}

function Accept({ onAccept }: { readonly onAccept: (reason: string) => Promise<unknown> }) {
  const { t } = useTexts()
  const form = useFormOf(cancelStopForm, { reason: '' })
  return (
    <details>
      <summary>{t('organise.visit.accept')}</summary>
      <Form form={form} onSubmit={({ reason }) => onAccept(reason)}>
        <TextField name="reason" label={t('organise.visit.reason')} />
        <Button type="submit" busy={form.formState.isSubmitting}>
          {t('organise.visit.acceptInMyName')}
        </Button>
      </Form>
    </details>
  )
}

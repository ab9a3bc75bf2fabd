import { grantEndForm } from '@plenary/shared/contracts/account.forms'
import { changeGrantEnd, type PeopleOfEvent } from '@plenary/shared/contracts/account-granting'
import type { EventId } from '@plenary/shared/language/ids'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { Dialog } from '../../../components/over/dialog.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'

interface GrantEndDialogProps {
  readonly eventId: EventId
  readonly grant: PeopleOfEvent['grants'][number]
  readonly onClose: () => void
}

/** Gives a role for longer, for shorter, or without an end. */
export function GrantEndDialog({ eventId, grant, onClose }: GrantEndDialogProps) {
  const { t } = useTexts()
  const change = useAct(changeGrantEnd)
  const form = useFormOf(grantEndForm, { lastDay: grant.lastDay })
  return (
    <Dialog open onClose={onClose} title={t('organise.grant.changeEndOf', { name: grant.name })}>
      <Form
        form={form}
        onSubmit={async (body) => {
          await change.mutateAsync({ params: { eventId, grantId: grant.id }, body })
          onClose()
        }}
      >
        <DateField
          name="lastDay"
          label={t('organise.grant.lastDay')}
          help={t('organise.grant.lastDay.help')}
          optional
          empty={null}
        />
        <div className="row gap-3">
          <Button onClick={onClose}>{t('page.cancel')}</Button>
          <Button tone="primary" type="submit" busy={change.isPending}>
            {t('organise.grant.changeEnd')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

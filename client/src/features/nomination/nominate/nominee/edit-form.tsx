import { changeNominee, type NominationForFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { nominationForm } from '@plenary/shared/contracts/nomination.forms'
import { Button } from '../../../../components/action/button.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'
import { NomineeFields } from './nominee-fields.js'

/** What is said about the nominee, as long as it can be changed. */
export function EditForm({ of }: { readonly of: NominationForFocalPoint }) {
  const { t } = useTexts()
  const say = useToast()
  const change = useAct(changeNominee)
  const form = useFormOf(nominationForm, of.form)
  return (
    <Form
      form={form}
      zone={of.event.zone}
      onSubmit={async (values) => {
        await change.mutateAsync({ params: { nominationId: of.id }, body: { version: of.version, form: values } })
        say({ text: t('nominate.saved') })
      }}
    >
      <NomineeFields event={of.event} />
      <span>
        <Button type="submit" busy={change.isPending}>
          {t('nominate.save')}
        </Button>
      </span>
    </Form>
  )
}

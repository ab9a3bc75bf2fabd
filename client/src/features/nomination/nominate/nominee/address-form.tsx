import { addNomineeAddress } from '@plenary/shared/contracts/nomination/focal-point'
import { addAddressForm } from '@plenary/shared/contracts/nomination.forms'
import type { NominationId } from '@plenary/shared/language/ids'
import { Button } from '../../../../components/action/button.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { TextField } from '../../../../components/form/text-field.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'

/** For somebody who was nominated without an address: with it the invitation goes out. */
export function AddressForm({ id }: { readonly id: NominationId }) {
  const { t } = useTexts()
  const say = useToast()
  const add = useAct(addNomineeAddress)
  const form = useFormOf(addAddressForm, { address: '' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await add.mutateAsync({ params: { nominationId: id }, body })
        say({ text: t('nominate.addressAdded') })
      }}
    >
      <TextField name="address" type="email" label={t('nominate.address')} help={t('nominate.addressLater')} />
      <span>
        <Button type="submit" busy={add.isPending}>
          {t('nominate.addAddress')}
        </Button>
      </span>
    </Form>
  )
}

import { addAddressOfNominee } from '@plenary/shared/contracts/nomination/taking-up'
import { addAddressForm } from '@plenary/shared/contracts/nomination.forms'
import type { NominationId } from '@plenary/shared/language/ids'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { TextField } from '../../../components/form/text-field.js'
import { useToast } from '../../../components/over/toast.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAct } from '../../../lib/server-state.js'

/** For a nominee without an address; who was taken up already is invited with it. */
export function NomineeAddress({ id }: { readonly id: NominationId }) {
  const { t } = useTexts()
  const say = useToast()
  const add = useAct(addAddressOfNominee)
  const form = useFormOf(addAddressForm, { address: '' })
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        await add.mutateAsync({ params: { nominationId: id }, body })
        say({ text: t('organise.nomination.addressAdded', { address: body.address }) })
      }}
    >
      <TextField
        name="address"
        type="email"
        autoComplete="off"
        label={t('account.address')}
        help={t('organise.nomination.addressHelp')}
      />
      <span>
        <Button compact type="submit" busy={add.isPending}>
          {t('organise.nomination.addAddress')}
        </Button>
      </span>
    </Form>
  )
}

import { type RegistrationForOrganiser, rankRegistration } from '@plenary/shared/contracts/registration/organiser'
import { rankForm } from '@plenary/shared/contracts/registration/organiser.forms'
import { Button } from '../../../../components/action/button.js'
import { Form, useFormOf } from '../../../../components/form/form.js'
import { NumberField } from '../../../../components/form/number-field.js'
import { useToast } from '../../../../components/over/toast.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useAct } from '../../../../lib/server-state.js'

/** Where somebody stands on the waiting list; empty: by the time of submitting, behind all who have a rank. */
export function Rank({ of: { id, version, rank, event } }: { readonly of: RegistrationForOrganiser }) {
  const { t } = useTexts()
  const say = useToast()
  const ranking = useAct(rankRegistration)
  const form = useFormOf(rankForm, { rank })
  const send = async (given: { rank: number | null }) => {
    await ranking.mutateAsync({ params: { registrationId: id }, body: { version, ...given } })
    say({ text: t('organise.registration.ranked') })
  }
  return (
    <Form form={form} zone={event.zone} onSubmit={send}>
      <NumberField
        name="rank"
        optional
        empty={null}
        label={t('organise.registration.rank')}
        help={t('organise.registration.rankHelp')}
      />
      <span>
        <Button type="submit" compact busy={ranking.isPending}>
          {t('organise.registration.saveRank')}
        </Button>
      </span>
    </Form>
  )
}

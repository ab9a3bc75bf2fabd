import { needsOfRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { Button } from '../../../../components/action/button.js'
import { Facts } from '../../../../components/show/facts.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct } from '../../../../lib/server-state.js'

type Kept = Received<typeof needsOfRegistration>

/** Access and food needs: shown when asked for, and the button says that the asking is written down. */
export function Needs({ id }: { readonly id: RegistrationId }) {
  const texts = useTexts()
  const { t } = texts
  const { data, error, isPending, mutate } = useAct(needsOfRegistration)
  return (
    <section className="stack gap-1">
      <h3 className="small strong">{t('organise.registration.needs')}</h3>
      {data ? <Shown needs={data} /> : <p className="tiny muted">{t('organise.registration.needsRecorded')}</p>}
      {!data && (
        <span>
          <Button compact icon="eye" busy={isPending} onClick={() => mutate({ params: { registrationId: id } })}>
            {t('organise.registration.readNeeds')}
          </Button>
        </span>
      )}
      {error && (
        <p className="error" role="alert">
          {sentenceOfError(error, texts)}
        </p>
      )}
    </section>
  )
}

function Shown({ needs: { accessNeeds, foodNeeds } }: { readonly needs: Kept }) {
  const { t } = useTexts()
  return (
    <div role="status">
      <Facts
        small
        layout="stacked"
        of={[
          accessNeeds !== '' && [t('organise.registration.accessNeeds'), accessNeeds],
          foodNeeds !== '' && [t('organise.registration.foodNeeds'), foodNeeds],
        ]}
      />
    </div>
  )
}

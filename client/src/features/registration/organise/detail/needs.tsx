import { needsOfRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { Button } from '../../../../components/action/button.js'
import { Facts } from '../../../../components/show/facts.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { sentenceOfError } from '../../../../lib/refusal-sentence.js'
import { useAct } from '../../../../lib/server-state.js'

/** Access and food needs: shown when asked for, and the button says that the asking is written down. */
export function Needs({ id }: { readonly id: RegistrationId }) {
  const texts = useTexts()
  const { t } = texts
  const reading = useAct(needsOfRegistration)
  const needs = reading.data
  return (
    <section>
      <h3 className="small strong">{t('organise.registration.needs')}</h3>
      {needs ? (
        <div role="status">
          <Facts
            small
            layout="stacked"
            of={[
              needs.accessNeeds !== '' && [t('organise.registration.accessNeeds'), needs.accessNeeds],
              needs.foodNeeds !== '' && [t('organise.registration.foodNeeds'), needs.foodNeeds],
            ]}
          />
        </div>
      ) : (
        <div className="stack gap-1">
          <p className="tiny muted">{t('organise.registration.needsRecorded')}</p>
          <span>
            <Button
              compact
              icon="eye"
              busy={reading.isPending}
              onClick={() => reading.mutate({ params: { registrationId: id } })}
            >
              {t('organise.registration.readNeeds')}
            </Button>
          </span>
          {reading.error && (
            <p className="error" role="alert">
              {sentenceOfError(reading.error, texts)}
            </p>
          )}
        </div>
      )}
    </section>
  )
}

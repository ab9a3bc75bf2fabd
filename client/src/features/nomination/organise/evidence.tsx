import {
  endorsementOfNomination,
  evidenceOfNomination,
  type NominationForOrganiser,
  noteScanOfNomination,
} from '@plenary/shared/contracts/nomination/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { Button } from '../../../components/action/button.js'
import { Facts } from '../../../components/show/facts.js'
import { useTexts } from '../../../i18n/speaking.js'
import { addressOf } from '../../../lib/api.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'

/** Number and date of the note, letter and scan: shown when asked for, and the button says that the asking is written down. */
export function Evidence({ of }: { readonly of: NominationForOrganiser }) {
  const texts = useTexts()
  const { t } = texts
  const { data, error, isPending, mutate } = useAct(evidenceOfNomination)
  const params = { nominationId: of.id }
  return (
    <section className="stack gap-2">
      <h3 className="small strong">{t('organise.nomination.evidence')}</h3>
      {!data && <p className="tiny muted">{t('organise.nomination.evidenceRecorded')}</p>}
      {!data && (
        <span>
          <Button compact icon="eye" busy={isPending} onClick={() => mutate({ params })}>
            {t('organise.nomination.readEvidence')}
          </Button>
        </span>
      )}
      {data && <Shown of={of} evidence={data} />}
      {error && (
        <p className="error" role="alert">
          {sentenceOfError(error, texts)}
        </p>
      )}
    </section>
  )
}

interface ShownProps {
  readonly of: NominationForOrganiser
  readonly evidence: Received<typeof evidenceOfNomination>
}

function Shown({ of, evidence }: ShownProps) {
  const { t, dates } = useTexts()
  const params = { nominationId: of.id }
  return (
    <div role="status">
      <Facts
        small
        of={[
          evidence.noteNumber !== '' && [t('nominate.noteNumber'), evidence.noteNumber],
          evidence.noteOn !== null && [t('nominate.noteOn'), dates.dayAndYear(evidence.noteOn)],
          evidence.letter !== null && [
            t('nominate.letter'),
            <a key="letter" href={addressOf(endorsementOfNomination, { params })} dir="auto">
              {evidence.letter}
            </a>,
          ],
          evidence.scan !== null && [
            t('nominate.scan'),
            <a key="scan" href={addressOf(noteScanOfNomination, { params })} dir="auto">
              {evidence.scan}
            </a>,
          ],
        ]}
      />
    </div>
  )
}

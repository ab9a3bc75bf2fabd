import type { NominationForOrganiser, PossiblySame } from '@plenary/shared/contracts/nomination/organiser'
import { mergeNomination, partNomination } from '@plenary/shared/contracts/nomination/taking-up'
import { Button } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct } from '../../../lib/server-state.js'

interface SameListProps {
  readonly of: NominationForOrganiser
  readonly mayDecide: boolean
}

/** Who could be the same person, and why; put together by a press, and parted again as long as nothing came of it. */
export function SameList({ of, mayDecide }: SameListProps) {
  const texts = useTexts()
  const { t } = texts
  const merging = useAct(mergeNomination)
  const parting = useAct(partNomination)
  const params = { nominationId: of.id }
  const error = merging.error ?? parting.error
  if (of.same.length === 0 && !of.mayPart) return null
  return (
    <section className="stack gap-3">
      <h3 className="small strong">{t('organise.nomination.same')}</h3>
      <ul className="stack gap-3">
        {of.same.map((same) => (
          <li key={same.nominationId ?? same.registrationId} className="stack gap-1">
            <Same same={same} />
            {mayDecide && !same.onePerson && !of.merged && (
              <span>
                <Button compact busy={merging.isPending} onClick={() => merging.mutate({ params, body: into(same) })}>
                  {t('organise.nomination.merge')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {of.mayPart && (
        <span>
          <Button compact tone="quiet" busy={parting.isPending} onClick={() => parting.mutate({ params })}>
            {t('organise.nomination.part')}
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

function into({ nominationId, registrationId }: PossiblySame) {
  if (nominationId !== null) return { nominationId }
  if (registrationId === null) throw new Error('somebody who is neither nominated nor registered')
  return { registrationId }
}

function Same({ same }: { readonly same: PossiblySame }) {
  const { t } = useTexts()
  const countryName = useCountryNames()
  const by = same.by ? representedBy(same.by, countryName) : null
  return (
    <span>
      <b dir="auto">{same.name}</b>
      <small className="muted block">
        {by ? t('organise.nomination.sameBy', { by }) : t('organise.nomination.sameApplied')}
        {' · '}
        {t(same.onePerson ? 'organise.nomination.onePerson' : `organise.nomination.why.${same.why}`)}
      </small>
    </span>
  )
}

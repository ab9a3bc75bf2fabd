import type { nominationsOfRegistration } from '@plenary/shared/contracts/nomination/taking-up'
import type { Received } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import { Link } from '../../../../components/action/link.js'
import { Notice } from '../../../../components/show/notice.js'
import { NominationPill } from '../../../../components/show/pill.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../../lib/country-names.js'
import { paths } from '../../../../lib/paths.js'

type Row = Received<typeof nominationsOfRegistration>['rows'][number]

interface NominatedProps {
  readonly eventId: EventId
  readonly rows: readonly Row[]
}

/** By whom somebody was nominated, and whose nominee could be the same person: to be looked at before a seat is offered. */
export function Nominated({ eventId, rows }: NominatedProps) {
  const { t } = useTexts()
  const by = rows.filter(({ why }) => why === null)
  const like = rows.filter(({ why }) => why !== null)
  return (
    <>
      {by.length > 0 && (
        <section className="stack gap-2">
          <h3 className="small strong">{t('organise.registration.nominatedBy')}</h3>
          <Lines eventId={eventId} rows={by} />
        </section>
      )}
      {like.length > 0 && (
        <Notice tone="wait">
          <p className="strong">{t('organise.registration.possiblySame')}</p>
          <Lines eventId={eventId} rows={like} />
        </Notice>
      )}
    </>
  )
}

function Lines({ eventId, rows }: NominatedProps) {
  return (
    <ul className="stack gap-2 small">
      {rows.map((row) => (
        <Line key={row.id} eventId={eventId} row={row} />
      ))}
    </ul>
  )
}

function Line({
  eventId,
  row: { id, by, rank, state, evidence, why },
}: {
  readonly eventId: EventId
  readonly row: Row
}) {
  const { t, list } = useTexts()
  const name = representedBy(by, useCountryNames())
  const papers = (['letter', 'note', 'scan'] as const).filter((paper) => evidence[paper])
  return (
    <li className="stack gap-1">
      <span className="row gap-2">
        <Link to={`${paths.organiseNominations(eventId)}?open=${id}`}>
          <bdi>{t('organise.registration.choice', { by: name, rank })}</bdi>
        </Link>
        <NominationPill state={state} />
      </span>
      <span className="muted">
        {why
          ? t(`organise.registration.same.${why}`)
          : papers.length > 0
            ? t('organise.registration.evidence', {
                papers: list(papers.map((paper) => t(`organise.registration.paper.${paper}`))),
              })
            : t('organise.registration.noEvidence')}
      </span>
    </li>
  )
}

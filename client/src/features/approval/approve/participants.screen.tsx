import { answerApproval, approveMany, participantsOfParty } from '@plenary/shared/contracts/approval/approver'
import type { Received } from '@plenary/shared/contracts/route'
import { type ApprovalId, eventId, organisationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { useAccent } from '../../../lib/look/accent.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { Answered } from './list/answered.js'
import { Waiting } from './list/waiting.js'
import { PartyLine } from './party-line.js'

type List = Received<typeof participantsOfParty>

/** The participant list as one party was asked for it: row by row, with what changed since it last said yes. */
export function Component() {
  const params = useParams()
  const ids = {
    eventId: eventId.parse(params['eventId']),
    organisationId: organisationId.parse(params['organisationId']),
  }
  return (
    <Loaded
      of={useRead(participantsOfParty, { params: ids }, { keeps: true })}
      whole="content"
      skeleton={<Skeleton lines={8} />}
    >
      {(list) => <Sheet list={list} />}
    </Loaded>
  )
}

function Sheet({ list }: { readonly list: List }) {
  const { t, language } = useTexts()
  const countryName = useCountryNames()
  const acts = useAnswers(list)
  useAccent(list.event.accent)
  return (
    <div className="stack gap-6">
      <header className="stack gap-2">
        <p className="muted small">{t('approve.list')}</p>
        <h1>{readLocalText(list.event.title, language).text}</h1>
        <PartyLine of={list} />
      </header>
      <Waiting
        rows={list.rows.filter(({ state }) => state === 'asked')}
        zone={list.event.zone}
        countryName={countryName}
        {...acts}
      />
      {list.more && <p className="muted">{t('approve.more', { count: list.rows.length })}</p>}
      <Answered
        rows={list.rows.filter(({ state }) => state !== 'asked')}
        zone={list.event.zone}
        countryName={countryName}
      />
    </div>
  )
}

/** One answer, and yes to many: what could not be approved is said, and still waits. */
function useAnswers({ event, party }: List) {
  const { t } = useTexts()
  const say = useToast()
  const answer = useAct(answerApproval)
  const approve = useAct(approveMany)
  const params = { eventId: event.id, organisationId: party.id }
  return {
    onAnswer: (approvalId: ApprovalId, body: Parameters<typeof answer.mutateAsync>[0]['body']) =>
      answer.mutateAsync({ params: { approvalId }, body }),
    onApproveAll: async (ids: readonly ApprovalId[]) => {
      const { done, refused } = await approve.mutateAsync({ params, body: { ids: [...ids] } })
      const said = t('approve.approvedMany', { count: done.length })
      say({ text: refused.length > 0 ? t('approve.approvedSome', { said, not: refused.length }) : said })
    },
  }
}

import { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import { answerApproval } from '@plenary/shared/contracts/approval/approver'
import type { Received } from '@plenary/shared/contracts/route'
import { eventId, organisationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { Moves } from '../../../components/action/moves.js'
import { Loaded } from '../../../components/loaded.js'
import { ApprovalPill } from '../../../components/show/approval/standings.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { AskedDays } from './agenda/asked-days.js'
import { Changes } from './agenda/changes.js'
import { Said } from './agenda/said.js'
import { answers } from './answer.actions.js'
import { PartyLine } from './party-line.js'

type Agenda = Received<typeof agendaOfParty>

/** The agenda that a party was asked to let out, whole, with what changed since its last yes. */
export function Component() {
  const params = useParams()
  const ids = {
    eventId: eventId.parse(params['eventId']),
    organisationId: organisationId.parse(params['organisationId']),
  }
  return (
    <Loaded of={useRead(agendaOfParty, { params: ids })} whole="content" skeleton={<Skeleton lines={8} />}>
      {(agenda) => <Sheet agenda={agenda} />}
    </Loaded>
  )
}

function Sheet({ agenda }: { readonly agenda: Agenda }) {
  const { t, language } = useTexts()
  useAccent(agenda.event.accent)
  return (
    <div className="stack gap-6">
      <header className="stack gap-2">
        <p className="muted small">{t('approve.agenda')}</p>
        <h1>{readLocalText(agenda.event.title, language).text}</h1>
        <PartyLine of={agenda} />
      </header>
      {agenda.asked === null ? (
        <Empty title={t('approve.noAgenda')} heading={2}>
          {t('approve.noAgendaText')}
        </Empty>
      ) : (
        <AskedAgenda asked={agenda.asked} zone={agenda.event.zone} />
      )}
    </div>
  )
}

interface AskedAgendaProps {
  readonly asked: NonNullable<Agenda['asked']>
  readonly zone: string
}

function AskedAgenda({ asked, zone }: AskedAgendaProps) {
  const texts = useTexts()
  const answer = useAct(answerApproval)
  const how = { text: texts.t('approve.agendaText'), tone: 'primary' } as const
  const send = (body: Parameters<typeof answer.mutateAsync>[0]['body']) =>
    answer.mutateAsync({ params: { approvalId: asked.id }, body })
  return (
    <>
      <div className="stack gap-3">
        <ApprovalPill standing={asked.state} />
        <Said of={asked} zone={zone} />
        <Moves of={asked.can} actions={answers(texts.t('approve.theAgenda'), send, texts, how)} zone={zone} />
      </div>
      <Changes of={asked} />
      <AskedDays of={asked} />
    </>
  )
}

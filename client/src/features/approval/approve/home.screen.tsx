import { myApprovals, type PartyOfMine } from '@plenary/shared/contracts/approval/approver'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../../components/action/button.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { PartyLine } from './party-line.js'

/** What waits for me, event by event and party by party? */
export function Component() {
  const { t } = useTexts()
  return (
    <div className="stack gap-6">
      <h1>{t('approve.title')}</h1>
      <Loaded
        of={useRead(myApprovals)}
        skeleton={<Skeleton lines={6} />}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <Empty title={t('approve.none')} heading={2}>
            {t('approve.noneText')}
          </Empty>
        }
      >
        {({ rows }) => rows.map((row) => <OneParty key={`${row.event.id} ${row.party.id}`} row={row} />)}
      </Loaded>
    </div>
  )
}

function OneParty({ row }: { readonly row: PartyOfMine }) {
  const { t, language, moment } = useTexts()
  const { event, party, waiting, participants, agenda } = row
  const waits = waiting.participants + waiting.agenda
  return (
    <Section title={readLocalText(event.title, language).text}>
      <div className="stack gap-4">
        <PartyLine of={row} />
        <p className={waits > 0 ? 'strong' : 'muted'}>{t('approve.waiting', { count: waits })}</p>
        {row.dueAt && <p className="small muted">{t('approve.by', { moment: moment(row.dueAt, event.zone) })}</p>}
        <span className="row gap-3">
          {participants && (
            <LinkButton
              to={paths.approveList(event.id, party.id)}
              tone={waiting.participants > 0 ? 'primary' : undefined}
            >
              {t('approve.toList', { count: waiting.participants })}
            </LinkButton>
          )}
          {agenda && (
            <LinkButton to={paths.approveAgenda(event.id, party.id)} tone={agendaTone(waiting)}>
              {t('approve.toAgenda', { count: waiting.agenda })}
            </LinkButton>
          )}
        </span>
      </div>
    </Section>
  )
}

/** One button of a party carries the colour: the list's, where both wait. */
const agendaTone = (waiting: PartyOfMine['waiting']) =>
  waiting.agenda > 0 && waiting.participants === 0 ? 'primary' : undefined

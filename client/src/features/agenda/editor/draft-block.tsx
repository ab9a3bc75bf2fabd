import type { DraftConflict, DraftSession } from '@plenary/shared/contracts/agenda'
import type { Block } from '@plenary/shared/rules/agenda/layout'
import { minutesBetween } from '@plenary/shared/rules/time/wall-times'
import { Link } from '../../../components/action/link.js'
import { classes } from '../../../components/classes.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { Lift } from './carry/lift.js'
import type { Carrying } from './carry/use-carry.js'
import { changeWord, conflictsOfSession, type Draft, goneFrom, titleOf } from './draft.js'

export type Placed = DraftSession & { readonly startsLocal: string; readonly endsLocal: string }
export const isPlaced = (session: DraftSession): session is Placed =>
  session.startsLocal !== null && session.endsLocal !== null

interface DraftBlockProps {
  readonly draft: Draft
  readonly session: Placed
  readonly block: Block
  readonly picked: boolean
  readonly to: string
  /** Not there for who only reads. */
  readonly carrying: Carrying | null
}

const everybody = new Set(['opening', 'plenary', 'closing'])

/** A session of the draft at its place: it says since when it is new or moved, and who is elsewhere at the same time. */
export function DraftBlock(props: DraftBlockProps) {
  const { draft, session, picked, to, carrying } = props
  const texts = useTexts()
  const [clash] = conflictsOfSession(draft, session.id).filter(({ accepted }) => !accepted)
  const change = draft.changes.find(({ sessionId }) => sessionId === session.id)
  const word = changeWord(change, draft, texts)
  return (
    <article
      className={looksOf(props, clash !== undefined)}
      onPointerDown={carrying ? (event) => carrying.onGrab(event, session) : undefined}
      onDragStart={(event) => event.preventDefault()}
    >
      <p className="kind">
        <b>{texts.clocks(session)}</b>
        <span>{texts.t(`public.agenda.type.${session.type}`)}</span>
        {word && <span className="chg">{word}</span>}
      </p>
      <h3 dir="auto">
        <Link to={to} preventScrollReset aria-current={picked || undefined}>
          {titleOf(session.title, texts)}
        </Link>
      </h3>
      {clash ? <Clash of={clash} /> : isBrief(session) || <Who draft={draft} session={session} />}
      {carrying && <Lift session={session} carrying={carrying} />}
      {carrying && (
        <span
          className="grip"
          onPointerDown={(event) => {
            event.stopPropagation()
            carrying.onGrab(event, session, true)
          }}
        />
      )}
    </article>
  )
}

const isBrief = ({ startsLocal, endsLocal }: Placed) => minutesBetween(startsLocal, endsLocal) < 45

function looksOf({ session, block, picked, carrying }: DraftBlockProps, clashes: boolean): string {
  const { from, lasts, column, lane, lanes } = block
  return classes(
    'session',
    everybody.has(session.type) && 'wide-talk',
    isBrief(session) && 'brief',
    (session.type === 'break' || session.type === 'meal') && 'pauses',
    clashes && 'conflict',
    picked && 'picked',
    carrying?.carried?.session.id === session.id && 'carried',
    `from-${from} for-${lasts} room-${column}`,
    lanes > 1 && `lane-${Math.min(lane, 3)} of-${Math.min(lanes, 3)}`,
  )
}

function Who({ draft, session }: Pick<DraftBlockProps, 'draft' | 'session'>) {
  const { t } = useTexts()
  const gone = new Set(goneFrom(draft, session.id).map(({ personId }) => personId))
  const names = session.people.map(({ personId, name }) =>
    personId !== null && gone.has(personId) ? t('organise.agenda.toBeConfirmed') : name,
  )
  return (
    <div className="rest">
      <p className="who">{names.join(', ')}</p>
    </div>
  )
}

function Clash({ of: { kind, name, tooMany } }: { readonly of: DraftConflict }) {
  const { t } = useTexts()
  return (
    <p className="clash">
      <Icon name="alert" />
      {t(`organise.agenda.conflict.${kind}`, { name, tooMany })}
    </p>
  )
}

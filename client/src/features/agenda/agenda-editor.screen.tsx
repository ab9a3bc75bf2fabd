import 'virtual:positions.css'
import './editor/editor.css'
import { agendaDraft, peopleForAgenda } from '@plenary/shared/contracts/agenda'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { useDeferredValue, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { Segments } from '../../components/show/tabs.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { useCarry } from './editor/carry/use-carry.js'
import { ConflictList } from './editor/conflict-list.js'
import { type Draft, openConflicts } from './editor/draft.js'
import { DraftGrid } from './editor/draft-grid.js'
import { NewsBox } from './editor/news-box.js'
import { ParkedList } from './editor/parked-list.js'
import { useReleaseActs, useReleases } from './editor/release-acts.js'
import { ReleaseBar } from './editor/release-bar.js'
import { SessionDrawer } from './editor/session/session-drawer.js'
import { type SessionActs, useSessionActs } from './editor/session-acts.js'

/** What clashes, what changed since the release, and every session in a form. */
export function Component() {
  const event = eventId.parse(useParams()['eventId'])
  const reading = useRead(agendaDraft, { params: { eventId: event } })
  return (
    <Loaded of={reading} whole="screen">
      {(draft) => <Editor event={event} draft={draft} />}
    </Loaded>
  )
}

interface EditorProps {
  readonly event: EventId
  readonly draft: Draft
}

function Editor({ event, draft }: EditorProps) {
  const { day, picked, addressOf, dayAddress, goTo } = usePlace(event, draft)
  const acts = useEditing({ event, draft }, picked, () => goTo(day))
  const releasing = useReleaseActs(event)
  const carry = useCarry({ draft, day, onDay: goTo, onPlace: acts.onPlace, onPark: acts.onPark })
  const carrying = draft.can.write ? carry : null
  const shown = { draft, picked, addressOf, carrying }
  return (
    <>
      <ReleaseBar
        draft={draft}
        releases={useReleases()}
        onRelease={releasing.onRelease}
        onUndo={acts.onUndo}
        onAskParties={releasing.onAskParties}
      />
      {draft.news && <NewsBox news={draft.news} onNews={draft.can.release && releasing.onNews} />}
      <main id="main" className="editor" tabIndex={-1}>
        <ParkedList {...shown} importAddress={`${paths.organiseAgenda(event)}/import`} />
        <div className="grid-part">
          <Days draft={draft} day={carry.day} addressOf={dayAddress} />
          <DraftGrid {...shown} day={carry.day} />
          <p className="visually-hidden" role="status">
            {carry.said}
          </p>
        </div>
        <Beside draft={draft} day={day} picked={picked} addressOf={addressOf} acts={acts} />
      </main>
    </>
  )
}

/** The acts of the draft, and whom one can choose for the session that is open. */
function useEditing({ event, draft }: EditorProps, picked: string | null, close: () => void): SessionActs {
  const [search, setSearch] = useState('')
  const people = useRead(
    peopleForAgenda,
    { params: { eventId: event }, query: { search: useDeferredValue(search) } },
    { when: picked !== null && draft.can.write, keeps: true },
  )
  return { ...useSessionActs(event, draft, close), found: people.data?.people ?? [], onSearch: setSearch }
}

/** Which day is shown and which session is open; both are in the address. */
function usePlace(event: EventId, draft: Draft) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const picked = query.get('session')
  const session = draft.sessions.find(({ id }) => id === picked)
  const wished = query.get('day') ?? (session?.startsLocal ? dayOf(session.startsLocal) : '')
  const held = draft.days.find((day) => draft.sessions.some(({ startsLocal }) => startsLocal?.startsWith(day)))
  const day = draft.days.includes(wished) ? wished : (held ?? draft.days[0] ?? '')
  const here = paths.organiseAgenda(event)
  const dayAddress = (on: string) => `${here}?day=${on}`
  const addressOf = (id: string) => {
    const at = draft.sessions.find((one) => one.id === id)?.startsLocal
    return `${dayAddress(at ? dayOf(at) : day)}&session=${id}`
  }
  const goTo = (on: string) => void navigate(dayAddress(on), { preventScrollReset: true, replace: true })
  return { goTo, day, picked: session ? picked : picked === 'new' ? 'new' : null, addressOf, dayAddress }
}

interface DaysProps {
  readonly draft: Draft
  readonly day: string
  readonly addressOf: (day: string) => string
}

function Days({ draft, day, addressOf }: DaysProps) {
  const { t, dates, city } = useTexts()
  const segments = draft.days.map((on) => ({ label: dates.day(on), to: addressOf(on), current: on === day }))
  return (
    <div className="row apart days-row">
      <Segments label={t('public.agenda.days')} segments={segments} />
      <span className="muted tiny">{city(draft.zone)}</span>
    </div>
  )
}

interface BesideProps extends DaysProps {
  readonly picked: string | null
  readonly acts: SessionActs
}

/** The third zone: the session that is open, else what stands in the way. */
function Beside({ draft, day, picked, addressOf, acts }: BesideProps) {
  const { t } = useTexts()
  const session = draft.sessions.find(({ id }) => id === picked) ?? null
  if (session || picked === 'new')
    return <SessionDrawer key={picked} draft={draft} session={session} day={day} addressOf={addressOf} {...acts} />
  const open = openConflicts(draft)
  return (
    <aside className="consequences" aria-label={t('organise.agenda.conflicts')}>
      <h2 className="h3">
        {t('organise.agenda.conflicts')} <span className="faint">{open.length}</span>
      </h2>
      {draft.conflicts.length === 0 && <p className="muted">{t('organise.agenda.noConflicts')}</p>}
      <ConflictList
        draft={draft}
        conflicts={draft.conflicts}
        addressOf={addressOf}
        solving={draft.can.write ? acts : null}
      />
    </aside>
  )
}

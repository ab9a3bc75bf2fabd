import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { agendaDraft, changeSession, type DraftSession } from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import type { Received } from '@plenary/shared/contracts/route'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { SessionDrawer } from '../../client/src/features/agenda/editor/session/session-drawer.js'
import { useSessionActs } from '../../client/src/features/agenda/editor/session-acts.js'
import { useRead, useRefresh } from '../../client/src/lib/server-state.js'
import { draftEvent, draftSession, draftWith, harbour, magnolia } from '../support/draft-session.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

const finance: DraftSession = {
  ...draftSession,
  roomId: harbour,
  startsLocal: '2028-12-04T14:00',
  endsLocal: '2028-12-04T15:15',
}

/** The session as it is saved. */
let saved: DraftSession
let server: FakeServer

/** What happens while a save is on its way. */
let meanwhile: () => void

/** Somebody else saves it. */
const theySave = (changes: Partial<DraftSession>) => {
  saved = { ...saved, ...changes, version: saved.version + 1 }
}

beforeEach(() => {
  saved = finance
  meanwhile = () => {}
  server = new FakeServer()
    .on(agendaDraft, () => draftWith(saved))
    .on(changeSession, ({ body }) => {
      const { form, version } = body as { form: SessionForm; version: number }
      meanwhile()
      if (version !== saved.version) return new Refusal(409, 'CHANGED_MEANWHILE')
      const { time, people, ...rest } = form
      saved = { ...saved, ...rest, ...(time ?? { startsLocal: null, endsLocal: null }), version: version + 1 }
      return saved
    })
})
afterEach(() => {
  jest.restoreAllMocks()
})

function Editor() {
  const { data: draft } = useRead(agendaDraft, { params: { eventId: draftEvent } })
  const refresh = useRefresh()
  return draft ? (
    <>
      <Opened draft={draft} />
      <button type="button" onClick={() => void refresh(['agenda'])}>
        Read again
      </button>
    </>
  ) : null
}

function Opened({ draft }: { readonly draft: Received<typeof agendaDraft> }) {
  const acts = useSessionActs(draftEvent, draft, () => {})
  const [session = null] = draft.sessions
  const beside = { day: '2028-12-04', addressOf: () => '/', found: [], onSearch: () => {} }
  return <SessionDrawer draft={draft} session={session} {...beside} {...acts} />
}

const title = () => screen.getByLabelText('Title, English')
const room = () => screen.getByLabelText(/^Room/)

/** Opens the session and writes another title. */
async function writing() {
  const { user } = await drawn(<Editor />)
  await screen.findByLabelText('Title, English')
  await user.clear(title())
  await user.type(title(), 'Who pays?')
  const save = () => user.click(screen.getByRole('button', { name: 'Save' }))
  const readAgain = () => user.click(screen.getByRole('button', { name: 'Read again' }))
  return { user, save, readAgain }
}

const both = () => within(screen.getByRole('group', { name: 'Title: two versions' })).getAllByRole('radio')

describe('Two organisers change one session at once:', () => {
  test('the second is told, and sees both versions of what both wrote; nothing of theirs is written over unseen', async () => {
    const { save } = await writing()
    theySave({ title: { en: 'Finance, and after' }, roomId: magnolia })
    await save()
    const told = await screen.findByText('This session was changed while you were writing.')
    expect(told.parentElement).toHaveTextContent('Taken over, where you had written nothing: room.')
    expect(both().map((radio) => radio.closest('label')?.textContent)).toEqual([
      'As it is saved nowFinance, and after',
      'As you wrote itWho pays?',
    ])
    expect(both()[1]).toBeChecked()
    expect(title()).toHaveValue('Who pays?')
    expect(room()).toHaveValue(magnolia)
    expect(saved).toMatchObject({ title: { en: 'Finance, and after' }, version: 4 })

    await save()
    await waitFor(() => expect(saved).toMatchObject({ title: { en: 'Who pays?' }, roomId: magnolia, version: 5 }))
    await waitFor(() => expect(screen.queryByText(/changed while you were writing/)).not.toBeInTheDocument())
  })

  test('who prefers theirs takes it, and may still change their mind', async () => {
    const { user, save } = await writing()
    theySave({ title: { en: 'Finance, and after' } })
    await save()
    await screen.findByText('This session was changed while you were writing.')
    const [theirs, mine] = both()
    if (!theirs || !mine) throw new Error('there are not two versions')
    await user.click(theirs)
    expect(title()).toHaveValue('Finance, and after')
    await user.click(mine)
    expect(title()).toHaveValue('Who pays?')
    await user.click(theirs)
    await save()
    await waitFor(() => expect(saved).toMatchObject({ title: { en: 'Finance, and after' }, version: 5 }))
  })

  test('a form that is open keeps what was typed when the draft is read again, and follows where nothing was', async () => {
    const { readAgain } = await writing()
    theySave({ roomId: magnolia })
    await readAgain()
    await waitFor(() => expect(room()).toHaveValue(magnolia))
    expect(title()).toHaveValue('Who pays?')
    theySave({ title: { en: 'Finance, and after' } })
    await readAgain()
    expect(await screen.findAllByRole('radio')).toHaveLength(2)
    expect(title()).toHaveValue('Who pays?')
    expect(server.askedOf(changeSession)).toEqual([])
  })

  test('who only looks sees the newest without a word; who saves alone meets nobody', async () => {
    const { user } = await drawn(<Editor />)
    await screen.findByLabelText('Title, English')
    theySave({ title: { en: 'Finance, and after' } })
    await user.click(screen.getByRole('button', { name: 'Read again' }))
    await waitFor(() => expect(title()).toHaveValue('Finance, and after'))
    await user.type(title(), ' that')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(saved).toMatchObject({ title: { en: 'Finance, and after that' }, version: 5 }))
    expect(screen.queryByText(/changed while you were writing/)).not.toBeInTheDocument()
  })

  test('what is typed while it is saved stays in the form, and is saved next', async () => {
    const { save } = await writing()
    meanwhile = () => fireEvent.change(title(), { target: { value: 'Who pays, and who counts?' } })
    await save()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).not.toHaveAttribute('aria-disabled'))
    expect(saved).toMatchObject({ title: { en: 'Who pays?' }, version: 4 })
    expect(title()).toHaveValue('Who pays, and who counts?')

    meanwhile = () => {}
    await save()
    await waitFor(() => expect(saved).toMatchObject({ title: { en: 'Who pays, and who counts?' }, version: 5 }))
    expect(screen.queryByText(/changed while you were writing/)).not.toBeInTheDocument()
  })
})

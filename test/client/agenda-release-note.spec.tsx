import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { agendaDraft, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { instantOf } from '@plenary/shared/language/time'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { useReleaseActs } from '../../client/src/features/agenda/editor/release-acts.js'
import { ReleaseDialog } from '../../client/src/features/agenda/editor/release-dialog.js'
import { useRead, useRefresh } from '../../client/src/lib/server-state.js'
import { draftEvent, draftWith } from '../support/draft-session.js'
import { drawn } from '../support/drawn.js'
import { FakeServer } from '../support/fake-server.js'

/** The draft as it is saved. */
let saved: ReturnType<typeof draftWith>
let server: FakeServer

beforeEach(() => {
  saved = { ...draftWith(), languages: ['en', 'zh', 'ar'], note: { en: 'Moved: Finance.', ar: 'نُقلت: التمويل.' } }
  server = new FakeServer()
    .on(agendaDraft, () => saved)
    .on(releaseAgenda, () => {
      saved = { ...saved, note: {} }
      const releasedAt = instantOf(new Date('2028-11-14T02:20:00Z'))
      return { number: 3, releasedAt, releasedBy: 'Hélène Marchetti', note: {}, sessions: 1 }
    })
})
afterEach(() => {
  jest.restoreAllMocks()
})

function Releasing() {
  const { data: draft } = useRead(agendaDraft, { params: { eventId: draftEvent } })
  const refresh = useRefresh()
  const { onRelease } = useReleaseActs(draftEvent)
  const [open, setOpen] = useState(false)
  return draft ? (
    <>
      <ReleaseDialog draft={draft} number={3} open={open} onClose={() => setOpen(false)} onRelease={onRelease} />
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      <button type="button" onClick={() => void refresh(['agenda'])}>
        Read again
      </button>
    </>
  ) : null
}

const note = (language: string) => screen.getByLabelText(`Note, ${language}`)

async function asking() {
  const { user } = await drawn(<Releasing />)
  const ask = async () => {
    await user.click(await screen.findByRole('button', { name: 'Ask' }))
    await screen.findByRole('dialog')
  }
  // Without a pointer: one beside the dialog would close it
  const readAgain = () => fireEvent.click(screen.getByRole('button', { name: 'Read again', hidden: true }))
  await ask()
  return { user, ask, readAgain }
}

test('the note begins with what changed in each language, and follows the draft as long as nobody writes in it', async () => {
  const { readAgain } = await asking()
  expect(note('English')).toHaveValue('Moved: Finance.')
  expect(note('Arabic')).toHaveValue('نُقلت: التمويل.')
  saved = { ...saved, note: { en: 'Cancelled: Finance.' } }
  readAgain()
  await waitFor(() => expect(note('English')).toHaveValue('Cancelled: Finance.'))
})

test('what was typed stays, whatever changes and however often the question is closed; the next release begins anew', async () => {
  const { user, ask, readAgain } = await asking()
  await user.clear(note('English'))
  await user.type(note('English'), 'The panel starts an hour later.')
  saved = { ...saved, note: { en: 'Cancelled: Finance.' }, languages: ['en', 'zh'] }
  readAgain()
  await waitFor(() => expect(server.askedOf(agendaDraft)).toHaveLength(2))
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Not yet' }))
  await ask()
  expect(note('English')).toHaveValue('The panel starts an hour later.')

  await user.click(screen.getByRole('button', { name: 'Release 3' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect(server.askedOf(releaseAgenda)).toEqual([
    { note: { en: 'The panel starts an hour later.', ar: 'نُقلت: التمويل.' } },
  ])
  await ask()
  expect(note('English')).toHaveValue('')
})

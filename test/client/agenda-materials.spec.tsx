import { describe, expect, jest, test } from '@jest/globals'
import type { DraftSession, SessionMaterial } from '@plenary/shared/contracts/agenda'
import { screen, waitFor } from '@testing-library/react'
import { Materials } from '../../client/src/features/agenda/editor/session/materials.js'
import { Refused } from '../../client/src/lib/refused.js'
import { draftSession } from '../support/draft-session.js'
import { drawn } from '../support/drawn.js'

const slides = {
  id: '01900000-0000-7000-8000-00000000000a',
  name: 'Slides.pdf',
  sizeBytes: 900,
  sha256: 'a'.repeat(64),
}
const session: DraftSession = { ...draftSession, materials: [slides] }
const pdf = new File(['%PDF-1.7'], 'Paper.pdf', { type: 'application/pdf' })

type Act<What> = (session: DraftSession, what: What) => Promise<unknown>
const open = (acts: { canWrite?: boolean; onAttach?: Act<File>; onTakeOff?: Act<SessionMaterial> }) =>
  drawn(
    <Materials
      session={session}
      canWrite={acts.canWrite ?? true}
      materialAddress={({ id }, material) => `/files/${id}/${material.id}`}
      onAttach={acts.onAttach ?? (() => Promise.resolve())}
      onTakeOff={acts.onTakeOff ?? (() => Promise.resolve())}
    />,
    { at: '/', language: 'en' },
  )

describe('the materials of a session', () => {
  test('while one is on its way the field says so and takes no other', async () => {
    let arrived = () => {}
    const onAttach = jest.fn((_to: DraftSession, _file: File) => new Promise<void>((done) => (arrived = done)))
    const { user } = await open({ onAttach })
    const field = screen.getByLabelText(/Add a PDF/)
    await user.upload(field, pdf)
    expect(onAttach).toHaveBeenCalledWith(session, pdf)
    expect(field).toBeDisabled()
    expect(screen.getByText('Adding…')).toBeVisible()
    arrived()
    await waitFor(() => expect(field).toBeEnabled())
    expect(screen.queryByText('Adding…')).toBeNull()
  })

  test('a refusal is said beside the field, which can be tried again', async () => {
    const { user } = await open({
      onAttach: () => Promise.reject(new Refused('TOO_MANY_MATERIALS', 409, { most: 20 })),
    })
    const field = screen.getByLabelText(/Add a PDF/)
    await user.upload(field, pdf)
    expect(await screen.findByText(/A session has at most 20 materials/)).toBeVisible()
    expect(field).toBeEnabled()
  })

  test('each leads to its file and can be taken off', async () => {
    const onTakeOff = jest.fn((_of: DraftSession, _material: SessionMaterial) => Promise.resolve())
    const { user } = await open({ onTakeOff })
    expect(screen.getByRole('link', { name: 'Slides.pdf' })).toHaveAttribute(
      'href',
      `/files/${session.id}/${slides.id}`,
    )
    await user.click(screen.getByRole('button', { name: 'Take off Slides.pdf' }))
    expect(onTakeOff).toHaveBeenCalledWith(session, slides)
  })

  test('who only reads finds the files and nothing to press', async () => {
    await open({ canWrite: false })
    expect(screen.getByRole('link', { name: 'Slides.pdf' })).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByLabelText(/Add a PDF/)).toBeNull()
  })
})

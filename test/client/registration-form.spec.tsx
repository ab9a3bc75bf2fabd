import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { me } from '@plenary/shared/contracts/account'
import {
  keepAnswers,
  myRegistration,
  type RegistrationForDelegate,
  submitRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { screen, waitFor } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { asForm } from '../../client/src/features/registration/delegate/form/keeping/typed.js'
import { Component as FormScreen } from '../../client/src/features/registration/delegate/form.screen.js'
import { amina, complete, draft, id, now } from '../support/delegate.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

let registration: RegistrationForDelegate
let server: FakeServer

beforeEach(() => {
  localStorage.clear()
  registration = draft(complete)
  server = new FakeServer()
    .on(me, () => ({ demo: false, account: amina }))
    .on(myRegistration, () => registration)
    .on(keepAnswers, ({ body }) => {
      const { form } = body as { form: Partial<RegistrationForm> }
      registration = {
        ...registration,
        version: registration.version + 1,
        form: asForm({ ...registration.form, ...form }),
      }
      return { version: registration.version, savedAt: now }
    })
    .on(submitRegistration, () => {
      registration = { ...registration, state: 'submitted' }
      return registration
    })
})
afterEach(() => {
  jest.restoreAllMocks()
})

const open = (step: string, language = 'en') =>
  drawn(
    <Routes>
      <Route path="/my/registrations/:registrationId/form/:step" element={<FormScreen />} />
      <Route path="/my/registrations/:registrationId" element={<p>The registration</p>} />
    </Routes>,
    { at: `/my/registrations/${id}/form/${step}`, language },
  )

describe('a step of the form', () => {
  test('saves what is typed, and says when', async () => {
    const { user } = await open('work')
    await user.type(await screen.findByLabelText('Position'), ' for Science')
    await waitFor(() => expect(server.askedOf(keepAnswers)).toHaveLength(1), { timeout: 3000 })
    expect(server.askedOf(keepAnswers)).toEqual([{ version: 1, form: { position: 'Deputy Director for Science' } }])
    expect((await screen.findAllByText(/^Saved at/)).length).toBeGreaterThan(0)
  })

  test('that lacks something says what, gives the focus to the summary, and leads to the field', async () => {
    registration = draft({ ...complete, organisation: '', position: '' })
    const { user, address } = await open('work')
    await user.click(await screen.findByRole('button', { name: 'Save and continue' }))
    const summary = await screen.findByRole('region', { name: '2 answers need a correction' })
    expect(summary).toHaveFocus()
    await user.click(screen.getByRole('link', { name: 'Position: Fill this in' }))
    expect(screen.getByLabelText('Position')).toHaveFocus()
    expect(address()).toBe(`/my/registrations/${id}/form/work`)
  })

  test('is filled in and left by the keyboard alone, and the next begins at its heading', async () => {
    registration = draft({ ...complete, position: '' })
    const { user, address } = await open('work')
    const position = await screen.findByLabelText('Position')
    while (document.activeElement !== position) await user.tab()
    await user.keyboard('Director{Enter}')
    await waitFor(() => expect(address()).toBe(`/my/registrations/${id}/form/statement`))
    const heading = await screen.findByRole('heading', { name: 'What you bring and seek' })
    await waitFor(() => expect(heading).toHaveFocus())
    expect(registration.form.position).toBe('Director')
  })

  test('asks only what the chosen category is asked', async () => {
    const { user } = await open('about-you')
    expect(await screen.findByText('Step 1 of 4')).toBeVisible()
    await user.click(screen.getByRole('radio', { name: /Observer/ }))
    expect(await screen.findByText('Step 1 of 3')).toBeVisible()
  })

  test('says of a local category for whom it is', async () => {
    await open('about-you')
    expect(await screen.findByRole('radio', { name: 'Observer For people based in the host country' })).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Expert From a university' })).toBeVisible()
  })

  test('keeps what was typed when the network is away, and says so', async () => {
    const { user, unmount } = await open('work')
    const position = await screen.findByLabelText('Position')
    server.goAway()
    await user.type(position, '!')
    expect(await screen.findByText('No connection to the server', {}, { timeout: 3000 })).toBeVisible()
    unmount()
    server.comeBack()
    await open('work')
    expect(await screen.findByLabelText('Position')).toHaveValue('Deputy Director!')
    await waitFor(() => expect(registration.form.position).toBe('Deputy Director!'))
  })

  test('offers to sign in again when the session has ended, and keeps what was typed', async () => {
    const { user } = await open('work')
    server.on(keepAnswers, () => new Refusal(401, 'SIGN_IN_FIRST'))
    await user.type(await screen.findByLabelText('Position'), '!')
    expect(await screen.findByText('Your session has ended', {}, { timeout: 3000 })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/sign-in?then=${encodeURIComponent(`/my/registrations/${id}/form/work`)}`,
    )
    expect(screen.getByLabelText('Position')).toHaveValue('Deputy Director!')
  })

  test('writes a name in its own script, in a line that runs its way', async () => {
    const { user } = await open('about-you')
    await user.selectOptions(await screen.findByLabelText(/^Language of that script/), 'ar')
    const name = screen.getByLabelText(/^Your name in your own script/)
    expect(name).toHaveAttribute('dir', 'rtl')
    expect(name).toHaveAttribute('lang', 'ar')
  })

  test('speaks Arabic', async () => {
    await open('work', 'ar')
    expect(await screen.findByLabelText('المنصب')).toHaveValue('Deputy Director')
  })
})

describe('handing it in', () => {
  test('leads to the registration', async () => {
    const { user, address } = await open('check')
    await user.click(await screen.findByRole('button', { name: 'Submit registration' }))
    await waitFor(() => expect(address()).toBe(`/my/registrations/${id}`))
    expect(server.askedOf(submitRegistration)).toEqual([{ version: 1, form: {} }])
  })

  test('brings along what could not be saved before', async () => {
    const { user, unmount } = await open('work')
    server.on(keepAnswers, () => new Refusal(500, 'BROKEN'))
    await user.type(await screen.findByLabelText('Position'), '!')
    unmount()
    const again = await open('check')
    await again.user.click(await screen.findByRole('button', { name: 'Submit registration' }))
    await waitFor(() =>
      expect(server.askedOf(submitRegistration)).toEqual([{ version: 1, form: { position: 'Deputy Director!' } }]),
    )
  })

  test('reads what another device saved meanwhile before it is pressed again', async () => {
    const { user } = await open('check')
    server.on(submitRegistration, () => new Refusal(409, 'CHANGED_MEANWHILE'))
    const button = await screen.findByRole('button', { name: 'Submit registration' })
    registration = { ...registration, version: 7, form: { ...registration.form, position: 'Head of department' } }
    await user.click(button)
    expect(await screen.findByText('Head of department')).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Read what is there now')
  })

  test('sends nothing while something is missing, and leads to where it is asked', async () => {
    registration = draft({ ...complete, statement: 'Too short' })
    const { user, address } = await open('check')
    await user.click(await screen.findByRole('button', { name: 'Submit registration' }))
    const summary = await screen.findByRole('region', { name: 'One answer needs a correction' })
    await waitFor(() => expect(summary).toHaveFocus())
    await user.click(screen.getByRole('link', { name: 'What you bring, and what you seek: This is too short' }))
    expect(address()).toBe(`/my/registrations/${id}/form/statement`)
    expect(server.askedOf(submitRegistration)).toEqual([])
  })

  test('too late says when registration closed, by the clock of the event', async () => {
    server.on(submitRegistration, () => new Refusal(409, 'CLOSED', { closedAt: '2028-11-20T15:59:00.000Z' }))
    const { user } = await open('check')
    await user.click(await screen.findByRole('button', { name: 'Submit registration' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/closed Mon,? 20 Nov, 23:59 Shanghai time/)
  })

  test('is over once the form was handed in on another device', async () => {
    registration = { ...draft(complete), state: 'submitted', isOpen: false }
    const { address } = await open('work')
    await waitFor(() => expect(address()).toBe(`/my/registrations/${id}`))
  })
})

import { describe, expect, jest, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import type { MoveAction } from '../../client/src/components/action/move-action.js'
import { Moves } from '../../client/src/components/action/moves.js'
import { Refused } from '../../client/src/lib/refused.js'
import { drawn } from '../support/drawn.js'

const allowed = { ok: true } as const
const closed = { ok: false, code: 'CLOSED', carries: { closedAt: '2028-10-16T15:59:00.000Z' } } as const

const drawMove = (action: Partial<MoveAction>, verdict: typeof allowed | typeof closed = allowed) =>
  drawn(<Moves of={{ confirm: verdict }} actions={{ confirm: { label: 'Confirm', ...action } }} zone="Asia/Shanghai" />)

describe('a move', () => {
  test('that its reader may not make at all has no button', async () => {
    await drawn(<Moves of={{}} actions={{ confirm: { label: 'Confirm' } }} />)
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('that is refused is a disabled button with the reason in words', async () => {
    await drawMove({}, closed)
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeDisabled()
    expect(screen.getByText('Registration closed Mon 16 Oct, 23:59 Shanghai time.')).toBeInTheDocument()
  })

  test('is made once however often it is pressed, and says so with the way back', async () => {
    let finish: () => void = () => {}
    const act = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const undo = jest.fn()
    const { user } = await drawMove({ act, undo, said: 'Seat confirmed' })
    const button = screen.getByRole('button', { name: 'Confirm' })
    await user.click(button)
    await user.click(button)
    expect(act).toHaveBeenCalledTimes(1)
    finish()
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(undo).toHaveBeenCalledTimes(1)
  })

  test('that was refused after all says what stands in the way now', async () => {
    const { user } = await drawMove({ act: () => Promise.reject(new Refused('NO_SEAT_LEFT', 409, { seats: 100 })) })
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('All 100 seats are taken.')
  })

  test('that cannot be undone asks first; the way back makes nothing', async () => {
    const act = jest.fn(() => Promise.resolve())
    const { user } = await drawMove({ act, confirm: { title: 'Withdraw?', text: 'Your seat goes on.' } })
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    await user.click(
      within(await screen.findByRole('dialog', { name: 'Withdraw?' })).getByRole('button', { name: 'Not yet' }),
    )
    expect(act).not.toHaveBeenCalled()

    await user.click(await screen.findByRole('button', { name: 'Confirm' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(act).toHaveBeenCalledTimes(1))
  })
})

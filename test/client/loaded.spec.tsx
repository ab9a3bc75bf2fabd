import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { route } from '@plenary/shared/contracts/route'
import { screen } from '@testing-library/react'
import * as z from 'zod'
import { Loaded } from '../../client/src/components/loaded.js'
import { useRead } from '../../client/src/lib/server-state.js'
import { drawn } from '../support/drawn.js'

const things = route({
  id: 'testThings',
  method: 'GET',
  path: '/things',
  word: 'event',
  needs: 'public',
  answer: z.array(z.string()),
  refuses: [],
  touches: [],
})

function Things() {
  return (
    <Loaded of={useRead(things)} empty={<p>No things yet</p>}>
      {(names) => <p>{names.join(', ')}</p>}
    </Loaded>
  )
}

const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, carries: {}, requestId: 'r-1' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
const answer = (content: unknown) =>
  new Response(JSON.stringify(content), { headers: { 'content-type': 'application/json' } })
const answers = (...all: Response[]) => {
  const fetched = jest.spyOn(globalThis, 'fetch')
  for (const one of all) fetched.mockResolvedValueOnce(one)
  return fetched
}

afterEach(() => {
  jest.restoreAllMocks()
})

describe('what a screen reads', () => {
  test('is shown when it has come', async () => {
    answers(answer(['one', 'two']))
    await drawn(<Things />)
    expect(await screen.findByText('one, two')).toBeInTheDocument()
  })

  test('is said to be empty when it holds nothing', async () => {
    answers(answer([]))
    await drawn(<Things />)
    expect(await screen.findByText('No things yet')).toBeInTheDocument()
  })

  test('shows its skeleton only after a moment', async () => {
    jest.spyOn(globalThis, 'fetch').mockReturnValue(new Promise(() => {}))
    await drawn(<Things />)
    expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull()
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeInTheDocument()
  })

  test('says what stands in the way, and can be tried again', async () => {
    answers(problem(403, 'FORBIDDEN'), answer(['one']))
    const { user } = await drawn(<Things />)
    expect(await screen.findByRole('alert')).toHaveTextContent('None of your roles allows this')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('one')).toBeInTheDocument()
  })

  test('leads to the sign-in page, and back, where nobody is signed in any more', async () => {
    answers(problem(401, 'SIGN_IN_FIRST'))
    await drawn(<Things />)
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      expect.stringContaining('then='),
    )
  })
})

import { beforeEach, expect, test } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { data, Outlet, type RouteObject, redirect, ScrollRestoration, useLoaderData, useRouteError } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Link } from '../../client/src/components/action/link.js'
import { openRouter } from '../../client/src/lib/router/open-router.js'

const asked: string[] = []
let scrolledTo: number[] = []

beforeEach(() => {
  asked.length = 0
  scrolledTo = []
  history.replaceState(null, '', '/')
  window.scrollTo = (...to: unknown[]) => {
    scrolledTo.push(Number(to[1]))
  }
})

const Failed = () => <p>failed: {(useRouteError() as { status: number }).status}</p>
const Page = () => <h1>{String(useLoaderData())}</h1>

/** A page that comes when it is opened, and says what it read. */
const page = (path: string, read: (request: Request) => unknown): RouteObject => ({
  path,
  lazy: async () => ({
    Component: Page,
    loader: ({ request }) => {
      asked.push(new URL(request.url).pathname)
      return read(request)
    },
  }),
})

const slow = () => new Promise<string>((answer) => (answerSlow = answer))
let answerSlow: (said: string) => void = () => {}

const routes = (): RouteObject[] => [
  {
    element: (
      <>
        {['/first', '/second?q=sun', '/second?q=sun#below', '/missing', '/moved', '/slow'].map((to) => (
          <Link key={to} to={to}>
            {to}
          </Link>
        ))}
        <Outlet />
        <ScrollRestoration />
      </>
    ),
    ErrorBoundary: () => <p>the outer page</p>,
    children: [
      {
        ErrorBoundary: Failed,
        children: [
          page('/', () => 'home'),
          page('/first', () => 'first'),
          page('/second', ({ url }) => `second ${new URL(url).search}`),
          page('/missing', () => {
            throw data(null, { status: 404 })
          }),
          page('/moved', () => redirect('/first?from=moved')),
          page('/slow', slow),
          page('*', () => 'nowhere'),
        ],
      },
    ],
  },
]

async function opened(...[sent]: [Parameters<typeof openRouter>[1]?]) {
  const router = await openRouter(routes(), sent)
  render(<RouterProvider router={router} />)
  return { router, press: (link: string) => userEvent.click(screen.getByRole('link', { name: link })) }
}

test('the first page is loaded and asked before it is drawn', async () => {
  await opened()
  expect(screen.getByRole('heading')).toHaveTextContent('home')
  expect(asked).toEqual(['/'])
})

test('what came with the page is not asked again', async () => {
  await opened({ loaderData: { '0-0-0': 'sent along' }, errors: null })
  expect(screen.getByRole('heading')).toHaveTextContent('sent along')
  expect(asked).toEqual([])
})

test('a link opens the page of its address, search and all, and the browser’s back leads back', async () => {
  const { press } = await opened()
  await press('/second?q=sun')
  expect(await screen.findByRole('heading', { name: 'second ?q=sun' })).toBeVisible()
  expect(`${location.pathname}${location.search}`).toBe('/second?q=sun')
  act(() => history.back())
  expect(await screen.findByRole('heading', { name: 'home' })).toBeVisible()
})

test('a place on the present page is gone to without asking; the page itself is read once more', async () => {
  const { press } = await opened()
  await press('/second?q=sun')
  await screen.findByRole('heading', { name: 'second ?q=sun' })
  await press('/second?q=sun')
  expect(asked).toEqual(['/', '/second', '/second'])
  await press('/second?q=sun#below')
  expect(asked).toEqual(['/', '/second', '/second'])
  expect(location.hash).toBe('#below')
})

test('what a loader throws is shown by the innermost page for errors, and the way on stays open', async () => {
  const { press } = await opened()
  await press('/missing')
  expect(await screen.findByText('failed: 404')).toBeVisible()
  expect(location.pathname).toBe('/missing')
  await press('/first')
  expect(await screen.findByRole('heading', { name: 'first' })).toBeVisible()
})

test('an address that moved leads on, and leaves no step of its own behind', async () => {
  const before = history.length
  const { press } = await opened()
  await press('/moved')
  expect(await screen.findByRole('heading', { name: 'first' })).toBeVisible()
  expect(`${location.pathname}${location.search}`).toBe('/first?from=moved')
  expect(history.length).toBe(before + 1)
})

test('of two pages under way the later one is shown, whichever answers first', async () => {
  const { press } = await opened()
  await press('/slow')
  await press('/first')
  await screen.findByRole('heading', { name: 'first' })
  await act(async () => answerSlow('slow'))
  expect(screen.getByRole('heading')).toHaveTextContent('first')
  expect(location.pathname).toBe('/first')
})

test('a new page begins at its top, and on the way back the reader is where they were', async () => {
  const { press } = await opened()
  Object.defineProperty(window, 'scrollY', { value: 640, configurable: true })
  await press('/first')
  await screen.findByRole('heading', { name: 'first' })
  expect(scrolledTo.at(-1)).toBe(0)
  act(() => history.back())
  await screen.findByRole('heading', { name: 'home' })
  expect(scrolledTo.at(-1)).toBe(640)
})

test('an address of another site is never followed inside', async () => {
  const { router } = await opened()
  await act(() => router.navigate('//elsewhere.example/first'))
  expect(screen.getByRole('heading')).toHaveTextContent('nowhere')
  expect(location.href).toBe('http://localhost/elsewhere.example/first')
})

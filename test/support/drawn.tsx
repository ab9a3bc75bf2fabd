import { QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { Toasts } from '../../client/src/components/over/toast.js'
import { loadSignedInTexts } from '../../client/src/i18n/signed-in.texts.js'
import { Speaks } from '../../client/src/i18n/speaking.js'
import { serverState } from '../../client/src/lib/server-state.js'

export interface Drawn extends RenderResult {
  readonly user: UserEvent
  /** The address that the router stands at. */
  address(): string
}

/** Draws a part or a screen as a signed-in person sees it, at an address, in a language. */
export async function drawn(part: ReactNode, { at = '/', language = 'en' } = {}): Promise<Drawn> {
  const texts = await loadSignedInTexts(language)
  const router = createMemoryRouter([{ path: '*', element: <Toasts>{part}</Toasts> }], { initialEntries: [at] })
  const result = render(
    <QueryClientProvider client={serverState()}>
      <Speaks texts={texts}>
        <RouterProvider router={router} />
      </Speaks>
    </QueryClientProvider>,
  )
  const address = () => `${router.state.location.pathname}${router.state.location.search}`
  return { ...result, user: userEvent.setup(), address }
}

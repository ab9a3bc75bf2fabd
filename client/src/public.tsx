import 'virtual:fonts.css'
import './components/theme/public.css'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { UNSAFE_ErrorResponseImpl as ErrorAnswer } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { publicRoutes } from './app/public/routes.js'
import { loadPublicTexts } from './i18n/public.texts.js'
import { Speaks } from './i18n/speaking.js'
import { call } from './lib/api.js'
import { loadChineseWhenSeen } from './lib/look/chinese-type.js'
import { openRouter } from './lib/router/open-router.js'
import type { PageState } from './public.server.js'

/** The errors with which the server rendered, made what the router takes them for. */
const errorsOf = ({ errors }: PageState) =>
  errors &&
  Object.fromEntries(Object.entries(errors).map(([id, { status, data }]) => [id, new ErrorAnswer(status, '', data)]))

async function start(root: HTMLElement, state: PageState): Promise<void> {
  const texts = await loadPublicTexts(document.documentElement.lang)
  // What this address needs is there before hydration, or the first render would be empty
  const router = await openRouter(publicRoutes({ read: call, texts }), {
    loaderData: state.loaderData,
    errors: errorsOf(state),
  })
  hydrateRoot(
    root,
    <StrictMode>
      <Speaks texts={texts}>
        <RouterProvider router={router} />
      </Speaks>
    </StrictMode>,
  )
  loadChineseWhenSeen(root)
}

const root = document.getElementById('root')
const state = document.getElementById('state')?.textContent
if (root && state) void start(root, JSON.parse(state))

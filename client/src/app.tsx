import 'virtual:fonts.css'
import './components/theme/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { signedInRoutes } from './app/signed-in/routes.js'
import { TextsInUse } from './app/signed-in/texts-in-use.js'
import { loadSignedInTexts } from './i18n/signed-in.texts.js'
import { loadChineseWhenSeen } from './lib/look/chinese-type.js'
import { openRouter } from './lib/router/open-router.js'
import { serverState } from './lib/server-state.js'

async function start(root: HTMLElement): Promise<void> {
  const texts = await loadSignedInTexts(document.documentElement.lang)
  const router = await openRouter(signedInRoutes())
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={serverState()}>
        <TextsInUse first={texts}>
          <RouterProvider router={router} />
        </TextsInUse>
      </QueryClientProvider>
    </StrictMode>,
  )
  loadChineseWhenSeen(root)
}

const root = document.getElementById('root')
if (root) void start(root)

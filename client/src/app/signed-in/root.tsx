import { RouterProvider as AriaRouter } from 'react-aria-components'
import { type NavigateOptions, Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router'
import { Toasts } from '../../components/over/toast.js'

declare module 'react-aria-components' {
  interface RouterConfig {
    routerOptions: NavigateOptions
  }
}

/** Around every signed-in page: links inside react-aria's parts go through the router, toasts have their place. */
export function Root() {
  const navigate = useNavigate()
  return (
    <AriaRouter navigate={(to, options) => void navigate(to, options)} useHref={useHref}>
      <Toasts>
        <Outlet />
      </Toasts>
      <ScrollRestoration />
    </AriaRouter>
  )
}

import { StrictMode } from 'react'
import { prerender } from 'react-dom/static'
import {
  createStaticHandler,
  createStaticRouter,
  isRouteErrorResponse,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router'
import { headOf } from './app/public/head.js'
import { publicRoutes } from './app/public/routes.js'
import { loadPublicTexts } from './i18n/public.texts.js'
import { Speaks } from './i18n/speaking.js'
import type { Texts } from './i18n/texts.js'
import type { Call } from './lib/api.js'
import { accentSheet } from './lib/look/accent.js'
import type { Head, PageNote } from './lib/public-screen.js'

export { isSignedInAddress } from './app/addresses.js'
export type { Key } from './i18n/translator.js'
export type { Call } from './lib/api.js'
export { addressOf } from './lib/api.js'
export { failureOf as problemOf } from './lib/refused.js'
export type { Head }
export { accentSheet }

/** What travels with the page, so that the browser need not ask again. */
export interface PageState {
  readonly loaderData: Record<string, unknown>
  readonly errors: Record<string, { readonly status: number; readonly data: unknown }> | null
}

export interface RenderedPage {
  readonly status: number
  readonly body: string
  readonly state: PageState
  readonly head: Head & { readonly windowTitle: string }
  /** The screens' files as the manifest names them, for their styles and scripts. */
  readonly chunks: readonly string[]
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** An error that is nobody's answer: to be logged. */
  readonly faults: readonly unknown[]
}

/** Renders a public page as nobody sees it; a Response where the page leads elsewhere. */
export async function renderPage(request: Request, language: string, read: Call): Promise<RenderedPage | Response> {
  const texts = await loadPublicTexts(language)
  const { query, dataRoutes } = createStaticHandler(publicRoutes({ read, texts }))
  const context = await query(request)
  if (context instanceof Response) return context
  const faults = Object.values(context.errors ?? {}).filter((error) => !isRouteErrorResponse(error))
  const answered = { ...context, errors: answeredErrors(context) }
  const { prelude } = await prerender(
    <StrictMode>
      <Speaks texts={texts}>
        <StaticRouterProvider router={createStaticRouter(dataRoutes, answered)} context={answered} hydrate={false} />
      </Speaks>
    </StrictMode>,
  )
  return {
    status: context.statusCode,
    body: await new Response(prelude).text(),
    state: { loaderData: context.loaderData, errors: sentErrors(answered.errors) },
    head: headFor(answered, texts),
    chunks: chunksOf(context),
    language: texts.language,
    direction: texts.direction,
    faults,
  }
}

/** A fault of ours shows as a plain 500, on the server and after hydration alike. */
function answeredErrors({ errors }: StaticHandlerContext) {
  if (!errors) return null
  return Object.fromEntries(
    Object.entries(errors).map(([id, error]) => [id, isRouteErrorResponse(error) ? error : { ...plainFault }]),
  )
}

const plainFault = { status: 500, statusText: '', internal: false, data: null }

function sentErrors(errors: Record<string, { status: number; data: unknown }> | null): PageState['errors'] {
  return errors && Object.fromEntries(Object.entries(errors).map(([id, { status, data }]) => [id, { status, data }]))
}

const matched = ({ matches, loaderData }: StaticHandlerContext) =>
  matches.map(({ route }) => ({ handle: route.handle as unknown, loaderData: loaderData[route.id] }))

function headFor(context: StaticHandlerContext, texts: Texts) {
  const errors = Object.values(context.errors ?? {})
  const status = errors.length > 0 ? Number((errors[0] as { status?: number }).status) : 200
  const head = status === 200 ? headOf(matched(context), texts) : { title: failedTitle(status, texts) }
  return { ...head, windowTitle: texts.t('public.title', { page: head.title }) }
}

function failedTitle(status: number, { t }: Texts): string {
  if (status === 403) return t('public.failed.403.title')
  if (status === 404) return t('public.failed.404.title')
  return status === 410 ? t('public.failed.410.title') : t('public.failed.500.title')
}

const chunksOf = (context: StaticHandlerContext): string[] =>
  matched(context).flatMap(({ handle }) => (handle as PageNote | undefined)?.chunk ?? [])

import {
  NavigationType as Action,
  UNSAFE_createBrowserHistory as createBrowserHistory,
  createPath,
  type DataRouter,
  IDLE_NAVIGATION,
  type Location,
  matchRoutes,
  type RouteObject,
  resolvePath,
} from 'react-router'
import { type Answers, answersOf } from './answers.js'
import { byId, type KnownMatch, knownRoutes, opened } from './known-routes.js'

type State = DataRouter['state']
type Listener = Parameters<DataRouter['subscribe']>[0]
type Options = NonNullable<Parameters<DataRouter['navigate']>[1]>

/** What react-router's parts ask of a router, as long as nobody uses its fetchers, actions and blockers. */
type Asked = Pick<
  DataRouter,
  | 'basename'
  | 'future'
  | 'window'
  | 'routes'
  | 'manifest'
  | 'state'
  | 'subscribe'
  | 'navigate'
  | 'createHref'
  | 'createURL'
  | 'encodeLocation'
  | 'enableScrollRestoration'
>

/** Pages are read here and nothing is sent through the router: these parts of its state never change. */
const still = {
  initialized: true,
  renderFallback: false,
  navigation: IDLE_NAVIGATION,
  revalidation: 'idle',
  actionData: null,
  fetchers: new Map(),
  blockers: new Map(),
} as const

/**
 * The router behind both faces, in place of react-router's `createBrowserRouter`, which weighs 15 kB because it also
 * sends forms. It opens pages: loads their code, asks their loaders, keeps history and scroll positions. react-router's
 * own components and hooks draw from it. The first page is open when this resolves; what came with it is not asked again.
 */
export async function openRouter(routes: RouteObject[], sent?: Answers): Promise<DataRouter> {
  const router = new PagesRouter(routes)
  await router.open(sent)
  const asked: Asked = router
  return asked as DataRouter
}

class PagesRouter implements Asked {
  readonly basename = '/'
  readonly future: DataRouter['future'] = {}
  readonly window = window
  readonly routes: DataRouter['routes']
  readonly manifest: DataRouter['manifest']
  state: State
  private readonly history = createBrowserHistory()
  private readonly listeners = new Set<Listener>()
  private underWay = new AbortController()
  private scrolled: { readonly positions: Record<string, number>; readonly now: () => number } | undefined
  private restored: boolean

  constructor(routes: RouteObject[]) {
    this.routes = knownRoutes(routes)
    this.manifest = byId(this.routes)
    this.restored = false
    this.state = {
      ...still,
      historyAction: this.history.action,
      location: this.history.location,
      matches: this.matching(this.history.location),
      loaderData: {},
      errors: null,
      restoreScrollPosition: null,
      preventScrollReset: false,
    }
  }

  readonly createHref: DataRouter['createHref'] = (to) => this.history.createHref(to)
  readonly createURL: NonNullable<DataRouter['createURL']> = (to) => this.history.createURL(to)
  readonly encodeLocation: DataRouter['encodeLocation'] = (to) => this.history.encodeLocation(to)

  readonly subscribe: DataRouter['subscribe'] = (listener) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly enableScrollRestoration: DataRouter['enableScrollRestoration'] = (positions, now) => {
    this.scrolled = { positions, now }
    const position = this.restored ? undefined : positions[this.state.location.key]
    this.restored = true
    if (position !== undefined) this.show({ restoreScrollPosition: position })
    return () => {
      this.scrolled = undefined
    }
  }

  /** A number of pages back or forth, or an address of this site; relative ones hang on the present address. */
  readonly navigate = async (to: Parameters<DataRouter['navigate']>[0] | number, options: Options = {}) => {
    if (typeof to === 'number') return this.history.go(to)
    const path = resolvePath(to ?? this.state.location, this.state.location.pathname)
    const location = this.locationOf(path, 'state' in options ? options.state : null)
    await this.go(options.replace ? Action.Replace : Action.Push, location, options.preventScrollReset === true)
  }

  async open(sent?: Answers): Promise<void> {
    const { location, matches } = this.state
    if (sent) await Promise.all(matches.map(({ route }) => opened(route)))
    const { leadsTo, loaderData, errors } = sent ?? (await answersOf(matches, this.request(location)))
    if (leadsTo) window.location.replace(leadsTo)
    // A page that came drawn is where the browser scrolled it
    this.restored = sent !== undefined
    this.state = { ...this.state, loaderData, errors, ...(sent && { restoreScrollPosition: false }) }
    this.history.listen(({ action, location }) => void this.go(action, location, false))
  }

  /** Opens a page; one that is opened meanwhile goes first, however long this one takes. */
  private async go(action: Action, location: Location, preventScrollReset: boolean): Promise<void> {
    this.underWay.abort()
    this.underWay = new AbortController()
    const { signal } = this.underWay
    if (this.scrolled) this.scrolled.positions[this.state.location.key] = this.scrolled.now()
    const matches = this.matching(location)
    // None of ours: the server knows more addresses
    if (matches.length === 0) return window.location.assign(this.createHref(location))
    if (differByHash(this.state.location, location))
      return this.arrive(action, location, { ...this.state, matches, preventScrollReset })
    const { leadsTo, ...answers } = await answersOf(matches, this.request(location, signal))
    if (signal.aborted) return
    if (leadsTo) await this.follow(leadsTo, action)
    else this.arrive(action, location, { ...answers, matches, preventScrollReset })
  }

  private async follow(leadsTo: string, action: Action): Promise<void> {
    const url = new URL(leadsTo, window.location.href)
    if (url.origin !== window.location.origin) return window.location.assign(url)
    await this.go(action === Action.Push ? action : Action.Replace, this.locationOf(url, null), false)
  }

  private arrive(action: Action, location: Location, shown: Partial<State>): void {
    if (action === Action.Push) this.history.push(location, location.state)
    if (action === Action.Replace) this.history.replace(location, location.state)
    const restoreScrollPosition = this.scrolled?.positions[location.key] ?? null
    this.show({ ...shown, historyAction: action, location, restoreScrollPosition })
  }

  private show(change: Partial<State>): void {
    this.state = { ...this.state, ...change }
    const told = { deletedFetchers: [], newErrors: change.errors ?? null, flushSync: false }
    for (const listener of this.listeners) listener(this.state, { ...told, viewTransitionOpts: undefined })
  }

  private matching(location: Location): KnownMatch[] {
    return matchRoutes(this.routes, location) ?? []
  }

  private locationOf({ pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>, state: unknown): Location {
    const key = Math.random().toString(36).slice(2, 10)
    return { ...this.history.encodeLocation({ pathname, search, hash }), state, key }
  }

  private request(location: Location, signal?: AbortSignal): Request {
    return new Request(new URL(createPath(location), window.location.origin), { signal: signal ?? null })
  }
}

/** Whether the second is a place on the first page. Without a fragment it is the page once more, to be read again. */
const differByHash = (now: Location, next: Location) =>
  now.pathname === next.pathname && now.search === next.search && next.hash !== ''

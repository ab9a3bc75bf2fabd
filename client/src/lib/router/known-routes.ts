import { createElement } from 'react'
import type { DataRouter, RouteObject } from 'react-router'

export type KnownRoute = DataRouter['routes'][number]
export type KnownMatch = DataRouter['state']['matches'][number]

/** A route of the table as react-router's parts draw it, with the number that the server gives it: `0-0-3`. */
export function knownRoutes(routes: readonly RouteObject[], path: readonly number[] = []): KnownRoute[] {
  return routes.map((route, index) => {
    const here = [...path, index]
    const { ErrorBoundary, children } = route
    return {
      ...route,
      id: here.join('-'),
      hasErrorBoundary: ErrorBoundary !== undefined,
      ...(ErrorBoundary && { errorElement: createElement(ErrorBoundary) }),
      ...(children && { children: knownRoutes(children, here) }),
    } as KnownRoute
  })
}

/** All routes by their numbers. */
export function byId(routes: readonly KnownRoute[]): Record<string, KnownRoute> {
  const all = (route: KnownRoute): KnownRoute[] => [route, ...(route.children ?? []).flatMap(all)]
  return Object.fromEntries(routes.flatMap(all).map((route) => [route.id, route]))
}

/** Loads the code of a route that comes when it is opened. */
export async function opened(route: KnownRoute): Promise<void> {
  if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined })
}

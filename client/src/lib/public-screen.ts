import type { ComponentType } from 'react'
import { data, type LoaderFunctionArgs, type RouteObject, useLoaderData } from 'react-router'
import type { Texts } from '../i18n/texts.js'
import type { Call } from './api.js'
import { Refused } from './refused.js'

/** What the head of a page says to search engines, to whoever shares its address, and to the window. */
export interface Head {
  /** Of the page alone; the house's name is added. */
  readonly title: string
  readonly description?: string
  /** An absolute address. */
  readonly image?: string
  /** schema.org, as JSON-LD. */
  readonly thing?: Readonly<Record<string, unknown>>
  /** The event's own colour, `#0b5f60`. */
  readonly accent?: string | null
}

/** What a public screen is asked with. `read` goes over the network in the browser, in process on the server. */
export interface Asking {
  readonly read: Call
  readonly texts: Texts
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Where addresses of this site begin: `https://plenary.example`. */
  readonly origin: string
}

/**
 * A public screen's module: `Component`, `load` (what it shows; strings that depend on language or zone come finished),
 * `head`. Methods, so that a screen may name its own content.
 */
export interface PublicScreen {
  readonly Component: ComponentType
  load?(asking: Asking): Promise<unknown>
  head?(content: unknown, texts: Texts): Head
}

export interface Reading {
  readonly read: Call
  readonly texts: Texts
}

/** What a route tells the server: the chunk of its code and styles, and how its head is made. */
export interface PageNote {
  readonly chunk: string
  readonly head?: PublicScreen['head']
  /** Its head is made of what it read; where that failed, there is none. */
  readonly reads: boolean
}

/** A route whose code comes when it is opened. `chunk` is the screen's file, as the build's manifest names it. */
export function page(reading: Reading, path: string, chunk: string, open: () => Promise<PublicScreen>): RouteObject {
  return {
    ...(path === '/' ? { index: true as const } : { path }),
    lazy: async () => {
      const { Component, load, head } = await open()
      const handle: PageNote = { chunk, reads: load !== undefined, ...(head && { head }) }
      return { Component, handle, ...(load && { loader: loaderOf(load, reading) }) }
    },
  }
}

const loaderOf = (load: NonNullable<PublicScreen['load']>, reading: Reading) => (asked: LoaderFunctionArgs) => {
  const { origin, searchParams } = new URL(asked.request.url)
  return load({ ...reading, params: present(asked.params), query: searchParams, origin }).catch(asAnswer)
}

const present = (params: LoaderFunctionArgs['params']) =>
  Object.fromEntries(Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** A refusal becomes the page's status; anything else stays what it is. */
function asAnswer(error: unknown): never {
  if (error instanceof Refused) throw data({ code: error.code, requestId: error.requestId }, { status: error.status })
  throw error
}

/** What the screen's `load` gave: `const event = useContent<typeof load>()`. */
export const useContent = <Load extends (asking: Asking) => Promise<unknown>>(): Awaited<ReturnType<Load>> =>
  useLoaderData() as Awaited<ReturnType<Load>>

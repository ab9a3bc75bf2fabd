import type * as z from 'zod'
import type { RefusalCode } from '../language/refusals.js'
import type { Permission } from '../rules/access/permissions.js'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The words of the house, from ground to roof; a feature calls only those before it. */
export const words = [
  'audit',
  'file',
  'account',
  'organisation',
  'person',
  'agreement',
  'programme',
  'event',
  'approval',
  'nomination',
  'registration',
  'agenda',
  'visit',
  'message',
  'desk',
  'knowledge',
  'exchange',
  'evaluation',
  'home',
] as const
export type Word = (typeof words)[number]

/**
 * One route, used by both ends: the server maps, guards, parses and answers by it, the client calls by it, the API's
 * description and the tests that walk every route are made from it. Paths are below `/api`, unless `outside` says otherwise.
 */
export interface Route {
  readonly id: string
  readonly method: Method
  readonly path: `/${string}`
  readonly word: Word
  /** `public`: anybody. Else the permission that the guard asks for; the object's door asks again for the object. */
  readonly needs: Permission | 'public'
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Absent: 204 without content, or bytes where `bytes` is set. */
  readonly answer?: z.ZodType
  /** The media type of an answer that is not JSON. */
  readonly bytes?: string
  /** The body is a file (multipart/form-data, one part named `file`). */
  readonly upload?: true
  /** The path is a public address of its own, not below `/api`; a raw handler serves it before the framework's guards. */
  readonly outside?: true
  /** What it can refuse beyond what every route can. */
  readonly refuses: readonly RefusalCode[]
  /** Which words' reads a success makes stale. */
  readonly touches: readonly Word[]
}

export const route = <const R extends Route>(definition: R): R => definition

type Output<T> = T extends z.ZodType ? z.output<T> : undefined
type Input<T> = T extends z.ZodType ? z.input<T> : undefined

/** What a handler is given: parsed, defaults filled in. */
export interface Asked<R extends Route> {
  readonly params: Output<R['params']>
  readonly query: Output<R['query']>
  readonly body: Output<R['body']>
}

type Part<Name extends 'params' | 'query' | 'body', T> = T extends z.ZodType
  ? Record<never, never> extends z.input<T>
    ? { readonly [N in Name]?: z.input<T> }
    : { readonly [N in Name]: z.input<T> }
  : unknown

/** What a caller gives. */
export type Ask<R extends Route> = Part<'params', R['params']> & Part<'query', R['query']> & Part<'body', R['body']>

/** What a handler returns, before the answer is parsed. */
export type Answer<R extends Route> = R['answer'] extends z.ZodType ? Input<R['answer']> : void

/** What a caller receives. */
export type Received<R extends Route> = R['answer'] extends z.ZodType ? Output<R['answer']> : undefined

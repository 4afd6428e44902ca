/** An endpoint as data: from it come the route, its checks, the OpenAPI paper, the typed client and the row of the sight matrix. */
import type { z } from 'zod'
import type { Role } from './role.ts'

/** What an endpoint could betray: the sight matrix holds one row for each endpoint, by its surface. */
export type Surface = 'open' | 'own' | 'directory' | 'list' | 'detail' | 'count' | 'search' | 'export' | 'figure' | 'file' | 'change' | 'keeping'

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/api/${string}`
  summary: string
  surface: Surface
  /** Only these roles; absent means whoever is signed in, and `open` surfaces need no sign-in. */
  roles?: readonly Role[]
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** A file is sent or received instead of JSON. */
  sends?: 'file'
  takes?: 'files'
  answer: z.ZodType
}

export type Contract = Readonly<Record<string, Route>>

export const route = <const R extends Route>(declared: R): R => declared

type Part<R, K extends string, V> = R extends { [P in K]: z.ZodType } ? V : unknown
/** What a caller gives. */
export type Asks<R extends Route> = Part<R, 'params', { params: z.input<NonNullable<R['params']>> }> &
  Part<R, 'query', { query?: z.input<NonNullable<R['query']>> }> &
  Part<R, 'body', { body: z.input<NonNullable<R['body']>> }>
/** Files as they come in, one after the other; each must be read before the next. */
export type Uploads = AsyncIterable<{ name: string; type: string; bytes: AsyncIterable<Uint8Array> }>
/** What a handler gets, checked. */
export type Got<R extends Route> = {
  params: R extends { params: z.ZodType } ? z.output<R['params']> : Record<string, never>
  query: R extends { query: z.ZodType } ? z.output<R['query']> : Record<string, never>
  body: R extends { takes: 'files' } ? Uploads : R extends { body: z.ZodType } ? z.output<R['body']> : undefined
}
export type Answer<R extends Route> = z.output<R['answer']>

/** `/api/clues/:id` with its parameters put in and its query behind. */
export const pathOf = (declared: Route, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string => {
  const path = declared.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== null)
  return given.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(given.map(([k, v]) => [k, String(v)])))}`
}

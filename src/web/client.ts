/** Contract to typed call: the path, the query and the body from the declaration, the answer typed by it, a refusal as an error. */
import { type Answer, type Asks, pathOf, type Route } from '../kit/contract.ts'
import type { Reason } from '../kit/refusal.ts'

/** A reason as it comes over the wire: with the article's name and wording where a rule is cited. */
export type ReasonSaid = Reason & { cited?: string; article?: string }

export class Refused extends Error {
  readonly status: number
  readonly reasons: ReasonSaid[]
  constructor(status: number, message: string, reasons: ReasonSaid[] = []) {
    super(message)
    this.status = status
    this.reasons = reasons
  }
}

type Asked = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

const listeners = new Set<() => void>()
/** Calls back when any answer says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const unreachable = (): Refused => new Refused(0, '连不上服务器，请检查网络后重试')

const refusedFrom = async (response: Response): Promise<Refused> => {
  const said: { message?: string; reasons?: ReasonSaid[] } = await response.json().catch(() => ({}))
  return new Refused(response.status, said.message ?? '系统没有给出说明，请稍后再试', said.reasons ?? [])
}

const send = async (address: string, how: RequestInit): Promise<Response> => {
  const response = await fetch(address, how).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  })
  if (response.ok) return response
  const refused = await refusedFrom(response)
  if (refused.status === 401) for (const listener of listeners) listener()
  throw refused
}

/** Asks a route and gives its answer. */
export const call = async <R extends Route>(declared: R, asks: Asks<R>, signal?: AbortSignal): Promise<Answer<R>> => {
  const { params, query, body } = asks as Asked
  const response = await send(pathOf(declared, params, query), {
    method: declared.method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal ? { signal } : {}),
  })
  return response.json() as Promise<Answer<R>>
}

const asForm = (files: readonly File[]): FormData => {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.name)
  return form
}

/** Sends files to a route that takes them. */
export const sendFiles = async <R extends Route>(
  declared: R,
  params: Record<string, unknown>,
  files: readonly File[],
  query: Record<string, unknown> = {},
): Promise<Answer<R>> => {
  const response = await send(pathOf(declared, params, query), { method: declared.method, body: asForm(files) })
  return response.json() as Promise<Answer<R>>
}

const nameIn = (disposition: string | null): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? '下载')

const keepFile = async (response: Response): Promise<void> => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = nameIn(response.headers.get('content-disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** Fetches a file and hands it to the browser to keep; a refusal comes as one, not as a broken download. */
export const download = async (address: string, signal?: AbortSignal): Promise<void> =>
  keepFile(await send(address, { method: 'GET', ...(signal ? { signal } : {}) }))

/** Sends files to a route that answers with one, and hands that to the browser to keep. */
export const downloadFor = async (declared: Route, params: Record<string, unknown>, files: readonly File[]): Promise<void> =>
  keepFile(await send(pathOf(declared, params), { method: declared.method, body: asForm(files) }))

/** Fetches a picture and gives it a place in this page; the caller lets it go when it is no longer shown. */
export const pictureAt = async (address: string, signal: AbortSignal): Promise<string> =>
  URL.createObjectURL(await (await send(address, { method: 'GET', signal })).blob())

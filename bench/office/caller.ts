/** An officer at the desk: signed in, thinking before each question until the hours are over, every answer checked as it comes. */
import type { z } from 'zod'
import { type Route, pathOf } from '../../src/kit/contract.ts'
import type { Heard } from './heard.ts'
import type { Officer } from './staff.ts'

/** Whose questions may be refused: a move that another was quicker at, a record that went to other hands meanwhile. */
const refusable = [403, 404, 409, 422]
const stack = /\n\s+at .+:\d+:\d+/

type Asked<R extends Route> = {
  kind: string
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  /** The record that is asked for, where a refusal as not there is an answer too: it is judged afterwards whether that was right. */
  record?: string
  /** What the contract does not check on its way out. */
  shape?: (answer: z.output<R['answer']>) => boolean
}

export type Answer<R extends Route> = { ok: true; body: z.output<R['answer']> } | { ok: false; status: number; reasons: string }

const bodyOf = (body: unknown): { body?: string | FormData; headers: Record<string, string> } => {
  if (body === undefined) return { headers: {} }
  return body instanceof FormData ? { body, headers: {} } : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

const isRefusal = (said: unknown): said is { message: string; reasons: unknown[] } =>
  typeof (said as { message?: unknown })?.message === 'string' && Array.isArray((said as { reasons?: unknown }).reasons)

export const callerFor = (port: number, officer: Officer, cookie: string, heard: Heard, goesOn: () => Promise<boolean>) => {
  const wrong = (kind: string, path: string, status: number, text: string): { ok: false; status: number; reasons: string } => {
    heard.failed(kind, `${path} (${officer.role}): ${status} ${text}`)
    return { ok: false, status, reasons: '' }
  }
  /** The answer as text, with its time; thinking is not in it. */
  const fetched = async (method: string, path: string, body: unknown): Promise<{ status: number; text: string; from: number; to: number }> => {
    const given = bodyOf(body)
    const headers = { cookie, ...given.headers }
    const from = Date.now()
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, ...(given.body ? { body: given.body } : {}) })
    return { status: response.status, text: await response.text(), from, to: Date.now() }
  }
  const judged = <R extends Route>(route: R, path: string, asked: Asked<R>, status: number, text: string): Answer<R> => {
    const { kind, record, shape } = asked
    const said: unknown = JSON.parse(text)
    if (status === 200) {
      const checked = route.answer.safeParse(said)
      if (checked.success && (shape?.(checked.data as z.output<R['answer']>) ?? true))
        return { ok: true, body: checked.data as z.output<R['answer']> }
      return wrong(kind, path, status, `not in shape: ${checked.error?.message ?? ''} ${text.slice(0, 200)}`)
    }
    const allowed = route.method === 'GET' ? record !== undefined && status === 404 : refusable.includes(status)
    if (!allowed || !isRefusal(said) || stack.test(text)) return wrong(kind, path, status, text)
    heard.refused(kind)
    return { ok: false, status, reasons: said.message }
  }
  return {
    officer,
    async ask<R extends Route>(route: R, asked: Asked<R>): Promise<Answer<R>> {
      if (!(await goesOn())) return { ok: false, status: 0, reasons: 'the hours are over' }
      const path = pathOf(route, asked.params, asked.query)
      try {
        const { status, text, from, to } = await fetched(route.method, path, asked.body)
        heard.answered(asked.kind, to - from)
        const denied = status === 404 && route.method === 'GET' && asked.record ? { denied: asked.record } : {}
        // Whoever is answered about a record knows that it is there, whatever the answer says.
        const about = status === 200 && asked.record ? `${text} ${asked.record}` : text
        heard.named({ officer, what: `${route.method} ${path}`, from, to, ...denied }, about)
        return judged(route, path, asked, status, text)
      } catch (error) {
        return wrong(asked.kind, path, 0, String((error as Error).cause ?? error))
      }
    },
  }
}
export type Caller = ReturnType<typeof callerFor>

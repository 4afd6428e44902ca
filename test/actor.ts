/** One of the cast: signed in with their own session, each act over the real API, each answer checked. */
import { expect } from 'vitest'
import type { RecordPage } from '../src/kit/record-page.ts'
import type { Role } from '../src/kit/role.ts'
import type { Fresh } from './fresh-house.ts'

export type Values = Record<string, unknown>
export type Reply<T = unknown> = { status: number; body: T; text: string; headers: Record<string, unknown> }

/** One of the cast. Every verb goes through HTTP with their own session, and checks what is answered. */
export type Actor = ReturnType<typeof actorOf>

const cookieOf = (header: unknown): string => String(Array.isArray(header) ? header[0] : header).split(';')[0] as string

export const actorOf = (fresh: Fresh, user: { id: string; account: string; password: string; name: string; role: Role }) => {
  let cookie: string | undefined
  const signIn = async (): Promise<string> => {
    const answer = await fresh.app.inject({ method: 'POST', url: '/api/session', payload: { account: user.account, password: user.password } })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    return cookieOf(answer.headers['set-cookie'])
  }
  const ask = async <T = Values>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: unknown): Promise<Reply<T>> => {
    cookie ??= await signIn()
    const answer = await fresh.app.inject({ method, url, headers: { cookie }, ...(payload === undefined ? {} : { payload: payload as object }) })
    const json = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode,
      body: (json ? answer.json() : answer.rawPayload) as T,
      text: json ? answer.body : '',
      headers: answer.headers,
    }
  }
  const well = async <T = RecordPage>(reply: Promise<Reply<unknown>>): Promise<T> => {
    const { status, body, text } = await reply
    expect(status, text).toBeLessThan(300)
    return body as T
  }
  const at = (record: RecordPage): string => `/api/${record.area}/${record.id}`
  return {
    ...user,
    ask,
    /** Signs in afresh: what was begun before is forgotten here, as after a session was ended. */
    comesBack: async (): Promise<void> => {
      cookie = await signIn()
    },
    adds: (area: string, form: Values, step?: string) => well(ask('POST', `/api/${area}`, { form, ...(step ? { step } : {}) })),
    reads: (record: RecordPage) => well(ask('GET', at(record))),
    takes: (record: RecordPage, step: string, form: Values = {}, lines?: Record<string, Values>) =>
      well(ask('POST', `${at(record)}/steps/${step}`, { form, ...(lines ? { lines } : {}) })),
    signs: (record: RecordPage, opinion = '同意') => well(ask('POST', `${at(record)}/signatures`, { verdict: 'agreed', opinion })),
    sendsBack: (record: RecordPage, opinion: string) => well(ask('POST', `${at(record)}/signatures`, { verdict: 'returned', opinion })),
    finds: (area: string, query = '') => well<{ items: (Values & { id: string })[] }>(ask('GET', `/api/${area}${query}`)),
    get: <T>(url: string) => well<T>(ask('GET', url)),
    /** Refused, with these words and, when given, this status. */
    mayNot: async (reply: Promise<Reply<unknown>>, words: string | RegExp, status?: number) => {
      const { status: got, text } = await reply
      expect(got, text).toBeGreaterThanOrEqual(400)
      expect(text).toMatch(words)
      if (status) expect(got, text).toBe(status)
    },
    mayNotTake: async (record: RecordPage, step: string, words: string | RegExp, form: Values = {}, lines?: Record<string, Values>) => {
      const { status, text } = await ask('POST', `${at(record)}/steps/${step}`, { form, ...(lines ? { lines } : {}) })
      expect(status, text).toBeGreaterThanOrEqual(400)
      expect(text).toMatch(words)
    },
    mayNotSign: async (record: RecordPage, words: string | RegExp) => {
      const { status, text } = await ask('POST', `${at(record)}/signatures`, { verdict: 'agreed' })
      expect(status, text).toBeGreaterThanOrEqual(400)
      expect(text).toMatch(words)
    },
    doesNotSee: async (record: RecordPage) => {
      expect((await ask('GET', at(record))).status).toBe(404)
      expect((await ask('POST', `${at(record)}/steps/anything`, { form: {} })).status).toBe(404)
      const list = await ask<{ items: { id: string }[] }>('GET', `/api/${record.area}?size=200`)
      expect(list.body.items.map((i) => i.id)).not.toContain(record.id)
    },
    signsOut: async () => {
      await ask('DELETE', '/api/session')
      cookie = undefined
    },
  }
}

/** Whatever is sent to whatever endpoint by whomever: an answer of the house, never a fault, and never a word of its inside. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { areas } from '../src/app/areas.ts'
import { everythingServed } from '../src/app/server.ts'
import type { Area } from '../src/kit/area.ts'
import type { Route } from '../src/kit/contract.ts'
import { asTheHouse } from '../src/server/context.ts'
import { newId } from '../src/server/id.ts'
import { keep } from '../src/server/keep.ts'
import { county } from './helm.ts'
import { hostile, hostileText, type There, valuesOf } from './hostile.ts'
import { everyone, matrix, type Who } from './sight-matrix.ts'
import { DAY, markOf, sampleOf, states } from './sight-samples.ts'

const c = county()
const there: Record<string, string> = {}
/** A run can be made again, and another be asked for. */
const seed = Number(process.env.SEED ?? 20260105)
const runs = Number(process.env.RUNS ?? 8)

beforeAll(async () => {
  c.setDay(DAY)
  for (const area of areas) {
    const id = newId()
    await asTheHouse(c.house, async (ctx) => {
      const { values, lines = {} } = sampleOf(c, area.name)
      const withIds = Object.entries(lines).map(([name, rows]) => [name, rows.map((row) => ({ ...row, id: newId() }))])
      await keep(ctx, area, [
        {
          id,
          state: states[area.name] ?? 'kept',
          origin: 'here',
          values: { ...values, [area.spine.number]: `${markOf(area.name)}号` },
          lines: Object.fromEntries(withIds),
          excluded: [],
          signers: [],
          touched: true,
        },
      ])
    })
    there[area.name] = id
  }
})

/** Stacks, places of this machine, the database's own words. */
const inside =
  /\bat \S+:\d+:\d+|node:internal|node_modules|\.ts:\d+|violates|relation "|column "|duplicate key|syntax error|invalid input|invalid byte|pg_\w+\(/

const isOfTheHouse = (asked: string, reply: { statusCode: number; body: string; headers: Record<string, unknown> }): void => {
  expect(reply.statusCode, reply.statusCode < 500 ? asked : `${(c.faults.at(-1) as Error | undefined)?.stack} ← ${asked}`).toBeLessThan(500)
  if (reply.statusCode < 400) return
  expect(String(reply.headers['content-type']), asked).toContain('application/json')
  const { message, reasons } = JSON.parse(reply.body) as { message: string; reasons: { text: string }[] }
  expect(message, asked).toMatch(/\p{Script=Han}/u)
  expect(Array.isArray(reasons) && reasons.length > 0, asked).toBe(true)
  expect(reply.body, asked).not.toMatch(inside)
  expect(reply.body, asked).not.toContain(process.cwd())
  expect(reply.body, asked).not.toContain(c.house.filesDir)
}

const areaOf = (route: Route): Area | undefined => areas.find(({ name }) => route.path === `/api/${name}` || route.path.startsWith(`/api/${name}/`))

/** Steps and files of the area itself, so that a form meets its own schema and not only the door. */
const paramsOf = (route: Route, known: There): fc.Arbitrary<Record<string, string>> => {
  const area = areaOf(route)
  const named: Record<string, string[]> = {
    area: areas.map(({ name }) => name),
    step: Object.keys(area?.procedure?.steps ?? {}),
    paper: ['approval', ...Object.keys(area?.papers ?? {})],
    id: area ? [there[area.name] as string] : [...known.ids],
    table: areas.flatMap(({ codes = [] }) => codes.map(({ name }) => name)),
    kind: ['year', 'half', 'month'],
    year: ['2027', '0', '99999'],
  }
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
  const one = (name: string) =>
    fc.oneof(
      { weight: 6, arbitrary: named[name]?.length ? fc.constantFrom(...named[name]) : fc.constantFrom(...known.ids) },
      { weight: 1, arbitrary: hostileText },
    )
  return fc.record(Object.fromEntries(names.map((name) => [name, one(name)])))
}

/** What a form of this area asks for, at a step of it or at none. */
const formOf = (route: Route, known: There): fc.Arbitrary<unknown> | undefined => {
  const area = areaOf(route)
  if (!area || !route.body) return undefined
  const steps = Object.values(area.procedure?.steps ?? {})
  const forms = [area.record, ...steps.flatMap(({ form }) => (form ? [form] : []))] as z.ZodType[]
  const values = fc.oneof(...forms.map((form) => valuesOf(form, known)))
  const lines = fc.dictionary(fc.constantFrom(...Object.keys(area.lines ?? { 无: 1 }), '__proto__', 'constructor'), fc.oneof(values, hostile), {
    maxKeys: 2,
  })
  if (route.method === 'PATCH')
    return fc.record({ version: fc.constantFrom<unknown>(1, 2, '1', 1e9), values, lines, why: hostileText }, { requiredKeys: ['values'] })
  const step = fc.oneof(fc.constantFrom(...Object.keys(area.procedure?.steps ?? { 无: 1 })), hostileText)
  return fc.record({ step, form: values, lines, version: fc.constantFrom<unknown>(1, 'x') }, { requiredKeys: ['form'] })
}

const bodyOf = (route: Route, known: There): fc.Arbitrary<unknown> => {
  if (!route.body) return fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostile })
  const declared = valuesOf(route.body, known)
  const form = route.path.endsWith('/steps/:step') || /^\/api\/\w+(\/:id)?$/.test(route.path) ? formOf(route, known) : undefined
  return fc.oneof({ weight: 5, arbitrary: declared }, ...(form ? [{ weight: 9, arbitrary: form }] : []), { weight: 1, arbitrary: hostile })
}

const queryOf = (route: Route, known: There): fc.Arbitrary<string> => {
  const given = route.query ? valuesOf(route.query, known) : fc.constant({})
  const twice = fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
  return fc.tuple(given, twice).map(([query, again]) => {
    const pairs = Object.entries(typeof query === 'object' && query ? query : {}).map(
      ([name, value]) => [name, (typeof value === 'object' ? 'x' : String(value)).toWellFormed()] as [string, string],
    )
    return new URLSearchParams(again ? [...pairs, ...pairs] : pairs).toString()
  })
}

type Sent = { method: Route['method']; url: string; payload?: string; type: string }

/** A hostile file name, and bytes that are no sheet and no paper. */
const upload = fc
  .tuple(hostileText, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('', '.xlsx', '.docx', '.txt', '.zip'), fc.boolean())
  .map(([name, bytes, kind, whole]) => {
    const named = `${name.toWellFormed().slice(0, 300)}${kind}`.replace(/[\r\n"]/g, '_')
    const head = `--x\r\ncontent-disposition: form-data; name="file"; filename="${named}"\r\ncontent-type: application/octet-stream\r\n\r\n`
    return `${head}PK\u0003\u0004${String.fromCharCode(...bytes)}${whole ? '\r\n--x--\r\n' : ''}`
  })

const requestOf = (route: Route, known: There): fc.Arbitrary<Sent> => {
  const json = bodyOf(route, known).map((body) => (body === undefined ? undefined : JSON.stringify(body)))
  const files = fc.oneof({ weight: 6, arbitrary: upload as fc.Arbitrary<string | undefined> }, { weight: 1, arbitrary: json })
  const payload = route.method === 'GET' ? fc.constant(undefined) : route.takes ? files : json
  const type = fc.oneof(
    { weight: 12, arbitrary: fc.constant(route.takes ? 'multipart/form-data; boundary=x' : 'application/json') },
    { weight: 1, arbitrary: fc.constantFrom('text/plain', 'multipart/form-data', 'application/xml', '') },
  )
  return fc.tuple(paramsOf(route, known), queryOf(route, known), payload, type).map(([params, query, body, kind]) => ({
    method: route.method,
    url: `${route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params[name] ?? '').toWellFormed()))}${query ? `?${query}` : ''}`,
    ...(body === undefined ? {} : { payload: body }),
    type: kind,
  }))
}

const cookies = new Map<Who, string>()
const cookieOf = async (who: Who): Promise<string> => {
  const known = cookies.get(who)
  if (known) return known
  const { account, password } = c.cast[who] as { account: string; password: string }
  const answer = await c.app.inject({ method: 'POST', url: '/api/session', payload: { account, password } })
  const cookie = String(answer.headers['set-cookie']).split(';')[0] as string
  cookies.set(who, cookie)
  return cookie
}

const sends = async (who: Who, { method, url, payload, type }: Sent): Promise<void> => {
  const headers = { cookie: await cookieOf(who), ...(payload === undefined || type === '' ? {} : { 'content-type': type }) }
  const reply = await c.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  if (reply.statusCode === 401) cookies.delete(who)
  isOfTheHouse(`${who} ${method} ${url.slice(0, 300)} ${payload?.slice(0, 600) ?? ''}`, reply)
}

/** What changes how everybody signs in comes last, and what ends one's own session goes to an account of its own. */
const routes = everythingServed()
  .map(({ route }) => route)
  .sort((a, b) => Number(a.surface === 'keeping') - Number(b.surface === 'keeping'))

const askersOf = (route: Route): fc.Arbitrary<Who> => {
  const { who } = matrix[`${route.method} ${route.path}`] as { who: readonly Who[] | 'anyone' }
  const named = who === 'anyone' || who.length === 0 ? everyone : who
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...named) }, { weight: 1, arbitrary: fc.constantFrom(...everyone) })
}

describe('什么人向什么接口发什么，都不出故障', () => {
  it.each([...Map.groupBy(routes, (route) => route.path.split('/')[2])])('/api/%s', async (_, own) => {
    const known = { ids: [...Object.values(there), c.cast.handler.id, c.cast.stranger.id, c.office.办公室 as string, c.units[1]?.id as string] }
    for (const route of own) {
      const asks = fc.asyncProperty(askersOf(route), requestOf(route, known), (who, sent) => sends(who, sent))
      await fc.assert(asks, { seed, numRuns: route.sends ? runs / 2 : areaOf(route) ? runs : runs * 2, endOnFailure: true })
    }
  })

  it('没有一次记入故障', () => expect(c.faults).toEqual([]))
})

afterAll(() => cookies.clear())

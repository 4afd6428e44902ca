/** Every endpoint × everyone × surface: what one may not know appears nowhere, by no name, count, export, figure or file. */
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { everythingServed } from '../src/app/server.ts'
import { areas } from '../src/app/areas.ts'
import { asTheHouse } from '../src/server/context.ts'
import { newId } from '../src/server/id.ts'
import { keep } from '../src/server/keep.ts'
import { sql } from '../src/server/sql.ts'
import { county } from './helm.ts'
import { DAY, figureOf, markOf, sampleOf, states } from './sight-samples.ts'
import { everyone, knows, matrix, type Who } from './sight-matrix.ts'

const c = county()
const secret = new Map<string, { id: string; file: string }>()

beforeAll(async () => {
  c.setDay(DAY)
  for (const area of areas) {
    const id = newId()
    const file = newId()
    await asTheHouse(c.house, async (ctx) => {
      const { values, lines = {} } = sampleOf(c, area.name)
      const number = `${markOf(area.name)}号`
      const [circle] = await keep(ctx, area, [
        {
          id,
          state: states[area.name] ?? 'kept',
          origin: 'here',
          values: { ...values, [area.spine.number]: number },
          lines: Object.fromEntries(Object.entries(lines).map(([k, rows]) => [k, rows.map((r) => ({ ...r, id: newId() }))])),
          excluded: [],
          signers: [],
          touched: true,
        },
      ])
      await ctx.tx.run(
        sql`insert into files (id, record_id, name, digest, size, type, added_by, circle_id) values (${file}, ${id}, ${`${markOf(area.name)}.txt`}, ${'0'.repeat(64)}, 1, 'txt', ${ctx.actor.id}, ${circle})`,
      )
    })
    secret.set(area.name, { id, file })
  }
})

const routes = everythingServed().map(({ route }) => route)
const actor = (who: Who) => c.cast[who]!
const mayKnow = (who: Who, area: string): boolean => (knows[area] as Who[]).includes(who)
const textOf = async (reply: { status: number; body: unknown; text: string }): Promise<string> => {
  if (reply.text || reply.status !== 200 || !Buffer.isBuffer(reply.body)) return reply.text
  const { sheets } = await readXlsx(new Uint8Array(reply.body))
  return JSON.stringify(sheets.map((s) => s.rows))
}

describe('矩阵', () => {
  it('每个接口都有自己的一行，每一行都有自己的接口，面也对得上', () => {
    const served = routes.map((r) => `${r.method} ${r.path}`).sort()
    expect(Object.keys(matrix).sort()).toEqual(served)
    for (const route of routes) expect(matrix[`${route.method} ${route.path}`]?.surface, route.path).toBe(route.surface)
  })

  it('没有登录的人，除了健康检查和登录，处处被拦在门外', async () => {
    for (const route of routes.filter((r) => matrix[`${r.method} ${r.path}`]!.who !== 'anyone')) {
      const url = route.path.replace(/:(\w+)/g, newId())
      const answer = await c.app.inject({ method: route.method, url })
      expect(answer.statusCode, `${route.method} ${url}`).toBe(401)
      expect(answer.body).not.toMatch(/隐秘| at /)
    }
  })

  it.each(everyone.map((who) => [who] as const))('%s：不归其用的功能一概拒绝', async (who) => {
    for (const route of routes.filter((r) => r.roles)) {
      const row = matrix[`${route.method} ${route.path}`]!
      const url = route.path
        .replace(':kind', 'year')
        .replace(':year', '2027')
        .replace(/:(\w+)/g, newId())
      const { status } = await actor(who).ask(route.method, url, route.method === 'GET' ? undefined : {})
      if ((row.who as readonly string[]).includes(who)) expect(status, `${who} ${url}`).not.toBe(403)
      else expect(status, `${who} ${route.method} ${url}`).toBe(403)
    }
  })
})

/** What the questions of this house are asked with, by the names of their parts. */
const asked: Readonly<Record<string, string>> = { from: DAY, to: DAY, day: DAY, month: DAY.slice(0, 7), q: '隐秘', why: '按制度核对', size: '200' }
type Asking = (typeof routes)[number]
const queryOf = ({ query }: Asking): string => {
  const known = Object.keys((query as { shape?: object } | undefined)?.shape ?? {}).filter((name) => asked[name])
  return new URLSearchParams(Object.fromEntries(known.map((name) => [name, asked[name] as string]))).toString()
}
/** Every address of a question, with the hidden record of each area in the place of a record. */
const urlsOf = (route: Asking): string[] => {
  const own = areas.find(({ name }) => route.path.startsWith(`/api/${name}/`))?.name
  const about = own ? [own] : /:(area|id)\b/.test(route.path) ? areas.map(({ name }) => name) : ['']
  return about.map((area) => {
    const { id = '', file = '' } = secret.get(area) ?? {}
    const filled = route.path.replace(':area', area).replace(':id', id).replace(':file', file).replace(':year', '2031').replace(':ord', '0')
    return `${filled.replace(/:(\w+)/g, id || newId())}?${queryOf(route)}`
  })
}

describe('每一个读的接口，带着不知情的记录去问', () => {
  it.each(everyone.map((who) => [who] as const))('%s：答复里没有一处不该知道的', async (who) => {
    const seen = new Set<string>()
    for (const route of routes.filter(({ method }) => method === 'GET'))
      for (const url of urlsOf(route)) {
        const reply = await actor(who).ask('GET', url)
        expect(reply.status, `${who} ${url}`).toBeLessThan(500)
        const text = await textOf(reply)
        for (const { name } of areas) {
          if (text.includes(markOf(name))) seen.add(name)
          if (!mayKnow(who, name)) expect(text, `${who} ${url}`).not.toContain(markOf(name))
        }
      }
    expect([...seen].sort()).toEqual(
      Object.keys(knows)
        .filter((name) => mayKnow(who, name))
        .sort(),
    )
  })
})

/** What is answered for a record that is not there: the same as for one that is, and is not for this reader. */
let hidden = ''
beforeAll(async () => {
  hidden = (await actor('secretary').ask('GET', `/api/clues/${newId()}/papers/approval`)).text
  expect(hidden).toContain('没有这条记录')
})

describe.each(areas.map((area) => [area.label, area.name] as const))('%s', (_, area) => {
  const mark = markOf(area)
  const q = encodeURIComponent(mark)
  const knower = (who: Who): boolean => mayKnow(who, area)

  it.each(everyone.map((who) => [who] as const))('%s：台账、条数、导出、查找都只有知情的', async (who) => {
    for (const url of [`/api/${area}?size=200`, `/api/${area}?q=${q}`, `/api/${area}/sheet?why=${encodeURIComponent('按制度核对')}`]) {
      const reply = await actor(who).ask('GET', url)
      expect(reply.status, url).toBe(200)
      const text = await textOf(reply)
      if (knower(who)) expect(text, url).toContain(mark)
      else expect(text, url).not.toContain(mark)
    }
    expect((await actor(who).get<{ count: number }>(`/api/${area}/count?q=${q}`)).count).toBe(knower(who) ? 1 : 0)
    const found = await actor(who).ask('GET', `/api/search?q=${q}`)
    if (knower(who)) expect(found.text).toContain(mark)
    else expect(found.text).not.toContain(mark)
    const desk = await actor(who).ask('GET', '/api/desk')
    if (!knower(who)) expect(desk.text).not.toContain(mark)
  })

  it.each(everyone.map((who) => [who] as const))('%s：记录页和记录上的一切，不知情的一律“没有这条记录”', async (who) => {
    const { id, file } = secret.get(area)!
    for (const sub of ['', '/limits', '/history', '/ties', '/files', '/papers']) {
      const reply = await actor(who).ask('GET', `/api/${area}/${id}${sub}`)
      expect(reply.status, sub).toBe(knower(who) ? 200 : 404)
      if (!knower(who)) expect(reply.text).not.toContain(mark)
    }
    if (!knower(who)) {
      expect((await actor(who).ask('GET', `/api/${area}/${id}/files/${file}`)).status).toBe(404)
      for (const paper of ['approval', ...Object.keys(areas.find(({ name }) => name === area)?.papers ?? {})])
        expect((await actor(who).ask('GET', `/api/${area}/${id}/papers/${paper}`)).text, paper).toBe(hidden)
    }
    if (knower(who)) return
    const changes: [method: 'POST' | 'PATCH' | 'DELETE', sub: string, body: unknown][] = [
      ['PATCH', '', { version: 1, values: {}, why: '试探' }],
      ['POST', '/steps/close', { form: {} }],
      ['POST', '/signatures', { verdict: 'agreed' }],
      ['DELETE', '/signatures', undefined],
      ['POST', '/exclusions', { userId: c.cast.handler.id, reason: '试探' }],
    ]
    for (const [method, sub, body] of changes) {
      const reply = await actor(who).ask(method, `/api/${area}/${id}${sub}`, body)
      expect(reply.status, `${method} ${sub}`).toBe(404)
      expect(reply.text).not.toContain(mark)
    }
  })

  it.each(everyone.map((who) => [who] as const))('%s：指标不把不知情的记录数进去，也打不开', async (who) => {
    const id = figureOf[area]
    if (!id) return
    const period = area === 'units' ? `from=${DAY}&to=${DAY}` : `from=${DAY}&to=${DAY}`
    const { body } = await actor(who).ask<{ id: string; value: number }[]>('GET', `/api/figures?${period}`)
    const figure = body.find((f) => f.id === id)
    const behind = await actor(who).ask<{ total: number }>('GET', `/api/figures/${id}/records?${period}`)
    if (knower(who)) {
      expect(figure?.value).toBe(area === 'units' ? c.units.length + 1 : 1)
      expect(behind.body.total).toBe(figure?.value)
      expect(behind.text).toContain(mark)
    } else {
      expect(figure?.value ?? 0).toBe(0)
      expect(behind.text).not.toContain(mark)
      expect(behind.status === 404 || behind.body.total === 0).toBe(true)
    }
  })
})

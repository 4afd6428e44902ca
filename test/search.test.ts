/** Finding: by name, reading, number and the end of an identity number; and only what the reader may know. */
import { beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { areas } from '../src/app/areas.ts'
import type { Answer } from '../src/kit/contract.ts'
import type { houseContract } from '../src/kit/house-contract.ts'
import { asTheHouse } from '../src/server/context.ts'
import { newId } from '../src/server/id.ts'
import { keep } from '../src/server/keep.ts'
import { markAgain } from '../src/server/mark-again.ts'
import { readingIn, readingsOfName, readingsOfUnit } from '../src/server/readings.ts'
import { sql } from '../src/server/sql.ts'
import type { Actor, Values } from './actor.ts'
import { county } from './helm.ts'
import { sampleOf } from './sight-samples.ts'

type Found = Answer<typeof houseContract.search>
const c = county()

const keepAll = async (name: string, rows: Values[], state = 'kept'): Promise<string[]> => {
  const ids = rows.map(() => newId())
  await asTheHouse(c.house, (ctx) =>
    keep(
      ctx,
      areas.find((area) => area.name === name)!,
      rows.map((values, i) => ({ id: ids[i]!, state, origin: 'here', values, lines: {}, excluded: [], signers: [], touched: false })),
    ),
  )
  return ids
}
/** Asks as the owner of the tables, whom no sight narrows; `before` is said on the same connection first. */
const asOwner = async <T extends object>(text: string, ...before: string[]): Promise<T[]> => {
  const client = new pg.Client(c.ownerUrl)
  await client.connect()
  try {
    for (const each of before) await client.query(each)
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}
const find = (who: Actor, q: string, more = ''): Promise<Found> => who.get<Found>(`/api/search?q=${encodeURIComponent(q)}${more}`)
const titles = async (who: Actor, q: string, more = ''): Promise<string[]> => (await find(who, q, more)).items.map(({ title }) => title)

const clue = (n: number, values: Values): Values => ({
  number: `线〔2024〕${n}号`,
  subjectUnitId: c.units[1]!.id,
  source: '其他',
  receivedOn: '2024-03-05',
  officeId: c.office.第一纪检监察室,
  handlerId: c.cast.handler.id,
  ...values,
})

let hiddenPaper = ''
beforeAll(async () => {
  const person = (n: number, name: string, idNumber: string, unit: number, post: string): Values => ({
    number: `监${n}号`,
    name,
    idNumber,
    unitId: c.units[unit]!.id,
    post,
  })
  await keepAll('people', [
    person(1, '张伟', '990590197612214659', 0, '局长'),
    person(2, '张伟', '99059019810305123X', 1, '科员'),
    person(3, '单雄', '990590197001011111', 2, '镇长'),
    person(4, '吕绿', '990590197001012222', 2, '科员'),
  ])
  const clues = [
    clue(12, { subjectName: '柳如', summary: '收受礼金' }),
    clue(120, { subjectName: '何其', summary: '违规' }),
    clue(77, { subjectName: '时敏', summary: '由信〔2023〕0456号转来' }),
  ]
  await keepAll('clues', clues, 'registered')
  const [of] = await keepAll('recommendations', [{ ...sampleOf(c, 'recommendations').values, number: '建〔2024〕7号' }], 'draft')
  const [paper] = Object.keys(areas.find(({ name }) => name === 'recommendations')!.papers ?? {})
  hiddenPaper = '测纪建〔2024〕31号'
  await asTheHouse(c.house, (ctx) =>
    ctx.tx.run(sql`insert into paper_numbers (record_id, paper, line, number, given_on, given_by)
      values (${of}, ${paper}, '', ${hiddenPaper}, '2024-05-06', ${ctx.actor.id})`),
  )
})

describe('读音', () => {
  it.each([
    ['张伟', ['zhangwei', 'zw']],
    ['单雄', ['shanxiong', 'sx']],
    ['吕绿', ['lvlv', 'll']],
    ['欧阳修', ['ouyangxiu', 'oyx']],
    ['曾国强', ['zengguoqiang', 'zgq']],
  ])('%s读作%j', (name, readings) => {
    expect(readingsOfName(name)).toEqual(readings)
  })

  it('单位从每个字起都能读，输入的空格、撇号和ü不碍事', () => {
    expect(readingsOfUnit('县财政局')).toEqual(expect.arrayContaining(['xiancaizhengju', 'caizhengju', 'xczj', 'czj']))
    expect(readingIn("Zhang Wei'")).toBe('zhangwei')
    expect(readingIn('lü')).toBe('lv')
    expect(readingIn('张wei')).toBeUndefined()
  })
})

describe('查找', () => {
  it.each(['张伟', 'zhangwei', 'zhang wei', 'zw', 'zhang'])('“%s”找到两个张伟，按单位、职务、出生年份分得清，没有整个号码', async (q) => {
    const { items } = await find(c.cast.handler, q, '&area=people')
    expect(items.map(({ title, unit, born }) => [title, unit, born]).sort()).toEqual([
      ['张伟（局长）', '县财政局', '1976'],
      ['张伟（科员）', '县教育局', '1981'],
    ])
    expect(JSON.stringify(items)).not.toContain('4659')
  })

  it.each([
    ['shanxiong', '单雄（镇长）'],
    ['lvlv', '吕绿（科员）'],
    ['4659', '张伟（局长）'],
    ['123x', '张伟（科员）'],
    ['99059019810305123X', '张伟（科员）'],
    ['jiaoyuju', '县教育局'],
    ['jyj', '县教育局'],
    ['线〔2024〕12号', '柳如：收受礼金'],
    ['线202412号', '柳如：收受礼金'],
    ['线[2024] 12号', '柳如：收受礼金'],
    ['（2024）12', '柳如：收受礼金'],
    ['信〔2023〕0456号', '时敏：由信〔2023〕0456号转来'],
    ['〔2023〕04', '时敏：由信〔2023〕0456号转来'],
    ['线〔2024〕', '柳如：收受礼金'],
    ['202412号', '柳如：收受礼金'],
    ['liuru', '柳如：收受礼金'],
    ['收受礼金', '柳如：收受礼金'],
  ])('“%s”找到%s', async (q, title) => {
    expect(await titles(c.cast.secretary, q)).toContain(title)
  })

  it('号码不足四位不按尾号找，线索号写一半找到同头的', async () => {
    expect(await titles(c.cast.secretary, '659')).toEqual([])
    const half = await titles(c.cast.secretary, '线〔2024〕12')
    expect(half).toEqual(expect.arrayContaining(['柳如：收受礼金', '何其：违规']))
  })

  it('按文号找到已出的文书，只给知道那条记录的人', async () => {
    for (const q of [hiddenPaper, '测纪建202431', '〔2024〕31']) {
      const { papers } = await find(c.cast.secretary, q)
      expect(
        papers.map(({ number }) => number),
        q,
      ).toEqual([hiddenPaper])
      expect((await c.cast.stranger.ask('GET', `/api/search?q=${encodeURIComponent(q)}`)).text).not.toContain('测纪建')
    }
  })

  it('查找过什么写在留痕里，号码只写末四位', async () => {
    await find(c.cast.handler, '990590197612214659')
    const all = await asOwner<{ q: string }>("select what ->> 'q' as q from trail where kind = 'search'")
    expect(all.some(({ q }) => q === '…4659')).toBe(true)
    expect(JSON.stringify(all)).not.toContain('990590197612214659')
  })

  it.each([
    ['&page=0', '页码从1开始'],
    ['&page=x', '页码应为数字'],
    ['&size=999', '每页不超过200条'],
    ['&area=1', '没有这一类记录'],
  ])('问得不对（%s）说明哪里不对', async (more, says) => {
    await c.cast.handler.mayNot(c.cast.handler.ask('GET', `/api/search?q=zw${more}`), says, 422)
  })
})

describe('知情范围', () => {
  it.each(['柳如', 'liuru', 'lr', '202412号', '线〔2024〕12号'])('“%s”：知情的找到并计数，不知情的没有条目也没有条数', async (q) => {
    const known = await find(c.cast.handler, q)
    expect(known.items.map(({ title }) => title)).toContain('柳如：收受礼金')
    expect(known.counts.find(({ area }) => area === 'clues')?.count).toBeGreaterThan(0)
    for (const who of [c.cast.stranger, c.cast.admin]) {
      const hidden = await find(who, q)
      expect(hidden.counts.filter(({ area }) => area === 'clues')).toEqual([])
      expect(hidden.items.filter(({ area }) => area === 'clues')).toEqual([])
      expect((await find(who, q, '&area=clues')).counts).toEqual([])
      expect(hidden.more).toBe(false)
    }
  })
})

describe('几个常见的字', () => {
  beforeAll(async () => {
    const many = (from: number, summary: string): Values[] =>
      Array.from({ length: 1100 }, (_, i) => clue(from + i, { subjectName: `甲${i}`, summary }))
    await keepAll(
      'clues',
      [...many(1000, '公车私用'), ...many(3000, '公款吃喝'), clue(9001, { subjectName: '乙', summary: '公车私用、公款吃喝' })],
      'registered',
    )
  })

  it('每个字都多，一起出现的那一条也找得到', async () => {
    expect(await titles(c.cast.secretary, '公车私用 公款吃喝')).toEqual(['乙：公车私用、公款吃喝'])
    expect((await c.cast.secretary.finds('clues', `?q=${encodeURIComponent('公车私用 公款吃喝')}`)).items).toHaveLength(1)
  })

  it('一类之中逐页翻看，不重不漏；太多时说还有', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => find(c.cast.secretary, '公款吃喝', `&area=clues&page=${page}&size=200`)))
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(600)
    expect(pages.every(({ more }) => more)).toBe(true)
    expect((await find(c.cast.secretary, '公款吃喝')).items).toHaveLength(5)
  })

  it('每个问句都由索引回答', async () => {
    await asOwner('vacuum (analyze) record_words')
    const asked = { wanted: "array['%柳如%']", pieces: "'''柳如'''::tsquery", marks: "'''~liuru'':*'::tsquery", at_most: '1000' }
    for (const name of ['find_records', 'find_marked']) {
      const [body] = await asOwner<{ prosrc: string }>(`select prosrc from pg_proc where proname = '${name}'`)
      const text = Object.entries(asked).reduce((all, [word, value]) => all.replace(new RegExp(`\\b${word}\\b`), value), body!.prosrc)
      const plan = await asOwner<{ 'QUERY PLAN': string }>(`explain ${text}`, "select set_config('app.sight', '{[1,)}', false)")
      expect(plan.map((row) => row['QUERY PLAN']).join(`\n`), name).toContain('record_words_grams')
    }
  })
})

describe('旧的记录', () => {
  it('启动时补上读音和编号，停下再来接着补，正文的字不动', async () => {
    const standing = async (): Promise<string> =>
      JSON.stringify(await asOwner('select md5(string_agg(record_id || grams::text, chr(10) order by record_id)) as all from record_words'))
    const before = await standing()
    await asOwner(`update record_words set marking = 0,
      grams = array_to_tsvector(array(select g from unnest(tsvector_to_array(grams)) g where left(g, 1) not in ('~', '=', '#')))`)
    expect(await titles(c.cast.secretary, 'shanxiong')).toEqual([])
    expect(await markAgain(c.house)).toBeGreaterThan(2200)
    expect(await markAgain(c.house)).toBe(0)
    expect(await standing()).toBe(before)
    expect(await titles(c.cast.secretary, 'shanxiong')).toEqual(['单雄（镇长）'])
  })
})

/** Statements that are sent without waiting for one another: done in their order, or none of them, and nothing comes after the end. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { asTheHouse, type Ctx } from '../src/server/context.ts'
import { together } from '../src/server/db.ts'
import { keep } from '../src/server/keep.ts'
import { newId } from '../src/server/id.ts'
import { sql } from '../src/server/sql.ts'
import { clues } from '../src/areas/clues/area.ts'
import { county, sampleClue } from './helm.ts'

const c = county()

const series = () => asTheHouse(c.house, ({ tx }) => tx.all(sql`select area, last from numbers where year = 1900 order by area`))
const number = ({ tx }: Ctx, area: string, last: number | null) => tx.run(sql`insert into numbers (area, year, last) values (${area}, 1900, ${last})`)
const again = ({ tx }: Ctx, area: string) => tx.run(sql`update numbers set last = last * 2 where area = ${area} and year = 1900`)

it('后发的在先发的之后做', async () => {
  await asTheHouse(c.house, (ctx) => together([number(ctx, '甲', 1), again(ctx, '甲'), again(ctx, '甲'), number(ctx, '乙', 3)]))
  expect(await series()).toEqual([
    { area: '乙', last: 3 },
    { area: '甲', last: 4 },
  ])
})

it('一条不成，说的是它的缘由，全都不成；慢一步才发出的也等到，不落在事务之外', async () => {
  const before = await series()
  let late = false
  const work = asTheHouse(c.house, (ctx) =>
    together([
      number(ctx, '丙', 1),
      number(ctx, '丁', null),
      number(ctx, '戊', 1),
      pause(60)
        .then(() => number(ctx, '己', 1))
        .finally(() => {
          late = true
        }),
    ]),
  )
  await expect(work).rejects.toMatchObject({ code: '23502' })
  expect(late).toBe(true)
  expect(await series()).toEqual(before)
})

it('编号被别的记录用着：说的就是这一句，哪张表里都没有留下', async () => {
  c.setDay('2026-01-05')
  const there = await c.cast.clueOffice.adds('clues', sampleClue(c))
  const id = newId()
  const values = { ...sampleClue(c), number: there.number }
  const draft = { id, state: there.state, origin: 'here' as const, values, lines: {}, excluded: [], signers: [], touched: true }
  await expect(asTheHouse(c.house, (ctx) => keep(ctx, clues, [draft]))).rejects.toThrow('这个编号已被使用')
  const left = await asTheHouse(c.house, ({ tx }) =>
    tx.one<{ n: number }>(sql`
      select (select count(*) from records where id = ${id}) + (select count(*) from clues where id = ${id}) +
        (select count(*) from record_words where record_id = ${id}) + (select count(*) from record_people where record_id = ${id}) as n`),
  )
  expect(left?.n).toBe(0)
})

it('没有人出故障', () => expect(c.faults).toEqual([]))

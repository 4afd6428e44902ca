/** What hangs on a record in great numbers is held to it by statement: never loose, never moved, gone with its record. */
import { describe, expect, it } from 'vitest'
import { asTheHouse } from '../src/server/context.ts'
import { newId } from '../src/server/id.ts'
import { ident, sql } from '../src/server/sql.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const hung = ['steps_taken', 'deadlines', 'todos', 'record_people', 'record_words']

const countOn = (table: string, id: string): Promise<number> =>
  asTheHouse(c.house, async (ctx) => (await ctx.tx.one<{ n: number }>(sql`select count(*) as n from ${ident(table)} where record_id = ${id}`))!.n)

const copyTo = (table: string, from: string, to: string): Promise<number> =>
  asTheHouse(c.house, async (ctx) =>
    ctx.tx.run(sql`insert into ${ident(table)} overriding user value select (jsonb_populate_record(null::${ident(table)},
      to_jsonb(h) || jsonb_build_object('record_id', ${to}::text) || case when to_jsonb(h) ? 'id' then jsonb_build_object('id', ${newId()}::text) else '{}' end)).*
      from ${ident(table)} h where h.record_id = ${from} limit 1`),
  )

describe('挂在记录上的', () => {
  it('没有这条记录就挂不上，也不能挪到别的记录上', async () => {
    const { id } = await c.cast.clueOffice.adds('clues', sampleClue(c))
    const other = await c.cast.clueOffice.adds('clues', sampleClue(c))
    for (const table of hung) {
      expect(await countOn(table, id), table).toBeGreaterThan(0)
      await expect(copyTo(table, id, newId()), table).rejects.toMatchObject({ code: '23503' })
      const moved = asTheHouse(c.house, (ctx) => ctx.tx.run(sql`update ${ident(table)} set record_id = ${other.id} where record_id = ${id}`))
      await expect(moved, table).rejects.toMatchObject({ code: expect.stringMatching(/23503|42501/) })
    }
  })

  it('记录没有了，挂在上面的也都没有了，别的记录上的都还在', async () => {
    const { id } = await c.cast.clueOffice.adds('clues', sampleClue(c))
    const other = await c.cast.clueOffice.adds('clues', sampleClue(c))
    const before = await Promise.all(hung.map((table) => countOn(table, other.id)))
    await asTheHouse(c.house, (ctx) => ctx.tx.run(sql`delete from records where id = ${id}`))
    expect(await Promise.all(hung.map((table) => countOn(table, id)))).toEqual(hung.map(() => 0))
    expect(await Promise.all(hung.map((table) => countOn(table, other.id)))).toEqual(before)
  })

  it('台账的一行也是：没有记录挂不上，记录没有了跟着没有', async () => {
    const { id } = await c.cast.clueOffice.adds('clues', sampleClue(c))
    const put = (record: string, key: string) =>
      asTheHouse(c.house, (ctx) =>
        ctx.tx.run(sql`insert into ledger_rows (area, row_key, id, record_key, record_id, ord, values, digest, import_id, circle_id)
          select 'clues', ${key}, ${newId()}, ${key}, ${record}, 0, '{}', 'none', ${newId()}, circle_id from records where id = ${id}`),
      )
    await expect(put(newId(), 'loose')).rejects.toMatchObject({ code: '23503' })
    await put(id, 'held')
    expect(await countOn('ledger_rows', id)).toBe(1)
    await asTheHouse(c.house, (ctx) => ctx.tx.run(sql`delete from records where id = ${id}`))
    expect(await countOn('ledger_rows', id)).toBe(0)
  })

  it('没有的知情范围，记录不能放进去，也不能挪进去', async () => {
    const { id } = await c.cast.clueOffice.adds('clues', sampleClue(c))
    const nowhere = 2_000_000_000
    const added = asTheHouse(c.house, (ctx) =>
      ctx.tx.run(sql`insert into records (id, area, number, title, state, origin, circle_id)
        select ${newId()}, area, number || '甲', title, state, origin, ${nowhere} from records where id = ${id}`),
    )
    await expect(added).rejects.toMatchObject({ code: '23503' })
    const moved = asTheHouse(c.house, (ctx) => ctx.tx.run(sql`update records set circle_id = ${nowhere} where id = ${id}`))
    await expect(moved).rejects.toMatchObject({ code: '23503' })
  })
})

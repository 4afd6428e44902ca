/** Rows that go to the database column by column arrive as they were: as the database packs them, or as text where something is odd. */
import { describe, expect, it } from 'vitest'
import { asTheHouse } from '../src/server/context.ts'
import { alone } from '../src/server/db.ts'
import { newId } from '../src/server/id.ts'
import { takingUpWords } from '../src/server/imports/take-up-words.ts'
import { packed } from '../src/server/packed.ts'
import { type Columns, type Rows, unnested } from '../src/server/rows.ts'
import { sql } from '../src/server/sql.ts'
import { county, sampleClue } from './helm.ts'

const c = county()
const columns: Columns = { id: 'uuid', said: 'text', day: 'date', n: 'int', yes: 'boolean' }

const back = (rows: Rows) =>
  asTheHouse(c.house, (ctx) => ctx.tx.all<Record<string, unknown>>(sql`select id, said, day, n, yes from ${unnested(columns, rows)}`))

const odd = ['', ' ', 'NULL', 'null', '{}', '"', '\\', 'a,b', '线〔2024〕1号', '𠮷野', '两行\n文字', "o'x"]

describe('按列送进数据库的行', () => {
  it('每一类值原样到达，没有的就是空', async () => {
    const full = odd.map((said, i) => ({
      id: newId(),
      said,
      day: i % 2 ? '1800-01-01' : '2999-12-31',
      n: i % 2 ? -(2 ** 31) + 1 : 2 ** 31 - 1,
      yes: i % 2 === 0,
    }))
    const rows = [...full, { id: null, said: null, day: null, n: null, yes: null }, {}]
    const none = { id: null, said: null, day: null, n: null, yes: null }
    expect(await back(rows)).toEqual([...full, none, none])
  })

  it('这些列走的是数据库自己的装法', () => {
    for (const [type, value] of Object.entries({ uuid: newId(), text: '"', date: '2024-02-29', int: 7, boolean: false }))
      expect(packed(type, [value, null]), type).toBeInstanceOf(Buffer)
  })

  it('装不成的列按文字送，由数据库自己看：大写的编号它认得，不成样子的它拒绝', async () => {
    const id = newId()
    expect(await back([{ id: id.toUpperCase(), n: '12', day: '1799-12-31' }])).toMatchObject([{ id, n: 12, day: '1799-12-31' }])
    for (const wrong of ['x', `${id}0`, id.replaceAll('-', 'x'), id.replace(/.$/, 'g'), `${id.replaceAll('-', '')}0123`])
      await expect(back([{ id: wrong }]), wrong).rejects.toMatchObject({ code: '22P02' })
    for (const wrong of ['2024-02-30', '2023-02-29', '2024-13-01'])
      await expect(back([{ day: wrong }]), wrong).rejects.toMatchObject({ code: '22008' })
    await expect(back([{ n: 2 ** 31 }])).rejects.toMatchObject({ code: '22003' })
    await expect(back([{ n: 1.5 }])).rejects.toMatchObject({ code: '22P02' })
    await expect(back([{ said: 'a\0b' }])).rejects.toMatchObject({ code: '22021' })
  })
})

describe('导入时检索索引在旁边收录新词', () => {
  it('工作做完了，新登记的一样找得到；工作没做成，错误照样传出来', async () => {
    const { id } = await c.cast.clueOffice.adds('clues', { ...sampleClue(c), subjectName: '收录甲' })
    await alone(c.house.side, sql`select take_up_words()`)
    await asTheHouse(c.house, (ctx) => takingUpWords(ctx, () => Promise.resolve()))
    const found = await asTheHouse(c.house, (ctx) =>
      ctx.tx.all<{ id: string }>(sql`select record_id as id from record_words where grams @@ '''收录'' & ''录甲'''::tsquery`),
    )
    expect(found.map((row) => row.id)).toEqual([id])
    const failing = asTheHouse(c.house, (ctx) => takingUpWords(ctx, () => Promise.reject(new Error('没做成'))))
    await expect(failing).rejects.toThrow('没做成')
  })
})

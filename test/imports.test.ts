/** Ledgers in: the good ones whole, the same twice without change, the bad one with every fault named and nothing kept. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { officesNamedIn, bringFolder } from '../src/server/imports/folder.ts'
import { makeOffices } from '../src/base/users/server/accounts.ts'
import { asTheHouse } from '../src/server/context.ts'
import { sql } from '../src/server/sql.ts'
import { county } from './helm.ts'

const ledgers = join(import.meta.dirname, '../ledgers/mingchuan-2024')
const bad = join(import.meta.dirname, 'ledgers/bad-04-问题线索管理台账.xlsx')
const badExpected = JSON.parse(readFileSync(join(import.meta.dirname, 'ledgers/bad-04-expected.json'), 'utf8')) as { kept: number; faults: unknown[] }

const c = county()

const counted = (area: string) =>
  asTheHouse(
    c.house,
    async (ctx) => (await ctx.tx.one<{ n: number }>(sql`select count(*) as n from records where area = ${area} and origin = 'ledger'`))!.n,
  )

const folderWith = (...files: string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-ledgers-'))
  for (const file of files) cpSync(file.includes('/') ? file : join(ledgers, file), join(folder, file.split('/').at(-1)!))
  return folder
}

describe('九本台账', () => {
  it('试算：全部没有错误，什么也没有留下', async () => {
    const { offices } = await officesNamedIn(c.house, ledgers)
    await asTheHouse(c.house, (ctx) =>
      makeOffices(
        ctx.tx,
        offices.filter((o) => !(o in c.office)).map((name) => ({ name, kind: name.includes('派驻') ? ('派驻机构' as const) : ('室' as const) })),
      ),
    )
    const tried = await bringFolder(c.house, ledgers, false)
    expect(tried.map((t) => [t.file, t.counts?.rows, t.counts?.new, t.counts?.wrong])).toEqual([
      ['01-单位名册.xlsx', 60, 60, 0],
      ['02-监督对象名册.xlsx', 1200, 1200, 0],
      ['03-信访举报登记表.xlsx', 878, 878, 0],
      ['04-问题线索管理台账.xlsx', 677, 677, 0],
      ['05-审查调查案件台账.xlsx', 345, 345, 0],
      ['06-问责情况台账.xlsx', 51, 51, 0],
      ['07-纪检监察建议台账.xlsx', 41, 41, 0],
      ['08-党风廉政意见回复台账.xlsx', 3216, 3216, 0],
      ['09-作风问题查处台账.xlsx', 124, 124, 0],
    ])
    expect(await counted('clues')).toBe(0)
    expect(await counted('units')).toBe(0)
  })

  it('入库：一行不少；一案多人是一件；同一封来函是一件', async () => {
    const kept = await bringFolder(c.house, ledgers, true)
    expect(kept.every((k) => k.kept && k.faults.length === 0)).toBe(true)
    expect(await counted('clues')).toBe(677)
    expect(await counted('cases')).toBe(339)
    expect(await counted('opinions')).toBe(38)
    const persons = await asTheHouse(c.house, (ctx) =>
      ctx.tx.one<{ n: number }>(sql`select (select count(*) from cases_persons) + (select count(*) from opinions_persons) as n`),
    )
    expect(persons!.n).toBe(345 + 3216)
  })

  it('同样的文件再导一次，什么都不变', async () => {
    const before = await asTheHouse(c.house, (ctx) => ctx.tx.all(sql`select id, version, changed_at from records order by id`))
    const again = await bringFolder(c.house, ledgers, true)
    for (const each of again) expect(each.counts, each.file).toMatchObject({ new: 0, changed: 0, wrong: 0, unchanged: each.counts!.rows })
    expect(await asTheHouse(c.house, (ctx) => ctx.tx.all(sql`select id, version, changed_at from records order by id`))).toEqual(before)
  })

  it('姓名里的空格、全角数字、五种日期写法都读成一样的', async () => {
    const odd = await asTheHouse(c.house, (ctx) => ctx.tx.all(sql`select name from record_people where name ~ '[[:space:]　０-９]'`))
    expect(odd).toEqual([])
    const first = await asTheHouse(c.house, (ctx) =>
      ctx.tx.one(sql`select subject_name, received_on, disposed_on from clues where number = '线〔2024〕1号'`),
    )
    expect(first).toEqual({ subject_name: '邹建', received_on: '2023-12-05', disposed_on: '2024-01-08' })
  })

  it('台账里写着的联系画成关联：线索到案件，案件到建议', async () => {
    const ties = await asTheHouse(c.house, (ctx) =>
      ctx.tx.all<{ kind: string; n: number }>(sql`select kind, count(*) as n from ties group by kind order by kind`),
    )
    expect(ties).toContainEqual({ kind: '线索转立案', n: 163 })
    expect(ties.find((t) => t.kind === '由案件提出建议')!.n).toBeGreaterThan(10)
  })

  it('编号接着台账往下编', async () => {
    const { clueOffice } = c.cast
    c.setDay('2024-12-31')
    const clue = await clueOffice.adds('clues', {
      subjectName: '新对象',
      subjectUnitId: c.units[0]!.id,
      source: '其他',
      summary: '新线索',
      receivedOn: '2024-12-31',
    })
    expect(clue.number).toBe('线〔2024〕678号')
    c.setDay('2026-01-05')
  })
})

describe('有误的台账', () => {
  it('每一处错误都报出行、列、理由，除此之外一处不多，什么也没有留下', async () => {
    const before = await counted('clues')
    const [brought] = await bringFolder(c.house, folderWith(bad), true)
    expect(brought!.kept).toBe(false)
    expect(brought!.faults).toEqual(badExpected.faults)
    expect((await counted('clues')) - before).toBe(badExpected.kept)
  })

  it('不是台账的表、不是表的文件，都说得清为什么', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingjian-odd-'))
    writeFileSync(join(folder, '乱写.xlsx'), 'not a workbook')
    writeFileSync(
      join(folder, '食堂.xlsx'),
      await writeXlsx({
        sheets: [
          {
            name: '食堂',
            rows: [
              ['日期', '菜名'],
              ['2024-01-01', '白菜'],
            ],
          },
        ],
      }),
    )
    const brought = await bringFolder(c.house, folder, true)
    expect(brought.map((b) => b.refused)).toEqual([expect.stringContaining('不是可以读取的 Excel'), expect.stringContaining('没有认出是哪一本台账')])
  })
})

it('没有人出故障', () => expect(c.faults).toEqual([]))

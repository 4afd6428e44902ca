/** Out to Excel and back in: what the demonstration county's ledgers brought comes back unchanged, and one edited cell is one changed row. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { areas } from '../src/app/areas.ts'
import type { Area } from '../src/kit/area.ts'
import { asTheHouse } from '../src/server/context.ts'
import { bringFolder } from '../src/server/imports/folder.ts'
import { sheetOf } from '../src/server/sheet.ts'
import { sql } from '../src/server/sql.ts'
import { demoHouse } from './demo-house.ts'

const fresh = demoHouse('2026-03-02')

const exported = (area: Area, origin: 'here' | 'ledger' = 'ledger'): Promise<Buffer> =>
  asTheHouse(fresh.house, async (ctx) => {
    const { body } = (await sheetOf(ctx, area, { page: 1, size: 50, origin })).download
    return Buffer.isBuffer(body) ? body : buffer(body)
  })

const brought = async (area: Area, bytes: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-round-'))
  writeFileSync(join(folder, `${area.ledger!.title}.xlsx`), bytes)
  const [back] = await bringFolder(fresh.house, folder, false)
  return back!
}

const withRows = areas.filter(({ name, ledger }) =>
  ledger ? ['petitions', 'clues', 'cases', 'accountability', 'recommendations', 'opinions', 'conduct'].includes(name) : false,
)

describe('导出再导入', () => {
  it.each(withRows.map((area) => [area.label, area] as const))('%s：一行不多，一行不变', async (_, area) => {
    const rows = await asTheHouse(
      fresh.house,
      async (ctx) => (await ctx.tx.one<{ n: number }>(sql`select count(*) as n from ledger_rows where area = ${area.name}`))!.n,
    )
    const back = await brought(area, await exported(area))
    expect(rows).toBeGreaterThan(0)
    expect(back.faults).toEqual([])
    expect(back.counts).toEqual({ rows, new: 0, changed: 0, unchanged: rows, wrong: 0 })
  })

  it('案件台账一人一行，有文号和校验；改一格就是一行有变化', async () => {
    const cases = areas.find(({ name }) => name === 'cases')!
    const { sheets } = await readXlsx(new Uint8Array(await exported(cases)))
    const said = Object.fromEntries(sheets.at(-1)!.rows.map(([what, value]) => [what, value]))
    expect(said.导出文号).toMatch(/^出〔2026〕\d+号$/)
    expect(said['内容校验（SHA-256）']).toMatch(/^[0-9a-f]{64}$/)
    const rows = sheets[0]!.rows.map((row) => [...row])
    rows[1]![rows[0]!.indexOf('职务')] = '改过的职务'
    const back = await brought(cases, await writeXlsx({ sheets: [{ name: '审查调查案件台账', rows }] }))
    expect(back.counts).toMatchObject({ new: 0, changed: 1, wrong: 0, unchanged: rows.length - 2 })
  })

  it('平台自己办的线索导出再导入也是不变，改了的仍不能用台账覆盖', async () => {
    const clues = areas.find(({ name }) => name === 'clues')!
    const bytes = await exported(clues, 'here')
    const back = await brought(clues, bytes)
    expect(back.faults.map(({ reason }) => reason)).not.toContain('编号已被平台登记的记录使用')
    expect(back.counts).toMatchObject({ new: 0, changed: 0 })
    expect(back.counts!.unchanged).toBeGreaterThan(0)
    const rows = (await readXlsx(new Uint8Array(bytes))).sheets[0]!.rows.map((row) => [...row])
    rows[1]![rows[0]!.indexOf('被反映人')] = '改过的对象'
    const edited = await brought(clues, await writeXlsx({ sheets: [{ name: clues.ledger!.title, rows }] }))
    expect(edited.counts!.unchanged).toBe(back.counts!.unchanged - 1)
    expect(edited.faults).toContainEqual(expect.objectContaining({ row: 2, reason: '编号已被平台登记的记录使用' }))
  })
})

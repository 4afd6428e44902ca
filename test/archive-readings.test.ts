/** 廉政档案查阅登记簿 in and out: history is kept and counted, and nobody opens an archive on the strength of it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { archives } from '../src/areas/archives/area.ts'
import { bringFolder } from '../src/server/imports/folder.ts'
import { county } from './helm.ts'

const c = county()
const headings = archives.ledger!.columns.map(({ heading }) => heading)

const brought = async (...rows: Record<string, string>[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-readings-'))
  const cells = rows.map((row) => headings.map((heading) => row[heading] ?? ''))
  writeFileSync(join(folder, '登记簿.xlsx'), await writeXlsx({ sheets: [{ name: '登记簿', rows: [headings, ...cells] }] }))
  return (await bringFolder(c.house, folder, true))[0]!
}

const row = {
  查阅编号: '档2025-1',
  姓名: '对象甲',
  单位: '县财政局',
  查阅用途: '业绩评定',
  查阅事由: '年度考核',
  依据文号: '考〔2025〕2号',
  查阅人: '党风甲',
  申请日期: '2025-12-01',
  批准人: '副书记甲',
  批准日期: '2025-12-02',
  查阅次数: '2',
}

describe('查阅登记簿', () => {
  it('有误的指明哪里、为什么，一行也不入库', async () => {
    const { faults, kept } = await brought({ ...row, 批准日期: '2025-11-01' }, { ...row, 查阅编号: '档2025-2', 姓名: '', 查阅用途: '看看' })
    expect(kept).toBe(false)
    expect(faults.map(({ column, reason }) => `${column}：${reason}`).sort()).toEqual(
      ['姓名：没有写明档案对象', '批准日期：批准早于申请', '查阅用途：不在代码表内'].sort(),
    )
  })

  it('入库后看得见、数得出、导得出；状态是查阅中的也打不开档案', async () => {
    expect(await brought(row, { ...row, 查阅编号: '档2025-3', 办结日期: '2025-12-20', 利用情况: '确定为优秀等次' })).toMatchObject({
      kept: true,
      faults: [],
    })
    const { clueOffice, conductOffice } = c.cast as typeof c.cast & { conductOffice: typeof c.cast.clueOffice }
    const { items } = await conductOffice.finds('archives', '?sort=number')
    expect(items.map(({ number, state, readings }) => [number, state, readings])).toEqual([
      ['档2025-1', 'open', 2],
      ['档2025-3', 'done', 2],
    ])
    await conductOffice.mayNot(conductOffice.ask('POST', `/api/archives/${items[0]!.id}/opening`), '历史申请不能用来打开档案', 409)
    const figures = await clueOffice.get<{ id: string; value: number }[]>('/api/figures?from=2025-12-01&to=2025-12-31')
    const value = (id: string) => figures.find((figure) => figure.id === id)?.value
    expect([value('archives.requested'), value('archives.read'), value('archives.people')]).toEqual([2, 0, 0])
    const sheet = await clueOffice.ask('GET', `/api/archives/sheet?why=${encodeURIComponent('按制度核对')}`)
    const { sheets } = await readXlsx(new Uint8Array(sheet.body as never))
    expect(JSON.stringify(sheets[0]!.rows)).toMatch(/查阅编号.*档2025-3/)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

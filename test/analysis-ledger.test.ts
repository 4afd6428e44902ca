/** 一案一剖析台账 in and out; and history that a ledger brings opens no analysis. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { county } from './helm.ts'
import type { RecordPage } from '../src/kit/record-page.ts'
import { type Brought, bringFolder } from '../src/server/imports/folder.ts'
import { analyses } from '../src/areas/analyses/area.ts'

const c = county()

type Row = Record<string, string>

const brought = async (name: string, rows: Row[]): Promise<Brought> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-analyses-'))
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const cells = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))]
  writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx({ sheets: [{ name, rows: cells }] }))
  return (await bringFolder(c.house, folder, true))[0]!
}

const head = {
  剖析编号: '剖〔2025〕1号',
  案件编号: '案〔2025〕1号',
  被审查调查人: '对象甲',
  案发单位: '县财政局',
  承办部门: '第一纪检监察室',
  启动时间: '2025-03-03',
  剖析期限: '2025-05-06',
  案情: '违规发放津贴补贴',
  权力异化轨迹: '由一人审批',
  审定时间: '2025-05-08',
}
const rows: Row[] = [
  { ...head, 问题类别: '权力运行关键点', 表现: '一人审批', 成因: '没有制度', 去向: '提出纪检监察建议', 建议内容: '建立制度' },
  {
    ...head,
    问题类别: '问题易发风险点',
    表现: '同类单位',
    成因: '没有检查',
    去向: '列为监督任务',
    监督任务: '抽查',
    任务期限: '2025-07-01',
    责任人: '二室承办甲',
  },
  { ...head, 问题类别: '内部管理薄弱点', 表现: '台账不全', 成因: '没有专人', 去向: '无须另提', 理由: '已经建立' },
]

describe('一案一剖析台账', () => {
  it('历史案件导入，不启动剖析', async () => {
    c.setDay('2026-01-05')
    const row = { 案件编号: '案〔2025〕1号', 被审查调查人: '对象甲', 是否中共党员: '是', 单位: '县财政局', 学历: '本科', 立案时间: '2025-01-02' }
    const done = { 移送审理时间: '2025-02-03', 审结时间: '2025-02-20', 处分决定时间: '2025-02-25', 党纪处分: '警告', 结案时间: '2025-03-01' }
    expect(await brought('审查调查案件台账', [{ ...row, ...done }])).toMatchObject({ kept: true, faults: [] })
    const { items } = await c.cast.clueOffice.finds('cases')
    expect(items).toMatchObject([{ state: 'closed' }])
    const page = await c.cast.clueOffice.get<RecordPage>(`/api/cases/${items[0]!.id}`)
    expect(page.lines.persons![0]).toMatchObject({ education: '大学本科' })
    expect((await c.cast.clueOffice.finds('analyses')).items).toEqual([])
  })

  it('有毛病的行逐处指出来，一行也不留', async () => {
    const [first, second] = rows as [Row, Row, Row]
    const { 审定时间: _, ...unapproved } = second
    const wrong = [
      { ...first, 建议内容: '' },
      { ...unapproved, 办结时间: '2025-08-01' },
    ]
    const said = (await brought('一案一剖析台账', wrong)).faults.map(({ column, reason }) => `${column}：${reason}`)
    expect(said).toEqual(['建议内容：提出建议而没有建议内容', '审定时间：有办结时间而无审定时间'])
    expect((await c.cast.clueOffice.finds('analyses')).items).toEqual([])
  })

  it('一个编号几行是一件，逐个问题读进来，与案件关联，历史不再立建议', async () => {
    expect(await brought('一案一剖析台账', rows)).toMatchObject({ kept: true, faults: [] })
    const { clueOffice, stranger, handler } = c.cast
    const { items } = await clueOffice.finds('analyses')
    expect(items).toHaveLength(1)
    const page = await clueOffice.get<RecordPage>(`/api/analyses/${items[0]!.id}`)
    expect(page).toMatchObject({ state: 'approved', origin: 'ledger' })
    expect(page.values).toMatchObject({ powerPath: '由一人审批', tasksOpen: 1, inTime: false, nextTaskDueOn: '2025-07-01' })
    expect(page.lines.points!.map((point) => point.consequence)).toEqual(['提出纪检监察建议', '列为监督任务', '无须另提'])
    const ties = await clueOffice.get<{ area: string; kind: string }[]>(`/api/analyses/${page.id}/ties`)
    expect(ties).toMatchObject([{ area: 'cases', kind: '结案后剖析' }])
    expect((await handler.finds('recommendations')).items).toEqual([])
    await stranger.reads(page)
  })

  it('导出的就是台账上的', async () => {
    const { body } = await c.cast.clueOffice.ask<Buffer>('GET', '/api/analyses/sheet')
    const { sheets } = await readXlsx(new Uint8Array(body))
    const [headings, row] = sheets[0]!.rows as [string[], string[]]
    expect(sheets[0]!.name).toBe(analyses.ledger!.title)
    expect(row[headings.indexOf('剖析编号')]).toBe('剖〔2025〕1号')
    expect(row[headings.indexOf('案发单位')]).toBe('县财政局')
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

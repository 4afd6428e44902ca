/** 谈话函询台账、提醒谈话台账: brought in, tied to their clues, brought in again, and out to Excel and back. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { inquiries } from '../src/areas/inquiries/area.ts'
import { reminders } from '../src/areas/reminders/area.ts'
import { bringFolder } from '../src/server/imports/folder.ts'
import { county, sampleClue } from './helm.ts'

const c = county()

describe('谈话函询台账', () => {
  const headings = [
    '线索编号',
    '对象',
    '单位',
    '方式',
    '承办部门',
    '审批人',
    '审批日',
    '送达日',
    '15 工作日到期',
    '回复日',
    '是否直接回复',
    '报告日',
    '处理类型',
  ]
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-inquiries-'))
  const write = async (rows: (string | null)[][]): Promise<void> =>
    writeFileSync(join(folder, '谈话函询台账.xlsx'), await writeXlsx({ sheets: [{ name: '谈话函询台账', rows }] }))
  const said = ['县财政局', '函询', '第一纪检监察室', '副书记甲']

  it('带进来的与线索关联，没有编号的由系统编号；再导一次不变', async () => {
    c.setDay('2026-03-02')
    const { clueOffice, deputy } = c.cast
    const clue = await clueOffice.adds('clues', sampleClue(c, { receivedOn: '2026-02-02' }))
    const done = [clue.number, '对象甲', ...said, '2026-02-03', '2026-02-04', '2026-03-04', '2026-02-26', '否', '2026-03-02', '采信了结']
    const waiting = ['线〔2026〕77号', '对象乙', ...said, '2026-02-05', '2026-02-06', '2026-03-06', null, null, null, null]
    await write([headings, done, waiting])
    const [brought] = await bringFolder(c.house, folder, true)
    expect(brought).toMatchObject({ area: '谈话函询', kept: true, counts: { rows: 2, new: 2, wrong: 0 } })
    const { items } = await deputy.finds('inquiries', '?sort=approvedOn')
    expect(items.map(({ number, state, subjectName }) => [number, state, subjectName])).toEqual([
      [expect.stringMatching(/^谈函〔2026〕\d号$/), 'toFeedBack', '对象甲'],
      [expect.stringMatching(/^谈函〔2026〕\d号$/), 'awaiting', '对象乙'],
    ])
    const ties = await clueOffice.get<unknown[]>(`/api/clues/${clue.id}/ties`)
    expect(ties).toContainEqual(expect.objectContaining({ area: 'inquiries', kind: '线索谈话函询', direction: 'to' }))
    const [again] = await bringFolder(c.house, folder, true)
    expect(again!.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
  })

  it('导出的表认得出来，导回去一件不多', async () => {
    const columns = inquiries.ledger!.columns.map((each) => each.field).join(',')
    const { body } = await c.cast.clueOffice.ask<Buffer>('GET', `/api/inquiries/sheet?columns=${columns}`)
    writeFileSync(join(folder, '谈话函询台账.xlsx'), body)
    const [back] = await bringFolder(c.house, folder, true)
    expect(back!.faults).toEqual([])
    expect(back!.counts).toMatchObject({ rows: 2, new: 0, changed: 0, unchanged: 2, wrong: 0 })
  })
})

describe('提醒谈话台账', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-reminders-'))
  const file = join(folder, '提醒谈话台账.xlsx')

  it('带进来的按需要跟踪，导出的导回去一件不多', async () => {
    c.setDay('2026-03-02')
    const { conductOffice, head, stranger } = c.cast
    const headings = ['谈话类别', '姓名', '单位', '职务', '谈话事由', '承办部门', '谈话日期', '谈话人', '本人态度', '是否需要跟踪', '跟踪期限']
    const said = ['县教育局', '副局长', '履行职责中的苗头性问题', '第一纪检监察室']
    const rows = [
      headings,
      ['谈话提醒', '干部乙', ...said, '2026-01-05', '一室主任甲', '认识到位', '否', null],
      ['提醒谈话', '干部丙', ...said, '2026-01-06', '一室主任甲', '认识不够到位', '是', '2026-03-06'],
    ]
    writeFileSync(file, await writeXlsx({ sheets: [{ name: '提醒谈话台账', rows }] }))
    const [brought] = await bringFolder(c.house, folder, true)
    expect(brought).toMatchObject({ area: '提醒谈话', kept: true, counts: { rows: 2, new: 2, wrong: 0 }, faults: [] })
    const { items } = await conductOffice!.finds('reminders', '?sort=talkedOn')
    expect(items.map(({ state, name, kind, dueOn }) => [state, name, kind, dueOn])).toEqual([
      ['closed', '干部乙', '提醒谈话', undefined],
      ['held', '干部丙', '提醒谈话', '2026-03-06'],
    ])
    expect((await head.finds('reminders')).items).toHaveLength(2)
    expect((await stranger.finds('reminders')).items).toHaveLength(0)
    const columns = reminders.ledger!.columns.map((each) => each.field).join(',')
    const { body } = await conductOffice!.ask<Buffer>('GET', `/api/reminders/sheet?columns=${columns}`)
    writeFileSync(file, body)
    const [back] = await bringFolder(c.house, folder, true)
    expect(back!.faults).toEqual([])
    expect(back!.counts).toMatchObject({ rows: 2, new: 0, changed: 0, unchanged: 2, wrong: 0 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

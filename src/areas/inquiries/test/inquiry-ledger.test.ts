/** 谈话函询台账: states and faults row by row; brought in, tied to its clues, brought in again, and out to Excel and back. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { county, sampleClue } from '../../../../test/helm.ts'
import { bringFolder } from '../../../server/imports/folder.ts'
import { inquiries } from '../area.ts'
import { deriveInquiry } from '../derive.ts'

const c = county()

describe('谈话函询台账', () => {
  const row = { clueNumber: '线〔2025〕3号', subjectName: '对象甲', subjectUnitId: 'u', kind: '函询', approvedOn: '2025-03-01' }
  const fold = (more: Record<string, unknown>) => inquiries.ledger!.fold([{ ...row, ...more }])
  const answeredOn = { servedOn: '2025-03-05', answeredOn: '2025-03-20' }

  it.each([
    [{}, 'toServe'],
    [{ letterNumber: '函1' }, 'issued'],
    [{ servedOn: '2025-03-05' }, 'awaiting'],
    [answeredOn, 'answered'],
    [{ ...answeredOn, concludedOn: '2025-04-01', outcome: '采信了结' }, 'toFeedBack'],
    [{ ...answeredOn, concludedOn: '2025-04-01', outcome: '采信了结', closedOn: '2025-04-10' }, 'closed'],
    [{ ...answeredOn, concludedOn: '2025-04-01', outcome: '再次谈话函询或者初步核实', closedOn: '2025-04-01' }, 'returned'],
    [{ ...answeredOn, concludedOn: '2025-04-01', outcome: '涉嫌诬告陷害，呈报上级认定' }, 'toReportUp'],
  ])('%o 是“%s”', (more, state) => expect(fold(more).state).toBe(state))

  it.each([
    [{ outcome: '采信了结' }, '有处理类型而无报告时间'],
    [{ closedOn: '2025-05-01' }, '已结案而没有处理类型'],
    [{ answeredOn: '2025-03-20' }, '有回复时间而无送达时间'],
    [{ direct: true, headName: '某' }, '不经主要负责人签署意见'],
    [{ talkedOn: '2025-03-20' }, '方式是函询而有谈话时间'],
  ])('%o：%s', (more, reason) => {
    const faults = inquiries.ledger!.faults?.({ ...row, ...more }) ?? []
    expect(faults.map((fault) => fault.reason).join()).toContain(reason)
  })

  it('说明的年度由谈话函询的年度推出；台账没有写政治面貌的按党员算', () => {
    const done = { ...answeredOn, concludedOn: '2026-01-08', outcome: '采信了结' }
    expect(deriveInquiry(done)).toMatchObject({ mustExplain: true, explainFirstYear: '2025', explainLastYear: '2026', explained: false })
    expect(deriveInquiry({ ...done, explained: true })).toMatchObject({ explained: true })
    expect(deriveInquiry({ ...done, politics: '群众' }).mustExplain).toBeUndefined()
  })

})

describe('导入和导出', () => {
  const headings = ['线索编号', '对象', '单位', '方式', '承办部门', '审批人', '审批日', '送达日', '15 工作日到期', '回复日', '是否直接回复', '报告日', '处理类型']
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
    expect(back!.counts).toMatchObject({ rows: 2, new: 0, wrong: 0 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

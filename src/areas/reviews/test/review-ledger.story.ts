/** An old ledger of appeals comes in as history, and goes out again; it changes no sanction. */
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { type Cells, folderWithLedger, textOfSheet } from '../../../../test/sheets.ts'
import type { RecordPage } from '../../../kit/record-page.ts'
import { bringFolder } from '../../../server/imports/folder.ts'
import { appealsOf } from './life.ts'

const c = county()
const { sanctioned } = appealsOf(c)

const head = [
  '申诉编号',
  '申诉类别',
  '原案件编号',
  '申诉人',
  '单位',
  '申诉请求和理由',
  '原党纪处分',
  '申请日期',
  '受理日期',
  '复查结果',
  '变更后党纪处分',
  '复查决定日期',
  '送达日期',
  '办结日期',
]

const brought = async (...rows: Cells[]) => (await bringFolder(c.house, await folderWithLedger('申诉、复审复核台账', head, rows), true))[0]!

describe('申诉台账', () => {
  it('历史结果只是记载：状态、期限、指标从台账来，案件的处分不因导入而改变', async () => {
    c.setDay('2026-03-02')
    const { trialHead, handler } = c.cast
    const page = await sanctioned('对象甲')
    const changed = [
      '申旧1',
      '党纪申诉',
      page.number,
      '对象甲',
      '县财政局',
      '不服',
      '严重警告',
      '2026-02-02',
      '2026-02-03',
      '变更',
      '警告',
      '2026-02-20',
      '2026-02-21',
      '2026-02-25',
    ]
    const open = ['申旧2', '复审', null, '对象乙', '县教育局', '不服', null, '2026-02-20', '2026-02-24', null, null, null, null, null]
    const said = await brought(changed, open)
    expect([said.refused, said.faults, said.kept]).toEqual([undefined, [], true])
    const { items } = await trialHead.finds('reviews', '?sort=number')
    const [second, first] = await Promise.all(
      ['申旧2', '申旧1'].map((number) => trialHead.get<RecordPage>(`/api/reviews/${items.find((item) => item.number === number)!.id}`)),
    )
    expect(first).toMatchObject({ state: 'closed', origin: 'ledger', values: { result: '变更', newParty: '警告' } })
    expect(second).toMatchObject({ state: 'inHand', values: { kind: '政务复审' } })
    expect(second!.limits).toContainEqual(expect.objectContaining({ limit: 'review', due: '2026-03-24' }))
    expect((await handler.reads(page)).lines.persons![0]).toMatchObject({ partySanction: '严重警告' })
    const ties = await trialHead.get<{ area: string }[]>(`/api/reviews/${first!.id}/ties`)
    expect(ties.map(({ area }) => area)).toContain('cases')
  })

  it('有结果没有日期、日期倒着走的，一处一处指出来', async () => {
    const wrong = ['申旧3', '党纪申诉', null, '对象丙', '县财政局', '不服', '警告', '2026-02-10', '2026-02-09', '维持', null, null, null, null]
    const said = await brought(wrong)
    expect(said.kept).toBe(false)
    expect(said.faults.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['有复查结果而没有决定日期', '受理早于申请']))
  })

  it('导出的台账带着原来的编号和结果', async () => {
    const { body } = await c.cast.trialHead.ask('GET', '/api/reviews/sheet')
    const rows = await textOfSheet(body)
    for (const word of ['申诉编号', '申旧1', '变更', '对象乙']) expect(rows).toContain(word)
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

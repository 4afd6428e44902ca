/** An old ledger of clearings comes in as history; what rests on no untruth is a fault of its row. */
import { expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { type Cells, folderWithLedger } from '../../../../test/sheets.ts'
import { bringFolder } from '../../../server/imports/folder.ts'

const c = county()
const head = [
  '澄清编号',
  '被澄清人',
  '单位',
  '来源编号',
  '澄清依据',
  '需要澄清的问题',
  '认定不属实的事实',
  '提出日期',
  '澄清方式',
  '批准日期',
  '澄清日期',
  '澄清地点',
  '办结日期',
]

const brought = async (...rows: Cells[]) => (await bringFolder(c.house, await folderWithLedger('澄清正名台账', head, rows), true))[0]!

it('历史澄清入账计数；以查无实据为依据的、日期倒着走的不入账', async () => {
  c.setDay('2026-03-02')
  const row = [
    '澄旧1',
    '对象甲',
    '县财政局',
    '线旧9',
    '经核查不属实',
    '收受礼金',
    '查明不属实',
    '2026-01-05',
    '当面说明',
    '2026-01-12',
    '2026-01-20',
    '会议室',
    '2026-02-01',
  ]
  const said = await brought(row)
  expect([said.refused, said.faults, said.kept]).toEqual([undefined, [], true])
  const { items } = await c.cast.clueOffice.finds('clearings')
  expect(items).toMatchObject([{ number: '澄旧1', state: 'closed', way: '当面说明' }])
  const figures = await c.cast.secretary.get<{ id: string; value: number }[]>('/api/figures?from=2026-01-01&to=2026-01-31')
  expect(figures.find(({ id }) => id === 'clearings.done')?.value).toBe(1)
  const wrong = [
    '澄旧2',
    '对象乙',
    '县财政局',
    '线旧8',
    '查无实据',
    '收受礼金',
    '没有查实',
    '2026-01-05',
    '当面说明',
    '2026-01-04',
    '2026-01-20',
    '会议室',
    null,
  ]
  const bad = await brought(wrong)
  expect(bad.kept).toBe(false)
  expect(bad.faults.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['没有查实不等于不属实，不能澄清', '批准早于提出']))
  expect(c.faults).toEqual([])
})

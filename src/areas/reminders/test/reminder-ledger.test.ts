/** 提醒谈话台账: brought in, followed up here, and out to Excel and back. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { county } from '../../../../test/helm.ts'
import { bringFolder } from '../../../server/imports/folder.ts'
import { reminders } from '../area.ts'

const c = county()
const folder = mkdtempSync(join(tmpdir(), 'mingjian-reminders-'))
const file = join(folder, '提醒谈话台账.xlsx')

describe('提醒谈话台账', () => {
  const row = { kind: '提醒谈话', name: '干部甲', unitId: 'u', occasion: '其他' }

  it.each([
    [{}, '没有谈话时间'],
    [{ talkedOn: '2026-01-05', followUpDueOn: '2026-02-05' }, '有跟踪期限而没有写明需要跟踪'],
    [{ talkedOn: '2026-01-05', followedUpOn: '2026-02-05' }, '有跟踪时间而无跟踪结果'],
  ])('%o：%s', (more, reason) => {
    const faults = reminders.ledger!.faults?.({ ...row, ...more }) ?? []
    expect(faults.map((fault) => fault.reason)).toEqual([reason])
  })

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
    expect(back!.counts).toMatchObject({ rows: 2, new: 0, wrong: 0 })
  })

  it('没有人出故障', () => expect(c.faults).toEqual([]))
})

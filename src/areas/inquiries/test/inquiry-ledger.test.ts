/** 谈话函询台账, row by row: what state a row means, and what is wrong with it. */
import { describe, expect, it } from 'vitest'
import { inquiries } from '../area.ts'
import { deriveInquiry } from '../derive.ts'

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
    [{ checkedOn: '2025-05-01' }, '有抽查时间而无抽查结果'],
    [{ checkFinding: '说明属实' }, '有抽查结果而无抽查时间'],
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

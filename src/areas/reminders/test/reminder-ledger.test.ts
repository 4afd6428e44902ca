/** 提醒谈话台账, row by row: what is wrong with it. */
import { describe, expect, it } from 'vitest'
import { reminders } from '../area.ts'

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
})

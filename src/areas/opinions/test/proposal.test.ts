/** The rules of the proposal, as a table: what the archive holds on a day, and what is proposed of it. */
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../kit/archive.ts'
import { plusDays, plusMonths } from '../../../law/day.ts'
import { disciplineRegulations, sanctionLaw } from '../../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../../law/statutes/supervision-rules.ts'
import { type Archive, beyond, mattersOf, propose } from '../proposal.ts'

const called = (recordId: string) => ({ what: recordId.startsWith('case') ? '审查调查案件' : '问题线索', office: '第一纪检监察室' })
const proposed = (archive: Partial<Archive>, today: string) =>
  propose({ name: '干部甲', purpose: '职级晋升', today }, mattersOf({ entries: [], open: [], ...archive }, today, called))

const entry = (recordId: string, on: string, more: Partial<Entry> = {}): Archive['entries'][number] => ({
  kind: 'clue',
  on,
  says: '内容不得外传',
  recordId,
  ...more,
})
const open = (recordId: string, since?: string): Archive['open'][number] => ({
  says: '内容不得外传',
  recordId,
  ...(since ? { since } : {}),
  basis: supervisionRules.article(18),
})
const sanction = (months: number, from = '2025-03-10') => {
  const weighs = { label: '党纪处分“警告”影响期', from, until: plusDays(plusMonths(from, months), -1), basis: disciplineRegulations.article(10) }
  return entry('case-1', from, { kind: 'inquiry', weighs })
}
const forGood = entry('case-2', '2015-01-01', { kind: 'inquiry', weighs: { label: '政务开除', from: '2015-01-01', basis: sanctionLaw.article(8) } })

const cases: [says: string, archive: Partial<Archive>, today: string, conclusion: string, grounds: number][] = [
  ['什么也没有', {}, '2026-03-01', '无不良反映', 0],
  ['只有以前的意见回复', { entries: [entry('other', '2026-01-01', { kind: 'opinion' })] }, '2026-03-01', '无不良反映', 0],
  ['了结的线索', { entries: [entry('clue-1', '2024-01-01'), entry('clue-1', '2024-05-01')] }, '2026-03-01', '有反映已了结', 1],
  ['两件了结的线索', { entries: [entry('clue-1', '2024-01-01'), entry('clue-2', '2024-05-01')] }, '2026-03-01', '有反映已了结', 2],
  ['在办的线索', { entries: [entry('clue-1', '2026-02-01')], open: [open('clue-1', '2026-02-01')] }, '2026-03-01', '建议暂缓', 1],
  ['不知何时起的在办事项', { open: [open('clue-1')] }, '2026-03-01', '建议暂缓', 1],
  ['在办的和了结的', { entries: [entry('clue-2', '2024-05-01')], open: [open('clue-1', '2026-02-01')] }, '2026-03-01', '建议暂缓', 2],
  ['处分影响期的第一日', { entries: [sanction(12)] }, '2025-03-10', '不适宜', 1],
  ['处分影响期的最后一日', { entries: [sanction(12)] }, '2026-03-09', '不适宜', 1],
  ['处分影响期届满的次日', { entries: [sanction(12)] }, '2026-03-10', '有反映已了结', 1],
  ['处分生效的前一日', { entries: [sanction(12)] }, '2025-03-09', '有反映已了结', 1],
  ['月末起算的影响期最后一日', { entries: [sanction(6, '2025-08-31')] }, '2026-02-27', '不适宜', 1],
  ['月末起算的影响期届满次日', { entries: [sanction(6, '2025-08-31')] }, '2026-02-28', '有反映已了结', 1],
  ['没有期满日的', { entries: [forGood] }, '2026-03-01', '不适宜', 1],
  ['影响期内又有在办线索', { entries: [sanction(12)], open: [open('clue-1', '2026-01-05')] }, '2026-03-01', '不适宜', 2],
  ['一案两项影响期，一项已满', { entries: [sanction(6), sanction(12)] }, '2025-12-01', '不适宜', 1],
]

describe('系统建议', () => {
  it.each(cases)('%s', (_, archive, today, conclusion, grounds) => {
    const proposal = proposed(archive, today)
    expect(proposal.conclusion).toBe(conclusion)
    expect(proposal.grounds).toHaveLength(grounds)
  })

  it('每一项都写明类别、承办部门、影响期和条文，不写内容', () => {
    const { grounds, wording } = proposed({ entries: [sanction(12)], open: [open('clue-1', '2026-01-05')] }, '2026-03-01')
    expect(grounds).toEqual([
      '审查调查案件（第一纪检监察室）：党纪处分“警告”影响期，2025-03-10起至2026-03-09。依据《中国共产党纪律处分条例》第10条',
      '问题线索（第一纪检监察室）：未了结，2026-01-05起。依据《中国共产党纪律检查机关监督执纪工作规则》第18条',
    ])
    expect(wording).toBe('干部甲同志处于党纪处分“警告”影响期（至2026年3月9日），依据《中国共产党纪律处分条例》第10条，就“职级晋升”提出不适宜的意见。')
    expect(JSON.stringify([grounds, wording])).not.toContain('内容不得外传')
  })

  it('未了结的事项是什么，不写进给来函单位的表述', () => {
    const { wording } = proposed({ open: [open('clue-1', '2026-02-01')] }, '2026-03-01')
    expect(wording).toBe('干部甲同志有事项正在核实处理，建议暂缓“职级晋升”。')
  })

  it('同样的两项少了一项不算新，多了一项是新的', () => {
    expect(beyond(['甲', '甲'], ['甲', '甲', '乙'])).toEqual([])
    expect(beyond(['甲', '甲', '丙'], ['甲'])).toEqual(['甲', '丙'])
  })
})

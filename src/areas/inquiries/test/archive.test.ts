/** What an inquiry leaves in the archive, and what a review took away from it. */
import { expect, it } from 'vitest'
import { inquiries } from '../area.ts'

const asked = { kind: '函询', brief: '违规领取补助', clueNumber: '线〔2026〕1号', servedOn: '2026-03-02' }
const told = (inquiry: Record<string, unknown>) => inquiries.archive!.entries(inquiry, inquiry, 'closed', {}).map(({ on, says }) => [on, says])

it('被函询、处理、抽查、会上说明各是一条；措施在线索里，不写两遍', () => {
  const whole = {
    ...asked,
    outcome: '批评教育、责令检查等处理',
    concludedOn: '2026-04-01',
    measure: '诫勉',
    checkedOn: '2026-04-10',
    checkFinding: '说明属实',
    explainedOn: '2027-01-20',
    explainedAt: '民主生活会',
  }
  expect(told(whole)).toEqual([
    ['2026-03-02', '被函询：违规领取补助'],
    ['2026-04-01', '函询处理：批评教育、责令检查等处理'],
    ['2026-04-10', '对说明情况抽查核实：说明属实'],
    ['2027-01-20', '在民主生活会作出说明'],
  ])
  expect(told({ kind: '谈话', talkedOn: '2026-03-02' })).toEqual([['2026-03-02', '被谈话']])
  expect(told({ kind: '谈话' })).toEqual([])
})

it.each([
  [asked, 'awaiting', undefined],
  [{ ...asked, clueNumber: undefined }, 'awaiting', '谈话函询待本人回复'],
  [{ ...asked, clueNumber: undefined }, 'closed', undefined],
])('未了事项随线索；没有线索的自己说：%o %s', (inquiry, state, says) => {
  expect(inquiries.archive!.open?.(inquiry, inquiry, state)?.says).toBe(says)
})

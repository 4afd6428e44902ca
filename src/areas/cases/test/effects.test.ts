/** How long a sanction weighs, and which form a measure is proposed for. */
import { describe, expect, it } from 'vitest'
import { quarterDueOn } from '../derive.ts'
import { effectsOf, govMonths, partyMonths, proposedForm, weighsUntil } from '../effects.ts'
import { caseLedger } from '../ledger.ts'
import { caseProcedure } from '../procedure.ts'
import { limitsRunning } from '../../../kit/procedure/deadline.ts'

describe('处分影响期', () => {
  it.each([
    ['警告', '2026-01-31', '2027-01-30'],
    ['严重警告', '2026-01-31', '2027-07-30'],
    ['撤销党内职务', '2024-02-29', '2026-02-27'],
    ['留党察看一年', '2026-01-01', '2028-12-31'],
    ['开除党籍', '2026-01-01', '2030-12-31'],
  ])('党纪 %s 自 %s 起至 %s', (sanction, from, until) => expect(weighsUntil(partyMonths[sanction], from)).toBe(until))
  it.each([
    ['警告', '2026-01-01', '2026-06-30'],
    ['记过', '2026-01-01', '2026-12-31'],
    ['记大过', '2026-01-01', '2027-06-30'],
    ['撤职', '2026-01-01', '2027-12-31'],
  ])('政务 %s 自 %s 起至 %s', (sanction, from, until) => expect(weighsUntil(govMonths[sanction], from)).toBe(until))
  it('开除没有期间', () => expect(weighsUntil(govMonths.开除, '2026-01-01')).toBeUndefined())
})

describe('四种形态按最重的措施提出', () => {
  it.each([
    [{ partySanction: '警告' }, '第二种形态'],
    [{ govSanction: '降级' }, '第二种形态'],
    [{ handling: '免职' }, '第二种形态'],
    [{ partySanction: '警告', govSanction: '撤职' }, '第三种形态'],
    [{ partySanction: '开除党籍' }, '第三种形态'],
    [{ partySanction: '开除党籍', transferredOn: '2026-01-01' }, '第四种形态'],
    [{ outcome: '免予处分' }, '第一种形态'],
    [{ outcome: '不予处分' }, undefined],
  ])('%o → %s', (person, form) => expect(proposedForm(person)).toBe(form))
})

describe('每个人的影响期怎样起止', () => {
  const of = (more: Record<string, unknown>) => effectsOf({ decidedOn: '2026-03-02', ...more })
  it.each([
    ['党纪', { partySanction: '警告' }, '2027-03-01', '10', '无需取消处分'],
    ['影响期内又受处分', { partySanction: '警告', priorUntil: '2026-06-30' }, '2027-06-30', '21', '无需取消处分'],
    ['原影响期已满', { partySanction: '警告', priorUntil: '2026-03-01' }, '2027-03-01', '10', '无需取消处分'],
    ['政务', { govSanction: '记过' }, '2027-03-01', '8', '自动解除'],
    ['政务降级', { govSanction: '降级' }, '2028-03-01', '8', '不视为恢复原级别、原职务'],
    ['多个相同政务处分', { govSanction: '记过', sameGov: 3, govTerm: 30 }, '2028-09-01', '15', '自动解除'],
    ['组织处理', { handling: '免职' }, '2028-03-01', '11', '按影响期长的执行'],
  ])('%s', (_, person, until, article, words) => {
    const [effect] = of(person)
    expect(effect?.weight).toMatchObject({ from: '2026-03-02', until, basis: { article } })
    expect(effect?.ending?.says).toContain(words)
  })
  it('开除没有期限，也就没有期满', () => {
    const [effect] = of({ govSanction: '开除' })
    expect(effect?.weight.until).toBeUndefined()
    expect(effect?.ending).toBeUndefined()
  })
  it('没有决定的没有影响期', () => expect(effectsOf({ partySanction: '警告' })).toEqual([]))
})

describe('季度汇总报告的期限', () => {
  it.each([
    ['2026-01-01', '2026-04-15'],
    ['2026-03-31', '2026-04-15'],
    ['2026-04-01', '2026-07-15'],
    ['2026-09-30', '2026-10-15'],
    ['2026-12-31', '2027-01-15'],
  ])('%s 执行完毕，%s 前报告', (executed, due) => expect(quarterDueOn(executed)).toBe(due))
})

describe('案件台账的毛病', () => {
  const faults = (row: Record<string, unknown>) => (caseLedger.faults?.(row) ?? []).map(({ reason }) => reason)
  it.each([
    [{ govSanction: '开除', decidedOn: '2024-01-01', standing: '退休' }, '已退休的人员不再给予政务处分'],
    [{ age: 50, born: '1980-01', filedOn: '2024-05-01' }, '年龄与出生年月不符'],
    [{ partySanction: '开除党籍', decidedOn: '2024-01-01', member: '否' }, '非党员不能给予党纪处分'],
  ])('%o', (row, words) => expect(faults(row)).toContain(words))
  it('年龄按年份相差一岁的不算', () => expect(faults({ age: 43, born: '1980-11', filedOn: '2024-05-01' })).toEqual([]))
})

describe('台账里没有处分决定就结案的', () => {
  it('不再计算作出处理决定的期限', () => {
    const { record, past } = caseLedger.fold([{ number: '案2023001', name: '对象甲', filedOn: '2023-02-01', closedOn: '2023-09-01' }])
    const taken = past.map((each, i) => ({
      ...each,
      id: String(i),
      from: null,
      by: null,
      effective: true,
      origin: 'ledger' as const,
      form: {},
      to: '',
    }))
    const runs = limitsRunning(caseProcedure, { record, taken, today: '2026-01-05', told: caseLedger.tells })
    expect(runs).toMatchObject([{ limit: 'disposal', startedOn: '2023-02-01', endedOn: '2023-09-01' }])
  })
})

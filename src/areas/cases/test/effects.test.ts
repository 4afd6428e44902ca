/** How long a sanction weighs, and which form a measure is proposed for. */
import { describe, expect, it } from 'vitest'
import { govMonths, partyMonths, proposedForm, weighsUntil } from '../effects.ts'

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

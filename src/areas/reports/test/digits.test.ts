/** Which digits of a text are loose: a table of cases. */
import { describe, expect, it } from 'vitest'
import type { LineKind } from '../body.ts'
import { looseDigits } from '../digits.ts'

const quarter = { from: '2026-01-01', to: '2026-03-31' }

describe('没有引用指标的数字', () => {
  it.each<[text: string, loose: string[], kind?: LineKind]>([
    ['一、工作开展情况', []],
    ['2026年第一季度，全县共查处', []],
    ['2026年以来，共查处12起', ['12']],
    ['比2025年增加', ['2025']],
    ['占33.3%', ['33.3']],
    ['占３３%', ['３３']],
    ['依据云纪发〔2026〕5号文件', []],
    ['其中A1类、B6类', []],
    ['AA123', ['123']],
    ['2026年4月5日', [], 'date'],
    ['2026年4月5日', ['4', '5'], 'text'],
    ['第1季度', ['1']],
  ])('“%s”：%j', (text, loose, kind) => {
    const found = looseDigits(text, quarter, kind)
    expect(found.map(({ says }) => says)).toEqual(loose)
    for (const { at, says } of found) expect(text.slice(at, at + says.length)).toBe(says)
  })
})

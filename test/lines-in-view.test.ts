/** A step about a thousand persons: its dialog holds a few forms at once, and loses none that is wrong. */
import { describe, expect, it } from 'vitest'
import { AT_ONCE, inView } from '../src/web/record/lines-in-view.ts'

const thousand = Array.from({ length: 1000 }, (_, i) => ({ called: `人员${i + 1}`, faults: i === 700 ? { wording: '请填写回复表述' } : {} }))

describe('一步涉及许多人的对话框', () => {
  it('先只排出五十项，其余按需显示；填错的总在眼前', () => {
    const { seen, more } = inView(thousand, '', AT_ONCE)
    expect(seen.map(({ called }) => called)).toEqual([...thousand.slice(0, 50).map(({ called }) => called), '人员701'])
    expect(more).toBe(949)
    expect(inView(thousand, '', 2000)).toMatchObject({ seen: thousand, more: 0 })
  })

  it('按名称查找', () => {
    const { seen, more } = inView(thousand, ' 人员99 ', AT_ONCE)
    expect(seen.map(({ called }) => called)).toEqual(['人员99', '人员701', ...Array.from({ length: 10 }, (_, i) => `人员99${i}`)])
    expect(more).toBe(0)
  })
})

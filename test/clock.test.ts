/** The hand-reckoned examples of the law's limits, and what the calendar must not get wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar } from '../src/law/calendar.ts'
import { inWords, isDay, plusDays, plusMonths } from '../src/law/day.ts'
import { notices } from '../src/law/holidays.ts'
import { dueAsNamed, dueDay, type Term } from '../src/law/term.ts'

const cal = calendar(notices)
const due = (start: string, term: Term, more = {}) => dueDay(start, term, cal, { today: '2026-01-01', ...more }).due

describe('期限：次日起算，调休日算工作日，末日遇休假顺延', () => {
  it.each([
    ['2024-02-01', { workdays: 15 }, '2024-02-27', '除夕不在放假通知内，是工作日'],
    ['2024-09-20', { workdays: 15 }, '2024-10-16', '国庆前后的调休上班日计入'],
    ['2025-01-20', { workdays: 15 }, '2025-02-14', '2025年除夕放假'],
    ['2025-09-22', { workdays: 15 }, '2025-10-17', '八天长假和两个调休日'],
    ['2025-09-02', { months: 1 }, '2025-10-09', '对应日在长假里，顺延到假后首日'],
    ['2024-01-31', { months: 1 }, '2024-02-29', '没有对应日，取月末日'],
    ['2025-01-31', { months: 1 }, '2025-02-28', '平年二月'],
    ['2026-01-31', { months: 1 }, '2026-02-28', '月末日恰为调休上班的周六，不顺延'],
    ['2024-12-25', { workdays: 5 }, '2025-01-02', '跨年，元旦放假'],
    ['2024-02-08', { days: 15 }, '2024-02-23', '自然日'],
    ['2024-11-30', { months: 12 }, '2025-12-01', '对应日为周日，顺延'],
  ] as [string, Term, string, string][])('%s 起 %o → %s（%s）', (start, term, expected) => expect(due(start, term)).toBe(expected))

  it('为什么是这一天：周末和法定节假日各用自己的说法', () => {
    const why = (start: string, term: Term) => dueDay(start, term, cal, { today: '2026-01-01' }).why.map((w) => w.says)
    expect(why('2024-11-30', { months: 12 })).toContain('2025年11月30日是周末，顺延至次一工作日')
    expect(why('2025-09-02', { months: 1 })).toContain('2025年10月2日是法定节假日，顺延至次一工作日')
  })

  it('中止期间不计，延长从原届满日接着算，原期限另存', () => {
    const paused = dueDay('2025-03-03', { months: 1 }, cal, { pauses: [{ from: '2025-03-10', to: '2025-03-20' }], today: '2025-06-01' })
    expect(paused.original).toBe('2025-04-03')
    expect(paused.due).toBe('2025-04-14')
    const extended = dueDay('2025-03-03', { months: 2 }, cal, { extensions: [{ months: 1 }], today: '2025-06-01' })
    expect(extended.original).toBe('2025-05-06')
    expect(extended.due).toBe('2025-06-06')
  })

  it('文书自己载明日期的，就是那一天，遇休假也不顺延；延长从那一天接着算', () => {
    expect(dueAsNamed('2025-10-04', cal, [], '2025-09-01')).toMatchObject({ due: '2025-10-04', original: '2025-10-04', provisional: false })
    expect(dueAsNamed('2025-09-04', cal, [{ months: 1 }], '2025-09-01')).toMatchObject({ due: '2025-10-09', original: '2025-09-04' })
  })

  it('还没有发布放假通知的年份，期限标明是暂定的', () => {
    expect(dueDay('2026-12-20', { workdays: 15 }, cal, { today: '2026-12-20' }).provisional).toBe(true)
    expect(dueDay('2026-03-02', { workdays: 15 }, cal, { today: '2026-03-02' }).provisional).toBe(false)
  })

  it('“为什么是这一天”逐日说明', () => {
    const { why } = dueDay('2024-02-01', { workdays: 15 }, cal, { today: '2024-02-01' })
    expect(why.filter((w) => w.says.startsWith('第')).length).toBe(15)
    expect(why.find((w) => w.day === '2024-02-04')?.says).toContain('调休上班')
    expect(why.find((w) => w.day === '2024-02-12')?.says).toBe('放假，不计')
  })

  it('与一个逐日数的慢算法一致', () => {
    const slow = (start: string, n: number): string => {
      let day = start
      for (let left = n; left > 0; ) {
        day = plusDays(day, 1)
        if (cal.isWorkday(day)) left -= 1
      }
      return day
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
        const start = plusDays('2024-01-01', offset)
        expect(due(start, { workdays: n })).toBe(slow(start, n))
      }),
    )
  })

  it('按月计算的期限总是落在工作日，且不早于对应日', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 12 }), (offset, months) => {
        const start = plusDays('2024-01-01', offset)
        const day = due(start, { months })
        expect(cal.isWorkday(day)).toBe(true)
        expect(day >= plusMonths(start, months)).toBe(true)
      }),
    )
  })
})

describe('日期', () => {
  it('不存在的日子不是日子', () => {
    expect(isDay('2024-02-30')).toBe(false)
    expect(isDay('2023-02-29')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
    expect(isDay('2024-2-9')).toBe(false)
  })
  it('公文里月日不补零', () => expect(inWords('2024-03-05')).toBe('2024年3月5日'))
  it.each([
    [
      2024,
      '01-01 02-10 02-11 02-12 02-13 02-14 02-15 02-16 02-17 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 06-10 09-15 09-16 09-17 10-01 10-02 10-03 10-04 10-05 10-06 10-07',
      '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    ],
    [
      2025,
      '01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08',
      '01-26 02-08 04-27 09-28 10-11',
    ],
  ])('%i 年的放假日和调休上班日', (year, holidays, makeup) => {
    for (const day of holidays.split(' ')) expect(cal.kindOf(`${year}-${day}`)).toBe('holiday')
    for (const day of makeup.split(' ')) expect(cal.kindOf(`${year}-${day}`)).toBe('makeup')
    expect(cal.kindOf('2024-02-09')).toBe('workday')
  })
})

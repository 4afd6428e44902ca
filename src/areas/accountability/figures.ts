/** What the reports count of accountability, on the day of the decision. */
import type { Figures } from '../../kit/figure.ts'

const persons = { of: 'accountability', on: 'decidedOn', where: { kind: '干部' } } as const

export const accountabilityFigures: Figures = {
  'accountability.persons': {
    label: '问责领导干部',
    means: '本期被问责的领导干部人次，按问责决定时间计。',
    unit: '人',
    which: persons,
    counts: 'rows',
  },
  'accountability.organisations': {
    label: '问责党组织',
    means: '本期被问责的党组织个数，按问责决定时间计。',
    unit: '个',
    which: { of: 'accountability', on: 'decidedOn', where: { kind: '党组织' } },
    counts: 'rows',
  },
  'accountability.personsBySource': {
    label: '问责按问题来源',
    means: '本期被问责的领导干部按问题来源分。',
    unit: '人',
    which: persons,
    counts: 'rows',
    parts: { by: 'source' },
  },
  'accountability.environment': {
    label: '环保督察问责',
    means: '本期因中央环保督察“回头看”、省环保督察反馈问题被问责的领导干部人次。',
    unit: '人',
    which: { ...persons, where: { kind: '干部', source: ['中央环保督察“回头看”', '省环保督察'] } },
    counts: 'rows',
  },
  'accountability.gangSanctioned': {
    label: '扫黑除恶督导问责中给予处分',
    means: '本期因中央扫黑除恶督导批转线索被问责、方式为纪律处分的领导干部人次。',
    unit: '人',
    which: { ...persons, where: { kind: '干部', source: '中央扫黑除恶督导', way: '纪律处分' } },
    counts: 'rows',
  },
}

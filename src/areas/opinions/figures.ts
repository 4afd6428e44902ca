/** What the reports count of opinions: letters by receipt, persons by reply. */
import type { Figures } from '../../kit/figure.ts'

const replied = { of: 'opinions.persons', on: 'repliedOn' } as const

export const opinionFigures: Figures = {
  'opinions.requests': {
    label: '来函',
    means: '本期收到的征求党风廉政意见的来函件数，按收函时间计。',
    unit: '件',
    which: { of: 'opinions', on: 'receivedOn' },
    counts: 'rows',
  },
  'opinions.persons': {
    label: '回复党风廉政意见',
    means: '本期回复的人次，按回函时间计；同一人多次征求的计多次。',
    unit: '人次',
    which: replied,
    counts: 'rows',
  },
  'opinions.byConclusion': {
    label: '回复按结论',
    means: '本期回复的人次按结论分。',
    unit: '人次',
    which: replied,
    counts: 'rows',
    parts: { by: 'conclusion' },
  },
  'opinions.unsuitable': {
    label: '提出不适宜建议',
    means: '本期回复中结论为不适宜或者建议暂缓的条数。',
    unit: '条',
    which: { ...replied, where: { conclusion: ['不适宜', '建议暂缓'] } },
    counts: 'rows',
  },
}

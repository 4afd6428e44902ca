/** What the reports count of opinions: letters by receipt, persons by reply, what went back, what was in time. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

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
  'opinions.deferred': {
    label: '建议暂缓',
    means: '本期回复中结论为建议暂缓的条数，按回函时间计。',
    unit: '条',
    which: { ...replied, where: { conclusion: '建议暂缓' } },
    counts: 'rows',
  },
  'opinions.unfit': {
    label: '不适宜',
    means: '本期回复中结论为不适宜的条数，按回函时间计；不含建议暂缓。',
    unit: '条',
    which: { ...replied, where: { conclusion: '不适宜' } },
    counts: 'rows',
  },
  'opinions.byPurpose': {
    label: '来函按事由',
    means: '本期收到的来函按事由分，按收函时间计；逐月看即是每月来函事由的分布，清单以外的单列。',
    unit: '件',
    which: { of: 'opinions', on: 'receivedOn' },
    counts: 'rows',
    parts: { by: 'purpose' },
    basis: bases.purposes,
  },
  'opinions.returned': {
    label: '退回来函',
    means: '本期经批准退回来函单位的件数，按退回时间计，按来函所称的事由分。',
    unit: '件',
    which: { of: 'opinions', on: 'returnedOn' },
    counts: 'rows',
    parts: { by: 'returnedPurpose' },
    basis: bases.purposes,
  },
  'opinions.inTime': {
    label: '按期回函',
    means: '本期回函的来函中，回函时间不晚于回函期限的件数；期限经批准延长的按延长后的计，由台账导入而没有期限的不计。',
    unit: '件',
    which: { of: 'opinions', on: 'repliedOn', where: { repliedLate: false } },
    counts: 'rows',
    basis: bases.term,
  },
  'opinions.late': {
    label: '逾期回函',
    means: '本期回函的来函中，回函时间晚于回函期限的件数。',
    unit: '件',
    which: { of: 'opinions', on: 'repliedOn', where: { repliedLate: true } },
    counts: 'rows',
    basis: bases.term,
  },
  'opinions.supplemented': {
    label: '补充回函',
    means: '本期因回复后出现新情况而补充回函的件数，按补充回函时间计。',
    unit: '件',
    which: { of: 'opinions', on: 'supplementedOn' },
    counts: 'rows',
    basis: bases.reviewing,
  },
}

/** What the reports count of inquiries: rounds of letter or talk, not clues. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

const owed = { of: 'inquiries', open: { since: 'concludedOn', until: 'explainedOn' } } as const

export const inquiryFigures: Figures = {
  'inquiries.opened': {
    label: '谈话函询',
    means: '本期获批的谈话函询件数，按审批时间计；一件线索再次谈话函询的另计一件，所以与线索处置方式的件数可以不同。',
    unit: '件',
    which: { of: 'inquiries', on: 'approvedOn' },
    counts: 'rows',
    parts: { by: 'kind' },
    basis: bases.approval,
  },
  'inquiries.concluded': {
    label: '谈话函询处置意见',
    means: '本期批准处置意见的谈话函询件数，按批准时间计，按四种处理类型分。',
    unit: '件',
    which: { of: 'inquiries', on: 'concludedOn' },
    counts: 'rows',
    parts: { by: 'outcome' },
    basis: bases.report,
  },
  'inquiries.repliedLate': {
    label: '函询逾期回复',
    means: '本期收到的函询回复中，晚于收到函件后十五个工作日的件数，按回复时间计。',
    unit: '件',
    which: { of: 'inquiries', on: 'answeredOn', where: { repliedLate: true } },
    counts: 'rows',
    basis: bases.letter,
  },
  'inquiries.checked': {
    label: '抽查核实',
    means: '本期对谈话函询说明情况抽查核实的件数，按最近一次抽查时间计；法规没有规定抽查比例。',
    unit: '件',
    which: { of: 'inquiries', on: 'checkedOn' },
    counts: 'rows',
    parts: { by: 'checkFinding' },
    basis: bases.report,
  },
  'inquiries.explained': {
    label: '在会上说明谈话函询问题',
    means: '本期在民主生活会、组织生活会上说明谈话函询问题的件数，按说明时间计。',
    unit: '件',
    which: { of: 'inquiries', on: 'explainedOn', where: { mustExplain: true } },
    counts: 'rows',
    basis: bases.explanation,
  },
  'inquiries.toExplain': {
    label: '期末尚待会上说明',
    means: '期末已经了结、应当在当年度或者下一年度民主生活会、组织生活会上说明而尚未说明的谈话函询件数。',
    unit: '件',
    which: [
      { ...owed, where: { mustExplain: true, explained: false }, someOf: ['concludedOn'] },
      { ...owed, where: { mustExplain: true, explained: true }, someOf: ['explainedOn'] },
    ],
    counts: 'rows',
    basis: bases.explanation,
  },
}

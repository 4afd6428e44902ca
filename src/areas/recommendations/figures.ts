/** What the reports count of recommendations, on the day of service. */
import type { Figures } from '../../kit/figure.ts'

const issued = { of: 'recommendations', on: 'servedOn' } as const

export const recommendationFigures: Figures = {
  'recommendations.issued': { label: '制发建议书', means: '本期送达的纪检监察建议书份数，按送达时间计。', unit: '份', which: issued, counts: 'rows' },
  'recommendations.byKind': {
    label: '建议书按类型',
    means: '本期送达的建议书按纪律检查建议、监察建议、纪检监察建议分。',
    unit: '份',
    which: issued,
    counts: 'rows',
    parts: { by: 'kind' },
  },
  'recommendations.items': { label: '提出建议', means: '本期送达的建议书所提建议的条数之和。', unit: '条', which: issued, counts: { sum: 'items' } },
  'recommendations.systemsImproved': {
    label: '完善制度',
    means: '本期送达的建议书促成完善制度的项数之和。',
    unit: '项',
    which: issued,
    counts: { sum: 'systemsImproved' },
  },
  'recommendations.repliedLate': {
    label: '逾期回复',
    means: '本期送达的建议书中，回复时间晚于回复期限的份数。',
    unit: '份',
    which: { ...issued, after: ['repliedOn', 'replyDueOn'] },
    counts: 'rows',
  },
}

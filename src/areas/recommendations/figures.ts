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
  'recommendations.awaitingReply': {
    label: '期末未回复',
    means: '期末已经送达、尚未收到回复的建议书份数。',
    unit: '份',
    which: { of: 'recommendations', open: { since: 'servedOn', until: 'repliedOn' }, someOf: ['servedOn'] },
    counts: 'rows',
  },
  'recommendations.closed': {
    label: '建议销号',
    means: '本期核查合格并销号的建议书份数，按销号时间计；销号后问题反弹重新启动的，以再次销号时间为准。',
    unit: '份',
    which: { of: 'recommendations', on: 'closedOn' },
    counts: 'rows',
  },
  'recommendations.lookedBack': {
    label: '建议回头看',
    means: '本期对已销号建议开展回头看的份数，按成效巩固、问题反弹分，按最近一次回头看时间计。',
    unit: '份',
    which: { of: 'recommendations', on: 'lookedBackOn', someOf: ['lasting'] },
    counts: 'rows',
    parts: { by: 'lasting' },
  },
  'recommendations.refused': {
    label: '拒不采纳建议',
    means: '本期因无正当理由拒不采纳而提请责令改正、通报批评或者移送问责的建议书份数，按批准时间计。',
    unit: '份',
    which: { of: 'recommendations', on: 'refusedOn' },
    counts: 'rows',
  },
}

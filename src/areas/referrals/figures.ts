/** What is counted of referrals. */
import type { Figures } from '../../kit/figure.ts'

const closed = { of: 'referrals', on: 'closedOn' } as const

export const referralFigures: Figures = {
  'referrals.issued': {
    label: '通报问题',
    means: '本期发出的问题通报件数，按发出日期计。',
    unit: '件',
    which: { of: 'referrals', on: 'issuedOn' },
    counts: 'rows',
  },
  'referrals.closed': {
    label: '通报办结',
    means: '本期核对属实办结的问题通报件数，按结果类型分。',
    unit: '件',
    which: closed,
    counts: 'rows',
    parts: { by: 'outcomeKind' },
  },
  'referrals.systems': {
    label: '通报促成制度',
    means: '本期办结的问题通报促成完善制度的项数之和。',
    unit: '项',
    which: closed,
    counts: { sum: 'systemsMade' },
  },
  'referrals.late': {
    label: '逾期反馈',
    means: '本期发出的问题通报中，反馈日期晚于反馈期限的件数。',
    unit: '件',
    which: { of: 'referrals', on: 'issuedOn', after: ['reportedOn', 'dueOn'] },
    counts: 'rows',
  },
}

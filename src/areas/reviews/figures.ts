/** What the reports count of appeals: asked for, decided, how, and whether in time. */
import type { Figures } from '../../kit/figure.ts'
import { altering } from './kinds.ts'

const decided = { of: 'reviews', on: 'decidedOn' } as const

export const reviewFigures: Figures = {
  'reviews.applied': {
    label: '收到申诉、复审复核申请',
    means: '本期收到的申诉、复审、复核申请件数，按申请日期计，按申诉类别分；撤回和不予受理的也计入。',
    unit: '件',
    which: { of: 'reviews', on: 'appliedOn' },
    counts: 'rows',
    parts: { by: 'kind' },
  },
  'reviews.decided': {
    label: '申诉、复审复核作出决定',
    means: '本期由本机关作出决定，或者收到有权机关决定的申诉、复审、复核件数，按决定日期计，按复查结果分。',
    unit: '件',
    which: decided,
    counts: 'rows',
    parts: { by: 'result' },
  },
  'reviews.inTime': {
    label: '按期作出决定',
    means: '本期作出的申诉、复审、复核决定中，决定日期不晚于法定期限最后一日的件数。',
    unit: '件',
    which: { ...decided, where: { inTime: true } },
    counts: 'rows',
  },
  'reviews.altered': {
    label: '改变原决定',
    means: '本期作出的申诉、复审、复核决定中，变更、撤销、撤销重作的件数；处分人数相应按改变后的结果计。',
    unit: '件',
    which: { ...decided, where: { result: altering } },
    counts: 'rows',
  },
  'reviews.refused': {
    label: '申诉不予受理',
    means: '本期决定不予受理的申诉、复审、复核件数，按决定不予受理的时间计。',
    unit: '件',
    which: { of: 'reviews', on: 'closedOn', someOf: ['refusalGround'] },
    counts: 'rows',
  },
  'reviews.open': {
    label: '期末在办申诉',
    means: '期末已经收到、尚未办结的申诉、复审、复核件数。',
    unit: '件',
    which: { of: 'reviews', open: { since: 'appliedOn', until: 'closedOn' } },
    counts: 'rows',
  },
}

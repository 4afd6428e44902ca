/** What the reports count of reminders: talks, never sanctions and never one of the four forms. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'

const held = { of: 'reminders', on: 'talkedOn' } as const
const apart = '不是处理、处分，不计入“四种形态”。'

export const reminderFigures: Figures = {
  'reminders.held': {
    label: '提醒谈话、谈心谈话',
    means: `本期进行的提醒谈话、谈心谈话人次，按谈话时间计，按谈话类别分；${apart}`,
    unit: '人次',
    which: held,
    counts: 'rows',
    parts: { by: 'kind' },
    basis: bases.early,
  },
  'reminders.byUnit': {
    label: '谈话按单位',
    means: `本期进行的提醒谈话、谈心谈话人次，按谈话时间计，按谈话对象所在单位分；${apart}`,
    unit: '人次',
    which: held,
    counts: 'rows',
    parts: { by: 'unitId' },
  },
  'reminders.onFinding': {
    label: '针对苗头性、倾向性问题的谈话',
    means: `本期针对发现的问题进行的提醒谈话、警示谈话人次，按谈话时间计，按谈话事由分；${apart}`,
    unit: '人次',
    which: { ...held, where: { kind: ['提醒谈话', '警示谈话'] } },
    counts: 'rows',
    parts: { by: 'occasion' },
    basis: bases.early,
  },
  'reminders.followedUp': {
    label: '谈话后跟踪',
    means: '本期跟踪谈话后改正情况的人次，按跟踪时间计，按跟踪结果分。',
    unit: '人次',
    which: { of: 'reminders', on: 'followedUpOn' },
    counts: 'rows',
    parts: { by: 'followUpResult' },
  },
  'reminders.toFollowUp': {
    label: '期末尚待跟踪',
    means: '期末已经谈话、需要跟踪而尚未跟踪的人次。',
    unit: '人次',
    which: { of: 'reminders', open: { since: 'talkedOn', until: 'followedUpOn' }, where: { needsFollowUp: true }, someOf: ['talkedOn'] },
    counts: 'rows',
  },
}

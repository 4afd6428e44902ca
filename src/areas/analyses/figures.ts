/** What the reports count of analyses: pieces opened, approved and wanting; points and what followed from them. */
import type { Figures } from '../../kit/figure.ts'
import { bases } from './bases.ts'
import { advised, standing, tasked } from './codes.ts'

const points = { of: 'analyses.points', on: 'approvedOn', where: { consequence: standing } } as const
const tasks = { of: 'analyses.points', where: { consequence: tasked } } as const

export const analysisFigures: Figures = {
  'analyses.opened': {
    label: '启动一案一剖析',
    means: '本期随案件结案启动的剖析件数，按启动时间计；没有查实违纪违法的案件不启动。',
    unit: '件',
    which: { of: 'analyses', on: 'openedOn' },
    counts: 'rows',
  },
  'analyses.approved': {
    label: '审定剖析',
    means: '本期经承办部门负责人和分管领导审定的剖析件数，按审定时间计。',
    unit: '件',
    which: { of: 'analyses', on: 'approvedOn' },
    counts: 'rows',
  },
  'analyses.inTime': {
    label: '按期审定剖析',
    means: '本期审定的剖析中，审定时间不晚于剖析期限（含批准延长）的件数；期限是本单位规定。',
    unit: '件',
    which: { of: 'analyses', on: 'approvedOn', where: { inTime: true } },
    counts: 'rows',
    basis: bases.term,
  },
  'analyses.wanting': {
    label: '期末结案未剖析',
    means: '期末已经在本系统结案、应当剖析而剖析尚未审定的案件件数；历史导入的案件不计。',
    unit: '件',
    which: { of: 'analyses', open: { since: 'caseClosedOn', until: 'approvedOn' }, someOf: ['caseClosedOn'] },
    counts: 'rows',
  },
  'analyses.points': {
    label: '剖析找到的问题',
    means: '本期审定的剖析找到的问题个数，按权力运行关键点、内部管理薄弱点、问题易发风险点等类别分；论证后不采用的不计。',
    unit: '个',
    which: points,
    counts: 'rows',
    parts: { by: 'kind' },
  },
  'analyses.consequences': {
    label: '剖析问题的去向',
    means: '本期审定的剖析找到的问题个数，按提出建议、列为监督任务、写明理由无须另提分；论证后不采用的不计。',
    unit: '个',
    which: points,
    counts: 'rows',
    parts: { by: 'consequence' },
  },
  'analyses.advised': {
    label: '剖析提出的建议',
    means: '本期审定的剖析提出纪检监察建议的条数，按审定时间计；是否制发由建议程序决定，不计入制发建议书。',
    unit: '条',
    which: { ...points, where: { consequence: advised } },
    counts: 'rows',
  },
  'analyses.tasksDone': {
    label: '办结监督任务',
    means: '本期办结的剖析监督任务项数，按任务办结时间计。',
    unit: '项',
    which: { ...tasks, on: 'doneOn' },
    counts: 'rows',
  },
  'analyses.tasksDoneLate': {
    label: '监督任务逾期办结',
    means: '本期办结的剖析监督任务中，办结时间晚于任务期限的项数。',
    unit: '项',
    which: { ...tasks, on: 'doneOn', after: ['doneOn', 'taskDueOn'] },
    counts: 'rows',
  },
  'analyses.tasksOpen': {
    label: '期末未办结监督任务',
    means: '期末剖析已经审定、监督任务尚未办结的项数。',
    unit: '项',
    which: { ...tasks, open: { since: 'approvedOn', until: 'doneOn' }, someOf: ['approvedOn'] },
    counts: 'rows',
  },
}

/** An analysis: opened with the end of its case; the points found in it, each with what follows; those who were consulted. */
import { z } from 'zod'
import { code, count, day, line, office, text, unit, user, users, yes } from '../../kit/record/field.ts'
import { consequence, pointKind } from './codes.ts'

export const Analysis = z.object({
  number: line('剖析编号').meta({ madeBy: 'house', inList: true }),
  caseNumber: line('案件编号').optional().meta({ madeBy: 'house', inList: true }),
  subjects: line('被审查调查人').optional().meta({ madeBy: 'house', inList: true }),
  unitId: unit('案发单位').optional().meta({ madeBy: 'house', inList: true }),
  officeId: office('承办部门').optional().meta({ inList: true }),
  handlerId: user('承办人').optional().meta({ inList: true }),
  decidedOn: day('处分决定时间').optional().meta({ madeBy: 'house' }),
  caseClosedOn: day('结案时间').optional().meta({ madeBy: 'house', inList: true }),
  openedOn: day('启动时间').optional().meta({ madeBy: 'house', inList: true }),
  dueOn: day('剖析期限').optional().meta({ madeBy: 'house', inList: true }),
  narrative: text('案情').optional(),
  powerPath: text('权力怎样失范').optional(),
  pointless: text('没有发现问题的理由').optional(),
  unsettled: count('尚未写明去向', '个').optional().meta({ madeBy: 'house' }),
  approvedOn: day('审定时间').optional().meta({ madeBy: 'house', inList: true }),
  inTime: yes('按期审定').optional().meta({ madeBy: 'house' }),
  withTasks: yes('列有监督任务').optional().meta({ madeBy: 'house' }),
  tasksOpen: count('未办结监督任务', '项').optional().meta({ madeBy: 'house', inList: true }),
  nextTaskDueOn: day('最近的任务期限').optional().meta({ madeBy: 'house' }),
  carriers: users('任务责任人').optional().meta({ madeBy: 'house' }),
  owing: users('未办结责任人').optional().meta({ madeBy: 'house' }),
  outcome: text('成果运用情况').optional(),
  closedOn: day('办结时间').optional().meta({ madeBy: 'house', inList: true }),
})

/** One thing that was found, why it is so, and what follows from it. */
export const Point = z.object({
  facts: text('问题表现').optional(),
  kind: code('问题类别', pointKind).optional(),
  cause: text('成因').optional(),
  consequence: code('去向', consequence).optional(),
  suggestion: text('建议内容').optional().meta({ help: '提出纪检监察建议的填写；审定后由系统立出建议书草稿' }),
  advisedUnitId: unit('建议的单位').optional().meta({ help: '不填写的，向案发单位提出' }),
  task: text('监督任务').optional().meta({ help: '列为监督任务的填写' }),
  taskOfficeId: office('责任部门').optional(),
  carrierId: user('责任人').optional(),
  taskDueOn: day('任务期限').optional(),
  reason: text('不提出、不采用的理由').optional(),
  approvedOn: day('审定时间').optional().meta({ madeBy: 'house' }),
  doneOn: day('任务办结时间').optional(),
  result: text('任务办理结果').optional(),
})

/** 会商论证: who was asked, and what they said. */
export const Consultation = z.object({
  consulted: line('会商单位和人员').meta({ help: '职能部门、主管部门、派驻机构等' }),
  consultedOn: day('会商日期'),
  said: text('论证意见'),
  taken: text('采纳情况'),
})

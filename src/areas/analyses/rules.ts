/** What the declaration of an analysis cannot say: every point leads somewhere, and every task to its end. */
import type { Line, Situation } from '../../kit/procedure/procedure.ts'
import { against, type Reason, worded } from '../../kit/refusal.ts'
import type { Values } from '../../kit/who.ts'
import { bases } from './bases.ts'
import { advised, tasked } from './codes.ts'
import { isOpenTask } from './derive.ts'

const points = (at: Situation): Line[] => at.lines.points ?? []

const called = (point: Values): string => `“${String(point.kind ?? '')}：${String(point.facts ?? '').slice(0, 20)}”`

const lacking = (point: Values, fields: Readonly<Record<string, string>>): Reason[] =>
  Object.entries(fields)
    .filter(([field]) => !point[field])
    .map(([field, label]) => worded('formIncomplete', `${called(point)}还没有写明${label}`, { field, basis: bases.point }))

const elements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [advised]: { suggestion: '建议内容' },
  [tasked]: { task: '监督任务', taskOfficeId: '责任部门', carrierId: '责任人', taskDueOn: '任务期限' },
}

/** What a point leads to is told with everything that it needs; what it leads to may wait until the report is submitted. */
const leadsSomewhere = (point: Values, record: Values): Reason[] => {
  const to = point.consequence
  if (!to) return []
  const noUnit = to === advised && !point.advisedUnitId && !record.unitId
  return [
    ...lacking(point, elements[String(to)] ?? { reason: '理由' }),
    ...(noUnit ? [worded('formIncomplete', `${called(point)}还没有写明建议的单位`, { field: 'advisedUnitId', basis: bases.point })] : []),
  ]
}

const dueAhead = (point: Values, today: string): Reason[] =>
  point.taskDueOn && String(point.taskDueOn) <= today ? [worded('ruleNotMet', '任务期限应当晚于今天', { field: 'taskDueOn', basis: bases.task })] : []

/** Whoever signs the report does not write it. */
export const headDoesNotWrite = ({ form, actor }: Situation): Reason[] =>
  form?.handlerId === actor.id ? [{ ...against('剖析由承办部门负责人审定，不能由其本人承办', bases.report), field: 'handlerId' }] : []

export const newPointIsSound = ({ form, record, today }: Situation): Reason[] =>
  form ? [...leadsSomewhere(form, record), ...dueAhead(form, today)] : []

const spokenOf = (at: Situation): Line[] => points(at).flatMap((point) => (at.lineForms?.[point.id] ? [{ ...point, ...at.lineForms[point.id] }] : []))

const someIsChosen = (at: Situation): Reason[] =>
  at.form && Object.keys(at.lineForms ?? {}).length === 0 ? [worded('formIncomplete', '请选择要填写的项目')] : []

export const pointsAreSound = (at: Situation): Reason[] => [
  ...someIsChosen(at),
  ...spokenOf(at).flatMap((point) => [...leadsSomewhere(point, at.record), ...dueAhead(point, at.today)]),
]

/** 每一个问题都有去向，才能呈批. */
export const reportIsWhole = (at: Situation): Reason[] => {
  const { record } = at
  const unsettled = points(at).filter((point) => !point.consequence)
  return [
    ...(record.narrative && record.powerPath ? [] : [against('还没有写明案情和权力怎样失范', bases.report)]),
    ...(points(at).length > 0 || record.pointless ? [] : [against('还没有写明找到的问题；确实没有的，应当写明理由', bases.point)]),
    ...unsettled.map((point) => against(`${called(point)}还没有写明去向`, bases.point)),
    ...points(at).flatMap((point) => leadsSomewhere(point, record)),
    ...((at.lines.consultations ?? []).length > 0 ? [] : [against('剖析报告呈批前应当会商论证', bases.report)]),
  ]
}

export const hasTasks = (at: Situation): Reason[] =>
  points(at).some(isOpenTask) ? [] : [worded('ruleNotMet', '没有未办结的监督任务', { basis: bases.task })]

/** What is spoken of as a task is one, and is not done yet. */
const areOpenTasks = (at: Situation): Reason[] =>
  points(at)
    .filter((point) => at.lineForms?.[point.id] && !isOpenTask(point))
    .map((point) => worded('ruleNotMet', `${called(point)}不是未办结的监督任务`, { basis: bases.task }))

/** Tasks are reported done one by one, each with its day, no day to come, and with a result. */
export const tasksAreDone = (at: Situation): Reason[] => {
  const spoken = spokenOf(at)
  const days = spoken.flatMap(({ doneOn }) => (typeof doneOn === 'string' ? [doneOn] : []))
  return [
    ...someIsChosen(at),
    ...areOpenTasks(at),
    ...spoken.flatMap((point) => lacking(point, { doneOn: '任务办结时间', result: '任务办理结果' })),
    ...(days.some((day) => day > at.today) ? [worded('dayToCome', '日期不能晚于今天', { field: 'doneOn' })] : []),
    ...(days.some((day) => day < String(at.record.approvedOn ?? '')) ? [worded('ruleNotMet', '任务办结不能早于剖析审定', { field: 'doneOn' })] : []),
  ]
}

/** A task that is put off keeps being a task, and its new day lies ahead. */
export const tasksArePutOff = (at: Situation): Reason[] => [
  ...someIsChosen(at),
  ...areOpenTasks(at),
  ...spokenOf(at).flatMap((point) => dueAhead(point, at.today)),
]

export const everyTaskIsDone = (at: Situation): Reason[] => {
  const open = points(at).filter(isOpenTask)
  const named = open.map((point) => `“${String(point.task ?? '').slice(0, 20)}”`).join('、')
  return open.length > 0 ? [against(`监督任务${named}还没有办结，不能办结剖析`, bases.task)] : []
}

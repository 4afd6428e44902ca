/** 一案一剖析台账 in Excel: each row is a point that was found; rows of one number are one analysis. */
import { type Ledger, past } from '../../kit/ledger.ts'
import { given, type Values } from '../../kit/who.ts'
import { advised, tasked } from './codes.ts'
import { clueOffice } from './who.ts'

const ofTheAnalysis = [
  'number',
  'caseNumber',
  'subjects',
  'unitId',
  'officeId',
  'caseClosedOn',
  'openedOn',
  'dueOn',
  'narrative',
  'powerPath',
  'outcome',
  'closedOn',
]

const analysisOf = (rows: Values[]): Values => {
  const said = (name: string): unknown => rows.find((row) => row[name] !== undefined)?.[name]
  return given({ ...Object.fromEntries(ofTheAnalysis.map((name) => [name, said(name)])), approvedOn: said('approvedOn') })
}

const pointOf = (row: Values): Values => Object.fromEntries(Object.entries(row).filter(([name]) => !ofTheAnalysis.includes(name)))

const wanting = (row: Values): { field: string; reason: string }[] => {
  if (row.consequence === advised && !row.suggestion) return [{ field: 'suggestion', reason: '提出建议而没有建议内容' }]
  if (row.consequence === tasked && !row.task) return [{ field: 'task', reason: '列为监督任务而没有写明任务' }]
  return []
}

export const analysisLedger: Ledger = {
  title: '一案一剖析台账',
  columns: [
    { heading: '剖析编号', field: 'number' },
    { heading: '案件编号', field: 'caseNumber' },
    { heading: '被审查调查人', field: 'subjects' },
    { heading: '案发单位', field: 'unitId' },
    { heading: '承办部门', field: 'officeId' },
    { heading: '结案时间', field: 'caseClosedOn' },
    { heading: '启动时间', alike: ['启动日期'], field: 'openedOn' },
    { heading: '剖析期限', field: 'dueOn' },
    { heading: '案情', field: 'narrative' },
    { heading: '权力怎样失范', alike: ['权力异化轨迹'], field: 'powerPath' },
    { heading: '问题类别', alike: ['风险点类别'], field: 'kind' },
    { heading: '问题表现', alike: ['表现'], field: 'facts' },
    { heading: '成因', field: 'cause' },
    { heading: '去向', field: 'consequence' },
    { heading: '建议内容', alike: ['整改建议'], field: 'suggestion' },
    { heading: '建议的单位', field: 'advisedUnitId' },
    { heading: '监督任务', field: 'task' },
    { heading: '责任部门', field: 'taskOfficeId' },
    { heading: '责任人', field: 'carrierId' },
    { heading: '任务期限', field: 'taskDueOn' },
    { heading: '任务办结时间', field: 'doneOn' },
    { heading: '任务办理结果', field: 'result' },
    { heading: '理由', alike: ['不提出、不采用的理由'], field: 'reason' },
    { heading: '审定时间', field: 'approvedOn' },
    { heading: '成果运用情况', field: 'outcome' },
    { heading: '办结时间', alike: ['办结日期'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  lineKey: (row) => `${String(row.kind ?? '')} ${String(row.facts ?? '')}`,
  order: [
    ['openedOn', 'caseClosedOn', '启动早于结案'],
    ['approvedOn', 'openedOn', '审定早于启动'],
    ['doneOn', 'approvedOn', '任务办结早于审定'],
    ['closedOn', 'approvedOn', '办结早于审定'],
  ],
  faults: (row) => [
    ...(row.openedOn ? [] : [{ field: 'openedOn', reason: '没有启动时间' }]),
    ...(row.closedOn && !row.approvedOn ? [{ field: 'approvedOn', reason: '有办结时间而无审定时间' }] : []),
    ...(row.kind && !row.facts ? [{ field: 'facts', reason: '有问题类别而没有写明表现' }] : []),
    ...(row.approvedOn && row.kind && !row.consequence ? [{ field: 'consequence', reason: '已审定而没有写明去向' }] : []),
    ...(row.doneOn && !row.result ? [{ field: 'result', reason: '任务已办结而没有写明结果' }] : []),
    ...wanting(row),
  ],
  fold: (rows) => {
    const record = analysisOf(rows)
    return {
      record,
      lines: { points: rows.filter((row) => row.kind || row.facts).map(pointOf) },
      state: record.closedOn ? 'closed' : record.approvedOn ? 'approved' : 'inHand',
      past: past(['open', record.openedOn], ['approve', record.approvedOn], ['close', record.closedOn]),
    }
  },
  tells: ['open', 'approve', 'close'],
  importedBy: clueOffice,
}

/** 一案双查台账 in Excel: each row is what one person carried and how it was found; rows of one number are one check. */
import { earliest, latestOfAll, type Ledger, past } from '../../kit/ledger.ts'
import { given, type Values } from '../../kit/who.ts'
import { clueOffice } from './who.ts'

const ofTheCheck = ['number', 'kind', 'caseNumber', 'subjects', 'unitId', 'officeId', 'openedOn']

const checkOf = (rows: Values[]): Values =>
  given({
    ...Object.fromEntries(ofTheCheck.map((name) => [name, rows.find((row) => row[name] !== undefined)?.[name]])),
    openedOn: earliest(rows.map((row) => row.openedOn)),
    closedOn: latestOfAll(rows.map((row) => row.closedOn)),
  })

const matterOf = (row: Values): Values => Object.fromEntries(Object.entries(row).filter(([name]) => !ofTheCheck.includes(name)))

export const checkLedger: Ledger = {
  title: '一案双查台账',
  columns: [
    { heading: '双查编号', field: 'number' },
    { heading: '双查类别', alike: ['类别'], field: 'kind' },
    { heading: '案件编号', field: 'caseNumber' },
    { heading: '被审查调查人', field: 'subjects' },
    { heading: '案发单位', field: 'unitId' },
    { heading: '承办部门', field: 'officeId' },
    { heading: '启动时间', alike: ['启动日期'], field: 'openedOn' },
    { heading: '核查内容', alike: ['责任类型'], field: 'aspect' },
    { heading: '责任人', field: 'name' },
    { heading: '时任职务', field: 'post' },
    { heading: '责任单位', field: 'dutyUnitId' },
    { heading: '核查事实', field: 'facts' },
    { heading: '核查认定', field: 'finding' },
    { heading: '处理结果', field: 'outcome' },
    { heading: '理由', field: 'reason' },
    { heading: '办结时间', alike: ['办结日期'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  lineKey: (row) => `${String(row.aspect)} ${String(row.name ?? '')}`,
  order: [['closedOn', 'openedOn', '办结早于启动']],
  faults: (row) => [
    ...(row.openedOn ? [] : [{ field: 'openedOn', reason: '没有启动时间' }]),
    ...(row.closedOn && !row.finding ? [{ field: 'finding', reason: '已办结而没有核查认定' }] : []),
    ...(row.closedOn && !row.outcome ? [{ field: 'outcome', reason: '已办结而没有处理结果' }] : []),
  ],
  fold: (rows) => {
    const record = checkOf(rows)
    return {
      record,
      lines: { matters: rows.map(matterOf) },
      state: record.closedOn ? 'closed' : 'inHand',
      past: past(['open', record.openedOn], ['close', record.closedOn]),
    }
  },
  tells: ['open', 'close'],
  importedBy: clueOffice,
}

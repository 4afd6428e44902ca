/** 问题通报台账 in Excel: each row is a referral that was sent. */
import { type Ledger, past } from '../../kit/ledger.ts'
import { conductOffice } from './who.ts'

export const referralLedger: Ledger = {
  title: '问题通报台账',
  columns: [
    { heading: '通报编号', field: 'number' },
    { heading: '接收单位', alike: ['主管部门'], field: 'unitId' },
    { heading: '通报的问题', alike: ['问题'], field: 'finding' },
    { heading: '发出日期', alike: ['通报日期'], field: 'issuedOn' },
    { heading: '反馈期限', field: 'dueOn' },
    { heading: '签收日期', field: 'receivedOn' },
    { heading: '反馈日期', field: 'reportedOn' },
    { heading: '结果类型', field: 'outcomeKind' },
    { heading: '办理结果', field: 'outcome' },
    { heading: '完善制度', alike: ['完善制度（项）'], field: 'systemsMade' },
    { heading: '办结日期', field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['receivedOn', 'issuedOn', '签收早于发出'],
    ['reportedOn', 'issuedOn', '反馈早于发出'],
    ['closedOn', 'reportedOn', '办结早于反馈'],
  ],
  faults: (row) => [
    ...(row.issuedOn ? [] : [{ field: 'issuedOn', reason: '没有发出日期' }]),
    ...(row.closedOn && !row.outcomeKind ? [{ field: 'outcomeKind', reason: '已办结而没有结果类型' }] : []),
  ],
  fold: ([row = {}]) => ({
    record: row,
    state: row.closedOn ? 'closed' : row.reportedOn ? 'reported' : row.receivedOn ? 'received' : 'issued',
    past: past(['issue', row.issuedOn], ['receive', row.receivedOn], ['report', row.reportedOn], ['accept', row.closedOn]),
  }),
  tells: ['issue', 'receive', 'report', 'accept'],
  importedBy: conductOffice,
}

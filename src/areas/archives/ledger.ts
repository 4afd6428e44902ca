/** 廉政档案查阅登记簿 in Excel: each row is one request. What it brings is history: nobody reads an archive on the strength of it. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { custodian } from './who.ts'

const standing = ({ approvedOn, closedOn }: Values): string => (closedOn ? 'done' : approvedOn ? 'open' : 'requested')

export const readingLedger: Ledger = {
  title: '廉政档案查阅登记簿',
  columns: [
    { heading: '查阅编号', field: 'number' },
    { heading: '姓名', alike: ['档案对象', '被查阅人'], field: 'name' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '查阅用途', alike: ['用途'], field: 'purpose' },
    { heading: '查阅事由', alike: ['事由'], field: 'reason' },
    { heading: '依据文号', alike: ['文号'], field: 'paper' },
    { heading: '查阅人', field: 'applicantId' },
    { heading: '申请日期', alike: ['申请时间'], field: 'askedOn' },
    { heading: '批准人', field: 'approverId' },
    { heading: '批准日期', alike: ['批准时间'], field: 'approvedOn' },
    { heading: '查阅截止日', field: 'untilDay' },
    { heading: '查阅次数', field: 'readings' },
    { heading: '利用情况', field: 'use' },
    { heading: '办结日期', alike: ['归还日期'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['approvedOn', 'askedOn', '批准早于申请'],
    ['untilDay', 'approvedOn', '查阅截止日早于批准'],
    ['closedOn', 'askedOn', '办结早于申请'],
  ],
  faults: (row) => [
    ...(row.name ? [] : [{ field: 'name', reason: '没有写明档案对象' }]),
    ...(row.askedOn ? [] : [{ field: 'askedOn', reason: '没有申请日期' }]),
  ],
  fold: ([row = {}]) => ({
    record: row,
    state: standing(row),
    past: past(['ask', row.askedOn], ['approve', row.approvedOn], ['finish', row.closedOn]),
  }),
  tells: ['ask', 'approve', 'finish'],
  importedBy: custodian,
}

/** 申诉、复审复核台账 in Excel: each row is an appeal. What it says of results is history and changes no sanction. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { kindOf } from './kinds.ts'
import { keepers } from './who.ts'

const standing = (row: Values): string => {
  if (row.closedOn) return row.refusalGround ? 'refused' : 'closed'
  if (row.servedOn) return 'served'
  if (row.decidedOn) return 'decided'
  if (row.handedOn) return 'handedOver'
  return row.acceptedOn ? 'inHand' : 'registered'
}

export const reviewLedger: Ledger = {
  title: '申诉、复审复核台账',
  columns: [
    { heading: '申诉编号', alike: ['复查编号'], field: 'number' },
    { heading: '申诉类别', alike: ['类别'], field: 'kind' },
    { heading: '原案件编号', alike: ['案件编号'], field: 'caseNumber' },
    { heading: '申诉人', alike: ['姓名', '被处分人'], field: 'name' },
    { heading: '身份证号', field: 'idNumber' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '申诉请求和理由', alike: ['申诉理由'], field: 'claim' },
    { heading: '原决定文号', field: 'oldPaper' },
    { heading: '原党纪处分', field: 'oldParty' },
    { heading: '原政务处分', field: 'oldGov' },
    { heading: '原组织处理', field: 'oldHandling' },
    { heading: '原决定日期', alike: ['原决定时间'], field: 'oldDecidedOn' },
    { heading: '收到原决定日期', field: 'receivedOn' },
    { heading: '申请日期', alike: ['申诉日期', '申请时间'], field: 'appliedOn' },
    { heading: '受理日期', alike: ['受理时间'], field: 'acceptedOn' },
    { heading: '不予受理理由', field: 'refusalGround' },
    { heading: '移送有权机关日期', field: 'handedOn' },
    { heading: '复查承办人', field: 'handlerId' },
    { heading: '复查结果', alike: ['结果'], field: 'result' },
    { heading: '变更后党纪处分', field: 'newParty' },
    { heading: '变更后政务处分', field: 'newGov' },
    { heading: '变更后组织处理', field: 'newHandling' },
    { heading: '决定书文号', field: 'paper' },
    { heading: '复查决定日期', alike: ['决定日期'], field: 'decidedOn' },
    { heading: '送达日期', field: 'servedOn' },
    { heading: '办结日期', alike: ['办结时间'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['receivedOn', 'oldDecidedOn', '收到决定早于作出决定'],
    ['appliedOn', 'receivedOn', '申请早于收到决定'],
    ['acceptedOn', 'appliedOn', '受理早于申请'],
    ['handedOn', 'appliedOn', '移送早于申请'],
    ['decidedOn', 'appliedOn', '复查决定早于申请'],
    ['servedOn', 'decidedOn', '送达早于决定'],
    ['closedOn', 'appliedOn', '办结早于申请'],
  ],
  faults: (row) => [
    ...(row.decidedOn && !row.result ? [{ field: 'result', reason: '有复查决定日期而没有结果' }] : []),
    ...(row.result && !row.decidedOn ? [{ field: 'decidedOn', reason: '有复查结果而没有决定日期' }] : []),
    ...(row.acceptedOn && row.kind && !kindOf(row).here ? [{ field: 'acceptedOn', reason: '这一类申诉由有权机关决定，本机关不受理' }] : []),
  ],
  fold: ([row = {}]) => ({
    record: row,
    state: standing(row),
    past: past(
      ['register', row.appliedOn],
      ['accept', row.acceptedOn],
      ['handOver', row.handedOn],
      [kindOf(row).here ? 'decide' : 'registerResult', row.decidedOn],
      ['serve', row.servedOn],
      [row.refusalGround ? 'refuse' : 'close', row.closedOn],
    ),
  }),
  tells: ['register', 'accept', 'handOver', 'refuse', 'decide', 'registerResult', 'serve', 'close'],
  importedBy: keepers,
}

/** 问责情况台账 in Excel: each row is a decision. A party organisation stands by its unit's name. */
import { type Ledger, past } from '../../kit/ledger.ts'
import { wayFits } from './rules.ts'
import { clueOffice } from './who.ts'

const missing = '必填项为空'

export const accountabilityLedger: Ledger = {
  title: '问责情况台账',
  columns: [
    { heading: '对象类型', field: 'kind' },
    { heading: '姓名', field: 'name' },
    { heading: '单位', alike: ['所在单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '问题来源', alike: ['来源'], field: 'source' },
    { heading: '问责事由', field: 'ground' },
    { heading: '问责方式', field: 'way' },
    { heading: '决定时间', alike: ['决定日期', '问责时间'], field: 'decidedOn' },
    { heading: '决定文号', alike: ['文号'], field: 'decisionNumber' },
    { heading: '问责编号', field: 'number' },
    { heading: '问责情形', field: 'situation' },
    { heading: '责任类型', field: 'responsibility' },
    { heading: '组织处理种类', field: 'handling' },
    { heading: '决定机关', field: 'decidedBy' },
    { heading: '公开范围', alike: ['公开方式'], field: 'publishScope' },
    { heading: '公开时间', field: 'publishedOn' },
    { heading: '申诉结果', field: 'appealResult' },
    { heading: '撤销时间', field: 'revokedOn' },
  ],
  numbered: 'decisionNumber',
  key: (row) => String(row.decisionNumber),
  order: [
    ['publishedOn', 'decidedOn', '公开早于决定'],
    ['revokedOn', 'decidedOn', '撤销早于决定'],
  ],
  faults: (row) => [
    ...(row.kind === '干部' && !row.name ? [{ field: 'name', reason: missing }] : []),
    ...['ground', 'way', 'decidedOn'].filter((field) => !row[field]).map((field) => ({ field, reason: missing })),
    ...(row.appealResult === '撤销' && !row.revokedOn ? [{ field: 'revokedOn', reason: '申诉撤销而没有撤销时间' }] : []),
    ...(row.kind ? wayFits(row, row.way, 'way').map(({ text }) => ({ field: 'way', reason: text })) : []),
  ],
  // A decision that was revoked stays in the ledger, and counts no more.
  fold: ([row = {}]) => ({
    record: { ...row, number: row.number ?? row.decisionNumber, openedOn: row.decidedOn },
    state: row.revokedOn ? 'revoked' : 'closed',
    past: past(['decide', row.decidedOn], ['revoke', row.revokedOn]),
  }),
  tells: ['decide', 'revoke'],
  importedBy: clueOffice,
}

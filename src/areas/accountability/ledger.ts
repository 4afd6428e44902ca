/** 问责情况台账 in Excel: each row is a decision. A party organisation stands by its unit's name. */
import type { Ledger } from '../../kit/ledger.ts'
import { clueOffice } from './who.ts'

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
    { heading: '决定文号', alike: ['文号'], field: 'number' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [],
  faults: (row) => (row.kind === '干部' && !row.name ? [{ field: 'name', reason: '必填项为空' }] : []),
  fold: ([row = {}]) => ({ record: row, state: 'kept', past: [] }),
  importedBy: clueOffice,
}

/** 监督单位名册 in Excel. */
import type { Ledger } from '../../kit/ledger.ts'
import { registry } from './who.ts'

export const unitLedger: Ledger = {
  title: '监督单位名册',
  columns: [
    { heading: '单位编码', alike: ['单位代码', '编码'], field: 'number' },
    { heading: '单位名称', alike: ['名称'], field: 'name' },
    { heading: '单位类别', alike: ['类别'], field: 'kind' },
    { heading: '联系派驻机构', alike: ['派驻机构', '联系派驻纪检监察组'], field: 'stationOffice' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [],
  fold: ([row]) => ({ record: row ?? {}, state: 'kept', past: [] }),
  importedBy: registry,
}

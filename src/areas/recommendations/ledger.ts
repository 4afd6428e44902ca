/** 纪检监察建议台账 in Excel: each row is a letter. */
import type { Ledger } from '../../kit/ledger.ts'
import { clueOffice } from './who.ts'

export const recommendationLedger: Ledger = {
  title: '纪检监察建议台账',
  columns: [
    { heading: '建议编号', alike: ['文号', '建议书编号'], field: 'number' },
    { heading: '类型', alike: ['建议类型'], field: 'kind' },
    { heading: '来源案件编号', alike: ['案件编号'], field: 'caseNumber' },
    { heading: '责任单位', alike: ['被建议单位'], field: 'unitId' },
    { heading: '主要问题', field: 'problem' },
    { heading: '建议条数', field: 'items' },
    { heading: '送达时间', alike: ['送达日期'], field: 'servedOn' },
    { heading: '回复期限', field: 'replyDueOn' },
    { heading: '回复时间', alike: ['回复日期'], field: 'repliedOn' },
    { heading: '完善制度（项）', alike: ['完善制度'], field: 'systemsImproved' },
    { heading: '销号时间', alike: ['销号日期'], field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['replyDueOn', 'servedOn', '回复期限早于送达'],
    ['repliedOn', 'servedOn', '回复早于送达'],
    ['closedOn', 'servedOn', '销号早于送达'],
  ],
  fold: ([row = {}]) => ({ record: row, state: 'kept', past: [] }),
  importedBy: clueOffice,
}

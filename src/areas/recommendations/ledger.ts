/** 纪检监察建议台账 in Excel: each row is a letter that was served. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { clueOffice } from './who.ts'

const standing = ({ repliedOn, closedOn, lookedBackOn }: Values): string =>
  closedOn ? (lookedBackOn ? 'settled' : 'closed') : repliedOn ? 'replied' : 'served'

export const recommendationLedger: Ledger = {
  title: '纪检监察建议台账',
  columns: [
    { heading: '建议编号', alike: ['文号', '建议书编号'], field: 'number' },
    { heading: '类型', alike: ['建议类型'], field: 'kind' },
    { heading: '问题来源', alike: ['来源事项'], field: 'source' },
    { heading: '来源案件编号', alike: ['案件编号'], field: 'caseNumber' },
    { heading: '责任单位', alike: ['被建议单位'], field: 'unitId' },
    { heading: '主要问题', field: 'problem' },
    { heading: '建议条数', field: 'items' },
    { heading: '发文文号', alike: ['发文字号'], field: 'letterNumber' },
    { heading: '送达时间', alike: ['送达日期'], field: 'servedOn' },
    { heading: '回复期限', field: 'replyDueOn' },
    { heading: '回复时间', alike: ['回复日期'], field: 'repliedOn' },
    { heading: '逾期回复', alike: ['逾期标记'], field: 'repliedLate' },
    { heading: '整改措施', field: 'measures' },
    { heading: '完善制度（项）', alike: ['完善制度'], field: 'systemsImproved' },
    { heading: '整改成效', alike: ['成效'], field: 'effect' },
    { heading: '核查人', field: 'checkerId' },
    { heading: '销号时间', alike: ['销号日期'], field: 'closedOn' },
    { heading: '回头看时间', alike: ['回看日', '回头看日期'], field: 'lookedBackOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['replyDueOn', 'servedOn', '回复期限早于送达'],
    ['repliedOn', 'servedOn', '回复早于送达'],
    ['closedOn', 'servedOn', '销号早于送达'],
    ['lookedBackOn', 'closedOn', '回头看早于销号'],
  ],
  faults: (row) => (row.lookedBackOn && !row.closedOn ? [{ field: 'closedOn', reason: '有回头看时间而无销号时间' }] : []),
  // The ledger has no day of registration: its letters stand under the day of service.
  fold: ([row = {}]) => ({
    record: { ...row, registeredOn: row.servedOn },
    state: standing(row),
    past: past(['serve', row.servedOn], ['reply', row.repliedOn], ['close', row.closedOn], ['lookBack', row.lookedBackOn]),
  }),
  tells: ['serve', 'reply', 'close'],
  importedBy: clueOffice,
}

/** 党风廉政意见回复台账 in Excel: each row is a person; rows of one letter are one request. */
import type { Ledger } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { conductOffice } from './who.ts'

const ofLetter = ['number', 'askedBy', 'purpose', 'receivedOn', 'replyNumber', 'repliedOn']

const pick = (row: Values, keep: (name: string) => boolean): Values => Object.fromEntries(Object.entries(row).filter(([name]) => keep(name)))

export const opinionLedger: Ledger = {
  title: '党风廉政意见回复台账',
  columns: [
    { heading: '来函单位', field: 'askedBy' },
    { heading: '来函文号', alike: ['函号'], field: 'number' },
    { heading: '事由', field: 'purpose' },
    { heading: '收函时间', alike: ['收函日期'], field: 'receivedOn' },
    { heading: '姓名', field: 'name' },
    { heading: '身份证号', alike: ['身份证号码'], field: 'idNumber' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '结论', field: 'conclusion' },
    { heading: '回函文号', field: 'replyNumber' },
    { heading: '回函时间', alike: ['回函日期'], field: 'repliedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  lineKey: (row) => String(row.idNumber),
  // The same person may stand twice in one letter: each row is one 人次.
  repeats: true,
  order: [['repliedOn', 'receivedOn', '回函早于收函']],
  fold: (rows) => ({
    record: pick(rows[0] ?? {}, (name) => ofLetter.includes(name)),
    lines: { persons: rows.map((row) => pick(row, (name) => !ofLetter.includes(name) || name === 'repliedOn')) },
    state: 'kept',
    past: [],
  }),
  importedBy: conductOffice,
}

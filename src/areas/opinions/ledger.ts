/** 党风廉政意见回复台账 in Excel: each row is a person; rows of one letter are one request. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { conductOffice } from './who.ts'

const ofLetter = [
  'number',
  'askedBy',
  'purpose',
  'outsidePurpose',
  'basisDocument',
  'receivedOn',
  'consulted',
  'issuedOn',
  'replyNumber',
  'repliedOn',
  'validUntil',
  'returnGround',
  'returnedOn',
]

/** A ledger holds what is over; what it leaves unanswered is still to be matched. */
const standing = ({ repliedOn, returnedOn }: Values): string => (repliedOn ? 'closed' : returnedOn ? 'returned' : 'registered')

const pick = (row: Values, keep: (name: string) => boolean): Values => Object.fromEntries(Object.entries(row).filter(([name]) => keep(name)))

export const opinionLedger: Ledger = {
  title: '党风廉政意见回复台账',
  columns: [
    { heading: '来函单位', field: 'askedBy' },
    { heading: '来函文号', alike: ['函号'], field: 'number' },
    { heading: '事由', field: 'purpose' },
    { heading: '清单以外的事由', alike: ['泛化标记'], field: 'outsidePurpose' },
    { heading: '依据文件', field: 'basisDocument' },
    { heading: '收函时间', alike: ['收函日期'], field: 'receivedOn' },
    { heading: '姓名', field: 'name' },
    { heading: '身份证号', alike: ['身份证号码'], field: 'idNumber' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '拟任职务', alike: ['拟任'], field: 'proposedPost' },
    { heading: '会审签字', alike: ['各部门会审签字'], field: 'consulted' },
    { heading: '命中记录', field: 'grounds' },
    { heading: '结论', field: 'conclusion' },
    { heading: '签发时间', field: 'issuedOn' },
    { heading: '回函文号', field: 'replyNumber' },
    { heading: '回函时间', alike: ['回函日期'], field: 'repliedOn' },
    { heading: '有效期至', alike: ['有效期'], field: 'validUntil' },
    { heading: '退回理由', field: 'returnGround' },
    { heading: '退回时间', field: 'returnedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  lineKey: (row) => String(row.idNumber),
  // The same person may stand twice in one letter: each row is one 人次.
  repeats: true,
  order: [
    ['repliedOn', 'receivedOn', '回函早于收函'],
    ['validUntil', 'repliedOn', '有效期早于回函'],
    ['returnedOn', 'receivedOn', '退回早于收函'],
  ],
  faults: (row) => [
    // Here a person may be listed without them; a ledger tells persons apart by their number.
    ...(['idNumber', 'unitId'] as const).filter((field) => row[field] === undefined).map((field) => ({ field, reason: '必填项为空' })),
    ...(row.repliedOn && row.returnedOn ? [{ field: 'returnedOn', reason: '既有回函时间又有退回时间' }] : []),
  ],
  fold: (rows) => ({
    record: pick(rows[0] ?? {}, (name) => ofLetter.includes(name)),
    lines: { persons: rows.map((row) => pick(row, (name) => !ofLetter.includes(name) || name === 'repliedOn')) },
    state: standing(rows[0] ?? {}),
    past: past(['register', rows[0]?.receivedOn], ['sendBack', rows[0]?.returnedOn], ['reply', rows[0]?.repliedOn]),
  }),
  tells: ['register', 'sendBack', 'reply'],
  importedBy: conductOffice,
}

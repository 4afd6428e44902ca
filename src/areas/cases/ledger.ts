/** 审查调查案件台账 in Excel: each row is a person; rows of one number are one case. */
import { earliest, latestOfAll, type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { yearOf } from '../../law/day.ts'
import { left } from './codes.ts'
import { clueOffice } from './who.ts'

const caseFields = ['number', 'clueNumber']
const order = ['investigating', 'onTrial', 'tried', 'decided', 'closed'] as const

const reached = (row: Values): number => (row.closedOn ? 4 : row.decidedOn ? 3 : row.trialDoneOn ? 2 : row.toTrialOn ? 1 : 0)

const days = (rows: Values[], field: string): unknown[] => rows.map((row) => row[field])

/** A person closed without a decision was not sanctioned: their days of trial are not wanting. */
const went = (rows: Values[], field: string): unknown[] => rows.filter((row) => row[field] !== undefined || !row.closedOn).map((row) => row[field])

const personOf = (row: Values): Values => {
  const person = Object.fromEntries(Object.entries(row).filter(([name]) => !caseFields.includes(name)))
  if (person.partySanction || person.govSanction) return { ...person, outcome: '给予处分' }
  return person.remark === '不予处分' || person.remark === '免予处分' ? { ...person, outcome: person.remark } : person
}

const caseOf = (rows: Values[]): Values => {
  const given = {
    number: rows[0]?.number,
    clueNumber: rows.find((row) => row.clueNumber)?.clueNumber,
    brief: rows[0]?.brief,
    subjects: rows.map((row) => String(row.name)).join('、'),
    filedOn: earliest(days(rows, 'filedOn')),
    toTrialOn: latestOfAll(went(rows, 'toTrialOn')),
    trialDoneOn: latestOfAll(went(rows, 'trialDoneOn')),
    decidedOn: latestOfAll(went(rows, 'decidedOn')),
    closedOn: latestOfAll(days(rows, 'closedOn')),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** An office writes the age of the year of filing, or the year of age: one year either way is no fault. */
const ageDiffers = ({ age, born, filedOn }: Values): boolean =>
  typeof age === 'number' && typeof born === 'string' && typeof filedOn === 'string' && Math.abs(yearOf(filedOn) - yearOf(born) - age) > 1

export const caseLedger: Ledger = {
  title: '审查调查案件台账',
  columns: [
    { heading: '案件编号', alike: ['立案编号', '案件编码'], field: 'number' },
    { heading: '线索编号', field: 'clueNumber' },
    { heading: '被审查调查人', alike: ['被调查人', '被审查人'], field: 'name' },
    { heading: '身份证号', field: 'idNumber' },
    { heading: '性别', field: 'sex' },
    { heading: '年龄', field: 'age' },
    { heading: '出生年月', field: 'born' },
    { heading: '民族', field: 'nation' },
    { heading: '学历', field: 'education' },
    { heading: '是否中共党员', alike: ['是否党员'], field: 'member' },
    { heading: '入党时间', field: 'joinedOn' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '职级', field: 'rank' },
    { heading: '人员身份', alike: ['在职状态'], field: 'standing' },
    { heading: '人大代表、政协委员', alike: ['人大代表政协委员'], field: 'delegateOf' },
    { heading: '简要案情', field: 'brief' },
    { heading: '违反纪律', alike: ['违反纪律类型'], field: 'discipline' },
    { heading: '是否违反中央八项规定精神', alike: ['是否违反八项规定'], field: 'eightRules' },
    { heading: '是否主动交代', field: 'confessed' },
    { heading: '立案时间', alike: ['立案日期'], field: 'filedOn' },
    { heading: '移送审理时间', alike: ['审理受理时间'], field: 'toTrialOn' },
    { heading: '审结时间', field: 'trialDoneOn' },
    { heading: '处分决定时间', alike: ['处分时间'], field: 'decidedOn' },
    { heading: '党纪处分', field: 'partySanction' },
    { heading: '政务处分', field: 'govSanction' },
    { heading: '组织处理', field: 'handling' },
    { heading: '四种形态', field: 'form' },
    { heading: '移送检察机关时间', alike: ['移送检察时间', '移送司法时间'], field: 'transferredOn' },
    { heading: '追缴金额（万元）', alike: ['追缴金额'], field: 'recovered' },
    { heading: '收缴金额（万元）', alike: ['收缴金额'], field: 'taken' },
    { heading: '没收金额（万元）', alike: ['没收金额'], field: 'confiscated' },
    { heading: '责令退赔金额（万元）', alike: ['责令退赔金额'], field: 'refunded' },
    { heading: '登记上交金额（万元）', alike: ['登记上交金额'], field: 'surrendered' },
    { heading: '结案时间', alike: ['结案日期'], field: 'closedOn' },
    { heading: '备注', field: 'remark' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  lineKey: (row) => `${String(row.name)} ${String(row.unitId)}`,
  order: [
    ['toTrialOn', 'filedOn', '移送审理早于立案'],
    ['trialDoneOn', 'toTrialOn', '审结早于移送审理'],
    ['decidedOn', 'trialDoneOn', '处分决定早于审结'],
    ['decidedOn', 'filedOn', '处分决定早于立案'],
    ['transferredOn', 'filedOn', '移送检察早于立案'],
    ['closedOn', 'filedOn', '结案早于立案'],
  ],
  faults: (row) => [
    ...(row.member === '否' && row.partySanction ? [{ field: 'partySanction', reason: '非党员不能给予党纪处分' }] : []),
    ...((row.partySanction || row.govSanction) && !row.decidedOn ? [{ field: 'decidedOn', reason: '有处分而无处分决定时间' }] : []),
    ...(row.govSanction && left.includes(String(row.standing ?? ''))
      ? [{ field: 'govSanction', reason: `已${String(row.standing)}的人员不再给予政务处分` }]
      : []),
    ...(ageDiffers(row) ? [{ field: 'age', reason: '年龄与出生年月不符' }] : []),
  ],
  fold: (rows) => {
    const record = caseOf(rows)
    const state = order[Math.min(...rows.map(reached))] ?? 'investigating'
    const taken = past(
      ['file', record.filedOn],
      ['accept', record.toTrialOn],
      ['concludeTrial', record.trialDoneOn],
      ['decide', record.decidedOn],
      ['close', record.closedOn],
    )
    return { record, lines: { persons: rows.map(personOf) }, state, past: taken }
  },
  tells: ['file', 'accept', 'concludeTrial', 'decide', 'close'],
  importedBy: clueOffice,
}

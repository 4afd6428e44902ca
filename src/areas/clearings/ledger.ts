/** 澄清正名台账 in Excel: each row is a clearing. */
import { type Ledger, past } from '../../kit/ledger.ts'
import type { Values } from '../../kit/who.ts'
import { annulled, untrue } from './codes.ts'
import { clueOffice } from './who.ts'

const standing = (row: Values): string => {
  if (row.closedOn) return row.carriedOutOn ? 'closed' : 'declined'
  if (row.carriedOutOn) return 'carriedOut'
  return row.approvedOn ? 'approved' : 'proposed'
}

export const clearingLedger: Ledger = {
  title: '澄清正名台账',
  columns: [
    { heading: '澄清编号', field: 'number' },
    { heading: '被澄清人', alike: ['姓名'], field: 'name' },
    { heading: '单位', alike: ['工作单位'], field: 'unitId' },
    { heading: '职务', field: 'post' },
    { heading: '来源编号', alike: ['线索编号'], field: 'sourceNumber' },
    { heading: '澄清依据', field: 'ground' },
    { heading: '需要澄清的问题', alike: ['反映的问题'], field: 'matter' },
    { heading: '认定不属实的事实', alike: ['核查结论'], field: 'finding' },
    { heading: '提出部门', field: 'officeId' },
    { heading: '提出日期', field: 'proposedOn' },
    { heading: '本人意见', field: 'consent' },
    { heading: '澄清方式', field: 'way' },
    { heading: '澄清范围', field: 'scope' },
    { heading: '批准日期', field: 'approvedOn' },
    { heading: '澄清日期', alike: ['澄清时间'], field: 'carriedOutOn' },
    { heading: '澄清地点', alike: ['地点'], field: 'place' },
    { heading: '参加人员', field: 'attended' },
    { heading: '本人反馈', field: 'feedback' },
    { heading: '反馈日期', field: 'feedbackOn' },
    { heading: '呈报认定诬告陷害日期', field: 'falselyReportedOn' },
    { heading: '上级认定', field: 'verdictAbove' },
    { heading: '办结日期', field: 'closedOn' },
  ],
  numbered: 'number',
  key: (row) => String(row.number),
  order: [
    ['approvedOn', 'proposedOn', '批准早于提出'],
    ['carriedOutOn', 'approvedOn', '澄清早于批准'],
    ['feedbackOn', 'carriedOutOn', '反馈早于澄清'],
    ['closedOn', 'carriedOutOn', '办结早于澄清'],
  ],
  faults: (row) => [
    ...(row.ground && row.ground !== untrue && row.ground !== annulled ? [{ field: 'ground', reason: '没有查实不等于不属实，不能澄清' }] : []),
    ...(row.carriedOutOn && !row.way ? [{ field: 'way', reason: '有澄清日期而没有澄清方式' }] : []),
    ...(row.verdictAbove && !row.falselyReportedOn ? [{ field: 'falselyReportedOn', reason: '有上级认定而没有呈报日期' }] : []),
  ],
  fold: ([row = {}]) => ({
    record: row,
    state: standing(row),
    past: past(
      ['propose', row.proposedOn],
      ['approve', row.approvedOn],
      ['carryOut', row.carriedOutOn],
      [row.carriedOutOn ? 'hearFeedback' : 'decline', row.closedOn],
    ),
  }),
  tells: ['propose', 'approve', 'carryOut', 'hearFeedback', 'decline'],
  importedBy: clueOffice,
}

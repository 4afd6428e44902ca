/** 澄清正名的代码表. */
import { sourceStandings } from '../../facts/clearings.ts'
import { codeTable } from '../../kit/record/code-table.ts'
import { bases } from './bases.ts'

export const untrue = '经核查不属实'
export const annulled = '复查撤销全部处分'

/** The last two are no ground: what was not proven is not therefore untrue. They stand here so that the refusal can say so. */
export const clearingGround = codeTable(
  'clearingGround',
  '澄清依据',
  [
    [untrue, untrue, '核查查明反映的问题不存在'],
    [annulled, annulled, '申诉、复审、复核撤销了原来的全部处分'],
    ['查无实据', '查无实据', '没有查实，也没有排除：不能澄清'],
    ['证据不足', '证据不足', '现有证据不能认定：不能澄清'],
  ],
  { basis: bases.clearing },
)

export const publicWay = '在一定范围内通报'
export const clearingWay = codeTable('clearingWay', '澄清方式', ['书面发函', '当面说明', '向所在党委（党组）通报', publicWay], {
  basis: bases.clearing,
})

export const inPublic = '同意公开澄清'
export const notWanted = '不需要澄清'
export const consent = codeTable('clearingConsent', '本人意见', [inPublic, '同意澄清，不公开', notWanted])

export const feedback = codeTable('clearingFeedback', '本人反馈', ['影响已经消除', '影响有所减轻', '仍有影响'])

export const sourceStanding = codeTable('clearingSource', '来源的办理结论', [...sourceStandings])

/** 认定诬告陷害的是设区的市级以上机关，县里只呈报、登记. */
export const verdictAbove = codeTable('falseReportVerdict', '上级认定', ['属于诬告陷害', '属于错告', '不予认定'], { basis: bases.falseReport })

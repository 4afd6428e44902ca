/** 党风廉政意见回复的代码表：可以来函的事由、退回、身份、结论. */
import { codeTable } from '../../kit/record/code-table.ts'
import { bases } from './bases.ts'

/** A purpose that the list does not hold: such a letter goes back. */
export const OUTSIDE = '清单以外的事由'

const ownList = '本单位清单，可以增减'

export const purpose = codeTable(
  'opinionPurpose',
  '事由',
  [
    ['干部提拔任用', '干部提拔任用', '监督执纪工作规则第18条：选拔任用的意见回复'],
    ['转任重要岗位', '转任重要岗位', ownList],
    ['职级晋升', '职级晋升', ownList],
    ['换届提名', '换届提名', ownList],
    ['两代表一委员人选', '两代表一委员人选', ownList],
    ['后备干部考察', '后备干部考察', ownList],
    ['表彰奖励', '表彰奖励', `${ownList}；限上级文件明确要求的`],
    ['试用期满转正', '试用期满转正', ownList],
    ['评先评优', '评先评优', `${ownList}；限上级文件明确要求的`],
    [OUTSIDE, OUTSIDE, '应当退回来函单位'],
  ],
  { open: true, basis: bases.purposes },
)

export const outsidePurpose = codeTable(
  'opinionOutsidePurpose',
  '清单以外的事由',
  ['一般评比、竞赛', '职称评定', '招录、招聘', '入党、入会', '出国（境）', '企业资质、项目申报', '其他'],
  { open: true, basis: bases.purposes },
)

export const returnGround = codeTable('opinionReturnGround', '退回理由', ['事由不在清单', '没有依据文件', '名单要素不全', '不属本机关管理权限'], {
  open: true,
  basis: bases.purposes,
})

export const identity = codeTable('opinionIdentity', '身份', ['身份证号相符', '经认定为本人', '名册无此人', '经认定名册无此人', '待甄别'], {
  basis: bases.identity,
})

/** The conclusions that the machine may propose, and the one that only people give. */
export const conclusions = { clear: '无不良反映', settled: '有反映已了结', defer: '建议暂缓', unfit: '不适宜', advice: '提示性意见' } as const

export const conclusion = codeTable(
  'opinionConclusion',
  '结论',
  [
    [conclusions.clear, conclusions.clear, '没有查到反映和未了结事项'],
    [conclusions.settled, conclusions.settled, '有反映，均已了结；附说明'],
    [conclusions.defer, conclusions.defer, '有未了结的线索、案件或者其他事项'],
    [conclusions.unfit, conclusions.unfit, '处于处分、诫勉、组织处理等影响期'],
    [conclusions.advice, conclusions.advice, '单位系统性问题、家属问题等，由用人单位斟酌；系统不作此建议'],
  ],
  { open: true, basis: bases.giving },
)

/** 纪检监察建议的代码表. */
import { implementingRegulations, supervisionLaw } from '../../law/statutes/supervision-law.ts'
import { codeTable } from '../../kit/record/code-table.ts'

export const recommendationKind = codeTable('recommendationKind', '类型', ['纪律检查建议', '监察建议', '纪检监察建议'], {
  basis: implementingRegulations.article('recommendation'),
})

export const recommendationSource = codeTable(
  'recommendationSource',
  '问题来源',
  ['案件查办', '一案一剖析', '监督检查', '专项治理', '巡视巡察', '信访举报', '其他'],
  { open: true },
)

/** What became of each suggestion, as the checker found it. */
export const suggestionOutcome = codeTable('suggestionOutcome', '落实情况', ['已落实', '持续推进', '部分落实', '未落实'])

export const systemChange = codeTable('systemChange', '制定或修订', ['制定', '修订'])

/** 无正当理由拒不采纳的处理. */
export const refusalWay = codeTable('refusalWay', '处理方式', ['提请主管部门责令改正、通报批评', '移送问责', '通报批评并移送问责'], {
  basis: supervisionLaw.article(71),
})

export const lastingResult = codeTable('lastingResult', '回头看结果', ['成效巩固', '问题反弹'])

/** 谈话函询的代码表：谁谈的、怎样处理、抽查和上级认定的结果、在哪里说明. */
import { tiers } from '../../kit/procedure/approval.ts'
import { codeTable } from '../../kit/record/code-table.ts'
import { petitionRules } from '../../law/statutes/petition-rules.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

const rule = supervisionRules.article

export const tier = codeTable(
  'tier',
  '对象层级',
  Object.entries(tiers).map(([code, label]): [string, string] => [code, label]),
)

export const talkerPost = codeTable('talkerPost', '谈话人身份', ['纪检监察机关相关负责人', '承办部门负责人', '受委托的党委（党组）主要负责人'], {
  basis: rule(28),
})

export const ACCEPTED = '采信了结'
export const ADMONISHED = '批评教育、责令检查等处理'
export const ANEW = '再次谈话函询或者初步核实'
export const SUSPECTED_FALSE = '涉嫌诬告陷害，呈报上级认定'

/** The four ways in which an inquiry may end. */
export const inquiryOutcome = codeTable('inquiryOutcome', '处理类型', [ACCEPTED, ADMONISHED, ANEW, SUSPECTED_FALSE], {
  basis: rule(30),
  aliases: { 了结: ACCEPTED, 给予第一种形态处理后了结: ADMONISHED, 批评教育: ADMONISHED, 再次谈话函询: ANEW, 初步核实: ANEW, 初核: ANEW },
})

export const anew = codeTable('inquiryAnew', '再次处置的建议', ['再次谈话', '再次函询', '初步核实'], { basis: rule(30) })

export const TRUE_AS_TOLD = '说明属实'
export const checkFinding = codeTable('inquiryCheck', '抽查结果', [TRUE_AS_TOLD, '说明部分不实', '说明不实'], { basis: rule(30) })

/** 认定诬告陷害 is for the city and above: the county only reports, and writes down what came back. */
export const upperFinding = codeTable('inquiryUpper', '上级认定', ['认定诬告陷害', '属于错告、检举失实', '不予认定'], {
  basis: petitionRules.article(39),
})

export const explainedAt = codeTable('explainedAt', '说明的会议', ['民主生活会', '组织生活会'], { basis: rule(31) })

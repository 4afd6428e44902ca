/** What a reply about persons rests on: two articles on how it is given, and the unit's own measures where no national rule says more. */
import { ownRule } from '../../law/statute.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

export const bases = {
  giving: supervisionRules.article(18),
  filing: supervisionRules.article(17),
  purposes: ownRule('征求党风廉政意见的事由限于本单位事由清单，来函应当写明所依据的文件；清单以外的退回来函单位'),
  identity: ownRule('人员先以身份证号比对；没有身份证号、姓名与名册不符或者有同名记录的，由经办人逐一认定'),
  consulting: ownRule('信访、案管、审理、监督检查部门和派驻机构会审，谁审查谁签字谁负责'),
  deciding: ownRule('没有反映的可以一并确认，有反映的逐人作出结论；不采用系统建议的写明理由'),
  fresh: ownRule('拟稿呈批应当以当天的比对结果为准'),
  term: ownRule('收到来函后十个工作日内回函，经分管领导批准可以延长五个工作日（全国没有统一期限）'),
  parts: ownRule('登记后三个工作日内比对，比对后三个工作日内会审，会审后两个工作日内拟稿呈批'),
  validity: ownRule('回复自回函之日起三个月内有效，有效期内重复来函的引用前次回复'),
  reviewing: ownRule('回复后出现新情况的，三个工作日内复核，需要的补充回函'),
}

/** What reading an archive rests on: the article that demands archives, and the unit's own rules on who reads them. */
import { ownRule } from '../../law/statute.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'

export const bases = {
  archive: supervisionRules.article(17),
  purpose: ownRule('廉政档案只用于推荐提拔任用、业绩评定、评先评优表彰、意见回复、纪律审查和责任追究，查阅应当写明用途、事由和依据'),
  approval: ownRule('廉政档案由案件监督管理室保管，其他部门查阅一人一申请，经分管领导批准，在批准的期限内查阅'),
  promptly: ownRule('查阅申请一般三个工作日内批复'),
  period: ownRule('查阅期限由批准人确定，一般不超过三十日，期满自动收回'),
  longer: ownRule('查阅期限可以经分管领导批准延长一次，延长七日'),
  standAside: ownRule('本人及其近亲属不得接触本人的廉政档案，有利害关系的应当回避'),
}

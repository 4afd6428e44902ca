/** What accountability rests on: articles of the regulations (2019, from memory), two that were read, and the unit's own rules. */
import { ownRule } from '../../law/statute.ts'
import { disciplineRegulations, organisationalHandling } from '../../law/statutes/sanctions.ts'
import { supervisionRules } from '../../law/statutes/supervision-rules.ts'
import { accountabilityRegulations, dispatchRules, mainResponsibility } from '../../law/statutes/work-regulations.ts'

const article = accountabilityRegulations.article

export const bases = {
  situations: article(7),
  methods: article(8),
  start: article(9),
  startByGroup: dispatchRules.article(42),
  group: article(10),
  facts: article(11),
  powers: article(12),
  execution: article(13),
  exemption: article(17),
  lighter: article(18),
  heavier: article(19),
  appeal: article(20),
  correction: article(21),
  abuse: disciplineRegulations.article(137),
  collective: supervisionRules.article(10),
  publicity: mainResponsibility.article(17),
  handling: organisationalHandling.article(10),
  handlingEffect: organisationalHandling.article(11),
  admonished: ownRule('受到诫勉的，六个月内不提拔、不重用'),
  takeUp: ownRule('提出问责建议后三十日内研究是否启动'),
  inquiry: ownRule('问责调查一般在启动后二个月内与对象见面，经分管副书记批准可以延长一个月（全国没有统一期限）'),
  hearing: ownRule('认真听取陈述申辩，逐项答复，不因陈述申辩加重问责'),
  announcement: ownRule('问责决定作出后十五日内送达并宣布'),
  criticism: ownRule('宣布后一个月内收到书面检查、检讨'),
  publication: ownRule('宣布后三十日内公开，或者决定不公开'),
  redaction: ownRule('公开前去除举报人、证人、第三人和未成年人的信息'),
  recusal: ownRule('申诉由原承办人、调查组以外的人员办理'),
  noHeavier: ownRule('不因申诉加重问责；纠正差错需要加重的，另行启动问责'),
}

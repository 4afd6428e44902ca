/** A recommendation: the letter with its four statutory elements, its suggestions, and the systems that came of it. */
import { z } from 'zod'
import { code, count, day, line, office, text, unit, user, yes } from '../../kit/record/field.ts'
import { lastingResult, recommendationKind, recommendationSource, refusalWay, suggestionOutcome, systemChange } from './codes.ts'

export const Recommendation = z.object({
  number: line('建议编号').meta({ madeBy: 'house', inList: true }),
  letterNumber: line('发文文号').optional().meta({ madeBy: 'house' }),
  kind: code('类型', recommendationKind).meta({ inList: true }),
  source: code('问题来源', recommendationSource).optional(),
  caseNumber: line('来源案件编号').optional().meta({ inList: true, help: '填写后自动与该案件关联' }),
  unitId: unit('责任单位').meta({ inList: true }),
  addressee: line('主送').optional().meta({ help: '纪律检查建议主送党组织，监察建议主送监察对象所在单位' }),
  copies: line('抄送').optional(),
  investigated: text('监督调查情况').optional(),
  problem: text('主要问题与原因').meta({ inList: true }),
  requirements: text('整改建议、要求和期限').optional(),
  feedback: text('反馈要求').optional(),
  items: count('建议条数', '条').meta({ inList: true }),
  officeId: office('起草部门').optional(),
  drafterId: user('起草人').optional().meta({ madeBy: 'house' }),
  checkerId: user('核查人').optional(),
  registeredOn: day('登记时间').optional().meta({ madeBy: 'house', inList: true }),
  issuedOn: day('制发时间').optional().meta({ madeBy: 'house' }),
  servedOn: day('送达时间').meta({ inList: true }),
  receivedBy: line('签收人').optional(),
  replyDueOn: day('回复期限').optional().meta({ inList: true, help: '建议书载明回复日期的填写；没有载明的，送达后由系统按本单位规定推算' }),
  redoDueOn: day('重新整改期限').optional(),
  repliedOn: day('回复时间').optional().meta({ inList: true }),
  repliedLate: yes('逾期回复').optional().meta({ madeBy: 'house' }),
  measures: text('整改措施').optional(),
  systemsImproved: count('完善制度', '项').optional().meta({ inList: true }),
  effect: text('整改成效').optional(),
  closedOn: day('销号时间').optional().meta({ inList: true }),
  lookedBackOn: day('回头看时间').optional(),
  lasting: code('回头看结果', lastingResult).optional(),
  refusedOn: day('拒不采纳处理时间').optional().meta({ madeBy: 'house' }),
  refusalWay: code('拒不采纳的处理', refusalWay).optional(),
})

/** One 条 of the letter. */
export const Suggestion = z.object({
  says: text('建议内容'),
  outcome: code('落实情况', suggestionOutcome).optional(),
  found: text('核查情况').optional(),
  struck: yes('删去此条').optional(),
})

/** A system that the unit made or mended because of the letter, with its text. */
export const ImprovedSystem = z.object({
  name: line('制度名称'),
  change: code('制定或修订', systemChange),
  paper: line('发文文号').optional(),
  madeOn: day('印发日期'),
  wording: text('制度正文').meta({ help: '篇幅过长的摘录有关条款，全文作为附件添加' }),
})

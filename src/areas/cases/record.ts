/** A case, and the persons under investigation in it: each with their own days, sanctions and end. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, count, day, line, money, month, office, text, unit, user, users, yes } from '../../kit/record/field.ts'
import { discipline, form, handling } from '../../kit/tables/measures.ts'
import { rank, sex } from '../../kit/tables/people.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { convicted, delegateOf, education, member, objectKind, outcome, standing, tier, visitResult } from './codes.ts'

export const Case = z.object({
  number: line('案件编号').meta({ madeBy: 'house', inList: true }),
  clueNumber: line('线索编号').optional().meta({ madeBy: 'house', inList: true }),
  subjects: line('被审查调查人').meta({ madeBy: 'house', inList: true }),
  unitId: unit('单位').optional().meta({ inList: true }),
  tier: code('对象层级', tier).optional(),
  brief: text('简要案情').optional().meta({ inList: true }),
  officeId: office('承办部门').optional().meta({ inList: true }),
  handlerId: user('承办人').optional().meta({ inList: true }),
  team: users('审查调查组成员').optional(),
  trialistId: user('审理承办人').optional(),
  trialTeam: users('审理组成员').optional(),
  gang: yes('涉黑涉恶').optional(),
  heavy: yes('含撤销党内职务或者降级以上处分').optional().meta({ madeBy: 'house' }),
  overseenByParty: yes('须报县委常委会审议').optional().meta({ madeBy: 'house' }),
  recovers: yes('有应当追缴、退赔的财物').optional().meta({ madeBy: 'house' }),
  consultAbove: yes('须先与上级纪委沟通').optional(),
  delegate: yes('须通报人大政协').optional().meta({ madeBy: 'house' }),
  filedOn: day('立案时间').optional().meta({ madeBy: 'house', inList: true }),
  filingAnnouncedOn: day('宣布立案时间').optional().meta({ madeBy: 'house' }),
  toTrialOn: day('移送审理时间').optional().meta({ madeBy: 'house' }),
  trialDoneOn: day('审结时间').optional().meta({ madeBy: 'house' }),
  decidedOn: day('处分决定时间').optional().meta({ madeBy: 'house', inList: true }),
  delegateNotifiedOn: day('向人大、政协通报时间').optional().meta({ madeBy: 'house' }),
  executedOn: day('报告执行情况时间').optional().meta({ madeBy: 'house' }),
  quarterDueOn: day('季度汇总报告期限').optional().meta({ madeBy: 'house', help: '执行完毕的次季度首月十五日前' }),
  quarterReportedOn: day('季度汇总报告时间').optional().meta({ madeBy: 'house' }),
  doubleCheckedOn: day('双查（三查）办结时间').optional().meta({ madeBy: 'house' }),
  reflectedOn: day('政治复核时间').optional().meta({ madeBy: 'house' }),
  closedOn: day('结案时间').optional().meta({ madeBy: 'house', inList: true }),
})

/** 量纪情形: what weighs in the decision beside the sanction itself. Most people have none of it. */
export const Weighing = z.object({
  highestOfSeveral: code('数种违纪中应受的最高处分', partySanction)
    .optional()
    .meta({ help: '有两种以上应当受处分的违纪行为、合并处理的填写；按其中最高处分加重一档' }),
  severalWhy: text('合并处理的理由').optional().meta({ help: '各种行为分别应受什么处分，怎样加重；不加重的写明从轻、减轻的情节' }),
  priorUntil: day('原党纪处分影响期届满日').optional().meta({ help: '影响期内又受党纪处分的填写，影响期合并计算' }),
  sameGov: count('相同政务处分个数', '个').optional().meta({ help: '应当给予多个相同的撤职以下处分的填写' }),
  govTerm: count('确定的政务处分期', '个月').optional().meta({ help: '在一个处分期以上、多个处分期之和以下确定，最长四十八个月' }),
  otherGov: code('另应给予的较轻政务处分', govSanction).optional().meta({ help: '种类不同的只执行最重的一种，较轻的记在这里' }),
  govByUnit: yes('任免机关、单位已就同一违法行为给予处分').optional(),
  convicted: code('刑事判决情形', convicted).optional().meta({ help: '因犯罪被判处刑罚、依法应当开除的填写' }),
  removedFirst: yes('已依法先免去选任职务').optional(),
  treatment: text('退休、离职人员待遇调整').optional().meta({ help: '已经退休、离职或者死亡，依法应当给予降级以上处分的填写' }),
})

export const CasePerson = z.object({
  name: line('被审查调查人'),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').optional(),
  sex: code('性别', sex).optional(),
  age: count('年龄', '岁').optional(),
  born: month('出生年月').optional(),
  nation: line('民族').optional(),
  education: code('学历', education).optional(),
  member: code('是否中共党员', member).optional(),
  joinedOn: month('入党时间').optional(),
  unitId: unit('单位'),
  post: line('职务').optional(),
  rank: code('职级', rank).optional(),
  objectKind: code('监察对象类别', objectKind).optional(),
  standing: code('人员身份', standing).optional(),
  delegateOf: code('人大代表、政协委员', delegateOf).optional(),
  elected: yes('现任选任职务').optional(),
  brief: text('简要案情').optional(),
  discipline: code('违反纪律', discipline).optional(),
  eightRules: yes('是否违反中央八项规定精神').optional(),
  confessed: yes('是否主动交代').optional(),
  filedOn: day('立案时间').optional().meta({ madeBy: 'house' }),
  toTrialOn: day('移送审理时间').optional().meta({ madeBy: 'house' }),
  trialDoneOn: day('审结时间').optional().meta({ madeBy: 'house' }),
  decidedOn: day('处分决定时间').optional().meta({ madeBy: 'house' }),
  outcome: code('处理结论', outcome).optional(),
  ...Weighing.shape,
  partySanction: code('党纪处分', partySanction).optional(),
  govSanction: code('政务处分', govSanction).optional(),
  handling: code('组织处理', handling).optional(),
  form: code('四种形态', form).optional(),
  transferredOn: day('移送检察机关时间').optional().meta({ madeBy: 'house' }),
  recovered: money('追缴金额').optional(),
  taken: money('收缴金额').optional(),
  confiscated: money('没收金额').optional(),
  refunded: money('责令退赔金额').optional(),
  surrendered: money('登记上交金额').optional(),
  visitedOn: day('回访时间').optional().meta({ madeBy: 'house' }),
  visitResult: code('回访评价', visitResult).optional(),
  visitNote: text('回访情况').optional(),
  closedOn: day('结案时间').optional().meta({ madeBy: 'house' }),
  remark: line('备注').optional(),
})

/** A case, and the persons under investigation in it: each with their own days, sanctions and end. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, count, day, line, money, office, text, unit, user, users, yes } from '../../kit/record/field.ts'
import { discipline, form, handling } from '../../kit/tables/measures.ts'
import { rank, sex } from '../../kit/tables/people.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { member, objectKind, outcome, standing, tier } from './codes.ts'

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
  gang: yes('涉黑涉恶').optional(),
  heavy: yes('含撤销党内职务或者降级以上处分').optional().meta({ madeBy: 'house' }),
  overseenByParty: yes('须报县委常委会审议').optional().meta({ madeBy: 'house' }),
  filedOn: day('立案时间').optional().meta({ madeBy: 'house', inList: true }),
  toTrialOn: day('移送审理时间').optional().meta({ madeBy: 'house' }),
  trialDoneOn: day('审结时间').optional().meta({ madeBy: 'house' }),
  decidedOn: day('处分决定时间').optional().meta({ madeBy: 'house', inList: true }),
  doubleCheckedOn: day('双查（三查）办结时间').optional().meta({ madeBy: 'house' }),
  reflectedOn: day('政治复核时间').optional().meta({ madeBy: 'house' }),
  closedOn: day('结案时间').optional().meta({ madeBy: 'house', inList: true }),
})

export const CasePerson = z.object({
  name: line('被审查调查人'),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').optional(),
  sex: code('性别', sex).optional(),
  age: count('年龄', '岁').optional(),
  member: code('是否中共党员', member).optional(),
  unitId: unit('单位'),
  post: line('职务').optional(),
  rank: code('职级', rank).optional(),
  objectKind: code('监察对象类别', objectKind).optional(),
  standing: code('人员身份', standing).optional(),
  brief: text('简要案情').optional(),
  discipline: code('违反纪律', discipline).optional(),
  eightRules: yes('是否违反中央八项规定精神').optional(),
  filedOn: day('立案时间').optional().meta({ madeBy: 'house' }),
  toTrialOn: day('移送审理时间').optional().meta({ madeBy: 'house' }),
  trialDoneOn: day('审结时间').optional().meta({ madeBy: 'house' }),
  decidedOn: day('处分决定时间').optional().meta({ madeBy: 'house' }),
  outcome: code('处理结论', outcome).optional(),
  partySanction: code('党纪处分', partySanction).optional(),
  govSanction: code('政务处分', govSanction).optional(),
  handling: code('组织处理', handling).optional(),
  form: code('四种形态', form).optional(),
  transferredOn: day('移送检察机关时间').optional().meta({ madeBy: 'house' }),
  recovered: money('追缴金额').optional(),
  closedOn: day('结案时间').optional().meta({ madeBy: 'house' }),
  remark: line('备注').optional(),
})

/** A reminder: who was talked with about what, how they took it, and whether anything came of it. Never a sanction. */
import { z } from 'zod'
import { idNumberIsRight } from '../../base/people/record.ts'
import { code, day, line, office, text, unit, user, yes } from '../../kit/record/field.ts'
import { rank } from '../../kit/tables/people.ts'
import { attitude, followUpResult, reminderKind, reminderOccasion } from './codes.ts'

export const Reminder = z.object({
  number: line('谈话编号').optional().meta({ madeBy: 'house', inList: true }),
  kind: code('谈话类别', reminderKind).meta({ inList: true }),
  name: line('谈话对象').meta({ inList: true }),
  idNumber: line('身份证号').refine(idNumberIsRight, '身份证号不正确').optional(),
  unitId: unit('单位').meta({ inList: true }),
  post: line('职务').optional().meta({ inList: true }),
  rank: code('职级', rank).optional(),
  occasion: code('谈话事由', reminderOccasion).meta({ inList: true }),
  finding: text('发现的问题').optional().meta({ help: '针对发现的问题谈话的，写明具体问题' }),
  officeId: office('承办部门').optional(),
  recorderId: user('登记人').optional().meta({ madeBy: 'house' }),
  registeredOn: day('登记时间').optional().meta({ madeBy: 'house' }),
  approvedOn: day('签批时间').optional().meta({ madeBy: 'house' }),
  talkedOn: day('谈话时间').optional().meta({ inList: true }),
  talker: line('谈话人').optional().meta({ inList: true, help: '姓名、职务' }),
  content: text('谈话内容').optional(),
  attitude: code('本人态度', attitude).optional().meta({ inList: true }),
  statement: text('本人表态').optional(),
  needsFollowUp: yes('需要跟踪').optional().meta({ inList: true }),
  followUpDueOn: day('跟踪期限').optional().meta({ help: '没有写明的，谈话后三个月内跟踪' }),
  followedUpOn: day('跟踪时间').optional().meta({ inList: true }),
  followUpResult: code('跟踪结果', followUpResult).optional(),
  followUpFound: text('跟踪情况').optional(),
  closedOn: day('办结时间').optional().meta({ madeBy: 'house', inList: true }),
})

/** A clue as it is kept. Order here is order on the form, in the list and in Excel. */
import { z } from 'zod'
import { code, day, line, month, office, text, unit, user } from '../../kit/record/field.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { politics, rank, sex } from '../../kit/tables/people.ts'
import { closeGround, result, source, tier, way } from './codes.ts'

export const Clue = z.object({
  number: line('线索编号').meta({ madeBy: 'house', inList: true }),
  subjectName: line('被反映人').meta({ inList: true }),
  sex: code('性别', sex).optional(),
  born: month('出生年月').optional(),
  politics: code('政治面貌', politics).optional(),
  subjectUnitId: unit('工作单位').meta({ inList: true }),
  post: line('职务').optional().meta({ inList: true }),
  rank: code('职级', rank).optional().meta({ inList: true }),
  tier: code('对象层级', tier).optional().meta({ help: '按干部管理权限，决定审批到哪一级' }),
  source: code('线索来源', source).meta({ inList: true }),
  summary: text('主要问题线索').meta({ inList: true }),
  officeId: office('承办部门').optional().meta({ inList: true }),
  handlerId: user('承办人').optional().meta({ inList: true }),
  receivedOn: day('受理时间').meta({ inList: true }),
  way: code('处置方式', way).optional().meta({ inList: true }),
  disposedOn: day('处置时间').optional().meta({ madeBy: 'house', inList: true }),
  inquiryNumber: line('谈话函询编号').optional().meta({ madeBy: 'house' }),
  closeGround: code('了结理由', closeGround).optional(),
  result: code('处置结果', result).optional().meta({ inList: true }),
  resultOn: day('结果时间').optional().meta({ madeBy: 'house' }),
  measure: code('组织措施', measure).optional().meta({ inList: true }),
  measureOn: day('措施时间').optional().meta({ madeBy: 'house', inList: true }),
  form: code('四种形态', form).optional().meta({ inList: true }),
  reportedUpOn: day('报上级纪委时间').optional().meta({ madeBy: 'house' }),
  caseNumber: line('立案编号').optional().meta({ madeBy: 'house', inList: true }),
})

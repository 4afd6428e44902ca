/** A petition as it is kept. Order here is order on the form, in the list and in Excel. */
import { z } from 'zod'
import { code, day, line, office, text, unit, yes } from '../../kit/record/field.ts'
import { rank } from '../../kit/tables/people.ts'
import { aboveUs, channel, jurisdiction, naming, petitionKind, refusalGround, repetition, way } from './codes.ts'
import { intake } from './who.ts'

export const Petition = z.object({
  number: line('编号').meta({ madeBy: 'house', inList: true }),
  receivedOn: day('收到日期').meta({ inList: true }),
  channel: code('信访渠道', channel).meta({ inList: true }),
  kind: code('类别', petitionKind).optional().meta({ inList: true }),
  jurisdiction: code('管辖机关', jurisdiction).optional(),
  sentDown: yes('上级转送').optional().meta({ help: '上级机关转送来的选“是”：五个工作日内决定受理或者再转送' }),
  repetition: code('初重', repetition).optional().meta({ inList: true }),
  naming: code('是否实名', naming).optional().meta({ inList: true, help: '有真实姓名和联系方式的为实名；署名而无法核实的按匿名' }),
  subjectName: line('被反映人').optional().meta({ inList: true }),
  subjectUnitId: unit('单位').optional().meta({ inList: true }),
  subjectPost: line('职务').optional(),
  subjectRank: code('职级', rank).optional(),
  summary: text('内容摘要').optional().meta({ inList: true, help: '不写举报人信息；不得录入国家秘密' }),
  reporterName: line('举报人').optional().meta({ sealedFor: intake, help: '另行封存，只有信访室可以查看' }),
  reporterContact: line('联系方式').optional().meta({ sealedFor: intake }),
  way: code('办理方式', way).optional().meta({ inList: true }),
  officeId: office('承办部门').optional(),
  refusalGround: code('不予受理情形', refusalGround).optional(),
  aboveUs: code('转报情形', aboveUs).optional(),
  forwardedTo: line('转送、交办机关').optional(),
  result: text('办理结果').optional(),
  closedOn: day('办结日期').optional().meta({ madeBy: 'house', inList: true }),
})

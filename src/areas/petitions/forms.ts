/** What each step of a petition asks. */
import { z } from 'zod'
import { code, day, line, office, text } from '../../kit/record/field.ts'
import { aboveUs, naming, petitionKind, refusalGround, repetition } from './codes.ts'
import { Petition } from './record.ts'

const note = text('说明').optional()

export const forms = {
  register: Petition.pick({
    receivedOn: true,
    channel: true,
    naming: true,
    reporterName: true,
    reporterContact: true,
    subjectName: true,
    subjectUnitId: true,
    subjectPost: true,
    subjectRank: true,
    summary: true,
  }).extend({ naming: code('是否实名', naming), summary: text('内容摘要') }),
  /** Receipt alone: matters of the superior leave no content here (检举控告工作规则第15条). */
  registerAbove: z.object({ receivedOn: day('收到日期'), channel: Petition.shape.channel, aboveUs: code('转报情形', aboveUs) }),
  sendUp: z.object({ sentOn: day('报送日期'), paper: line('报送文号').optional() }),
  screen: z.object({ kind: code('类别', petitionKind), repetition: code('初重', repetition), note }),
  tell: z.object({ toldOn: day('告知日期'), how: line('告知方式') }),
  handOver: z.object({ officeId: office('承办部门'), note: text('拟办意见') }),
  takeBack: z.object({ reason: text('退回理由') }),
  forward: z.object({ forwardedTo: line('转送机关'), note }),
  assignDown: z.object({ forwardedTo: line('交办机关'), note: text('交办要求') }),
  urge: z.object({ how: line('督办方式'), note: text('督办事由') }),
  result: z.object({ result: text('办理结果') }),
  note: z.object({ note }),
  refuse: z.object({ refusalGround: code('不予受理情形', refusalGround), note }),
  answer: z.object({ toldOn: day('反馈日期'), how: line('反馈方式'), objection: text('举报人异议及说明').optional() }),
}

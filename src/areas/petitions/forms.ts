/** What each step of a petition asks. */
import { z } from 'zod'
import { code, day, line, office, text } from '../../kit/record/field.ts'
import { aboveUs, guarded, jurisdiction, naming, petitionKind, refusalGround, repetition } from './codes.ts'
import { Petition } from './record.ts'

const note = text('说明').optional()

/** Asked before a petition leaves the office: what could betray who reported, what goes out instead, what was decided. A person decides. */
const guard = {
  guarded: code('举报人保护', guarded)
    .optional()
    .meta({ help: '先想一想：单位、时间、地点、只有举报人才知道的事、笔迹、附件，会不会让人认出举报人。实名件必须选择' }),
  outSummary: text('转出用的摘要').optional().meta({ help: '可以用右侧“转出前核对”隐去后的稿子；不填写的，按登记的内容摘要转出' }),
}

export const forms = {
  register: Petition.pick({
    receivedOn: true,
    channel: true,
    sentDown: true,
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
  screen: z.object({
    kind: code('类别', petitionKind),
    jurisdiction: code('管辖机关', jurisdiction).optional().meta({ help: '不填写的，为本机关管辖' }),
    repetition: code('初重', repetition),
    note,
  }),
  tell: z.object({ toldOn: day('告知日期'), how: line('告知方式') }),
  handOver: z.object({ officeId: office('承办部门'), note: text('拟办意见'), ...guard }),
  takeBack: z.object({ reason: text('退回理由') }),
  forward: z.object({ forwardedTo: line('转送机关'), note, ...guard }),
  assignDown: z.object({ forwardedTo: line('交办机关'), note: text('交办要求'), ...guard }),
  urge: z.object({ how: line('督办方式'), note: text('督办事由') }),
  result: z.object({ result: text('办理结果') }),
  note: z.object({ note }),
  refuse: z.object({ refusalGround: code('不予受理情形', refusalGround), note }),
  answer: z.object({ toldOn: day('反馈日期'), how: line('反馈方式'), objection: text('举报人异议及说明').optional() }),
}

/** What each step of an inquiry asks. */
import { z } from 'zod'
import { code, day, line, text, user } from '../../kit/record/field.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { anew, checkFinding, explainedAt, talkerPost, upperFinding } from './codes.ts'
import { Inquiry } from './record.ts'

const { shape } = Inquiry

const talked = {
  talkedOn: day('谈话日期'),
  talker: line('谈话人').meta({ help: '姓名、职务；二人谈话的都写' }),
  talkerPost: code('谈话人身份', talkerPost),
  accompaniedBy: shape.accompaniedBy,
  minutes: shape.minutes.unwrap(),
  said: shape.said.unwrap(),
}
const reported = { report: shape.report.unwrap(), opinion: shape.opinion.unwrap() }

export const forms = {
  appoint: z.object({ handlerId: user('承办人'), note: text('说明').optional() }),
  issue: z.object({
    issuedOn: day('发函日期'),
    copyParty: line('抄送党委（党组）主要负责人').meta({ help: '职务、姓名' }),
    copyGroup: shape.copyGroup,
  }),
  serve: z.object({ servedOn: day('本人收到函件日期'), receivedBy: line('签收人') }),
  talk: z.object(talked),
  entrust: z.object({ entrustedOn: day('委托日期'), entrustedTo: line('受委托谈话人').meta({ help: '所在党委（党组）主要负责人的职务、姓名' }) }),
  answer: z.object({
    answeredOn: day('收到回复日期'),
    isHead: shape.isHead.unwrap(),
    concernsHead: shape.concernsHead.unwrap(),
    headName: line('签署意见人').optional().meta({ help: '所在党委（党组）主要负责人；直接回复的不填' }),
    headOpinion: text('签署的意见').optional(),
    said: shape.said.unwrap(),
  }),
  stop: z.object({ reason: text('不再谈话函询的理由') }),
  accept: z.object(reported),
  admonish: z.object({
    ...reported,
    measure: code('组织措施', measure),
    form: code('四种形态', form).meta({ help: '系统按措施提出，由承办人确认' }),
  }),
  goOn: z.object({ ...reported, anew: code('再次处置的建议', anew) }),
  suspectFalse: z.object({ ...reported, evidence: text('涉嫌诬告陷害的依据') }),
  feedBack: z.object({ feedbackOn: day('发函日期'), feedbackPaper: line('反馈函文号') }),
  reportUp: z.object({ reportedUpOn: day('呈报日期'), paper: line('呈报文号'), to: line('呈报机关') }),
  hearUpper: z.object({ upperFoundOn: day('认定日期'), paper: line('认定文号'), upperFinding: code('上级认定', upperFinding) }),
  appointChecker: z.object({ checkerId: user('抽查人') }),
  check: z.object({ checkedOn: day('抽查日期'), checkFinding: code('抽查结果', checkFinding), checkFound: text('抽查方式和情况') }),
  reopen: z.object({ reason: text('退回再次处置的理由'), anew: code('再次处置的建议', anew) }),
  explain: z.object({
    explainedAt: code('说明的会议', explainedAt),
    explainedYear: line('会议年度')
      .regex(/^\d{4}$/, '会议年度填四位年份')
      .meta({ help: '例如2026' }),
    explainedOn: day('说明日期'),
    explainedHow: text('说明和检讨情况'),
  }),
}

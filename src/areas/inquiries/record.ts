/** An inquiry: one round of letter or talk with one person, what came back, what was made of it, and what is still owed at a meeting. */
import { z } from 'zod'
import { code, day, line, office, text, unit, user, yes } from '../../kit/record/field.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { politics, rank } from '../../kit/tables/people.ts'
import { talkKind } from '../../kit/tables/talks.ts'
import { anew, checkFinding, explainedAt, inquiryOutcome, talkerPost, tier, upperFinding } from './codes.ts'

const house = { madeBy: 'house' } as const
const listed = { inList: true } as const
const both = { ...house, ...listed }

export const Inquiry = z.object({
  number: line('谈话函询编号').optional().meta(both),
  clueNumber: line('线索编号').optional().meta(both),
  subjectName: line('被谈话函询人').meta(both),
  politics: code('政治面貌', politics).optional().meta(house),
  subjectUnitId: unit('工作单位').meta(both),
  post: line('职务').optional().meta(house),
  rank: code('职级', rank).optional().meta(house),
  tier: code('对象层级', tier).optional().meta(house),
  kind: code('方式', talkKind).meta(both),
  brief: text('需要说明的问题').optional().meta(house),
  plan: text('方案和预案').optional().meta(house),
  officeId: office('承办部门').optional().meta(house),
  handlerId: user('承办人').optional().meta(listed),
  approver: line('审批人').optional().meta(house),
  approvedOn: day('审批时间').optional().meta(both),
  letterNumber: line('函件文号')
    .optional()
    .meta({ ...house, help: '以办公室名义发函' }),
  issuedOn: day('发函时间').optional(),
  copyParty: line('抄送党委（党组）主要负责人').optional(),
  copyGroup: line('抄送派驻纪检监察组主要负责人').optional(),
  servedOn: day('送达时间').optional().meta(listed),
  receivedBy: line('签收人').optional(),
  replyDueOn: day('回复到期日').optional().meta(house),
  entrustedTo: line('受委托谈话人').optional(),
  talkedOn: day('谈话时间').optional().meta(listed),
  talker: line('谈话人').optional(),
  talkerPost: code('谈话人身份', talkerPost).optional(),
  accompaniedBy: line('陪同人').optional(),
  minutes: yes('制作谈话笔录').optional(),
  answeredOn: day('回复时间').optional().meta(listed),
  repliedLate: yes('逾期回复').optional().meta(house),
  isHead: yes('本人是所在党委（党组）主要负责人').optional(),
  concernsHead: yes('说明的问题涉及主要负责人').optional(),
  direct: yes('本人直接回复').optional().meta(house),
  headName: line('签署意见人').optional(),
  headOpinion: text('签署的意见').optional(),
  said: text('说明的主要内容').optional(),
  report: text('谈话函询情况').optional(),
  opinion: text('处置意见').optional(),
  outcome: code('处理类型', inquiryOutcome).optional().meta(both),
  concludedOn: day('处置意见批准时间').optional().meta(both),
  anew: code('再次处置的建议', anew).optional(),
  measure: code('组织措施', measure).optional(),
  form: code('四种形态', form).optional(),
  feedbackOn: day('发函反馈时间').optional(),
  feedbackPaper: line('反馈函文号').optional(),
  reportedUpOn: day('呈报上级时间').optional(),
  upperFinding: code('上级认定', upperFinding).optional(),
  upperFoundOn: day('上级认定时间').optional(),
  checkerId: user('抽查人').optional(),
  checkedOn: day('抽查时间').optional(),
  checkFinding: code('抽查结果', checkFinding).optional(),
  checkFound: text('抽查情况').optional(),
  archivedOn: day('入廉政档案时间').optional().meta(house),
  mustExplain: yes('应当在会上说明').optional().meta(house),
  explainFirstYear: line('说明年度（起）')
    .optional()
    .meta({ ...house, help: '当年度或者下一年度的会议，说明一次' }),
  explainLastYear: line('说明年度（止）').optional().meta(house),
  explained: yes('已在会上说明').optional().meta(house),
  explainedAt: code('说明的会议', explainedAt).optional(),
  explainedYear: line('会议年度')
    .regex(/^\d{4}$/, '会议年度填四位年份')
    .optional(),
  explainedOn: day('说明时间').optional(),
  explainedHow: text('说明和检讨情况').optional(),
  closedOn: day('结案时间').optional().meta(both),
})

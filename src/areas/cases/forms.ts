/** What each step of a case asks. */
import { z } from 'zod'
import { code, count, day, line, money, office, text, user, users, yes } from '../../kit/record/field.ts'
import { discipline, form, handling } from '../../kit/tables/measures.ts'
import { govSanction, partySanction } from '../../kit/tables/sanctions.ts'
import { acceptance, directGround, earlyGround, meeting, outcome, politicalArticle, reviewQuestion, tier, visitResult } from './codes.ts'
import { CasePerson, Weighing } from './record.ts'

const note = text('说明').optional()
const minutes = line('会议纪要编号')

const personal = {
  sex: true,
  age: true,
  born: true,
  nation: true,
  education: true,
  member: true,
  joinedOn: true,
  post: true,
  rank: true,
  objectKind: true,
  standing: true,
  delegateOf: true,
  elected: true,
  brief: true,
  discipline: true,
  eightRules: true,
  confessed: true,
} as const

/** 审理组：承办人和其他成员. */
const trialists = {
  trialistId: user('审理承办人'),
  trialTeam: users('审理组成员').meta({ help: '连同审理承办人应当有二人以上，不能是审查调查人员' }),
}

export const forms = {
  /** 没有线索编号的案件：司法判决移送、审查调查中发现等. */
  openDirect: z.object({
    source: line('案件来源'),
    name: line('被审查调查人'),
    idNumber: CasePerson.shape.idNumber,
    unitId: CasePerson.shape.unitId,
    member: CasePerson.shape.member,
    post: CasePerson.shape.post,
    rank: CasePerson.shape.rank,
    tier: code('对象层级', tier),
    brief: text('简要案情'),
    officeId: office('承办部门'),
    handlerId: user('承办人'),
  }),
  addPerson: CasePerson.pick({
    name: true,
    idNumber: true,
    ...personal,
    unitId: true,
  }),
  describe: CasePerson.pick({
    idNumber: true,
    ...personal,
  }),
  appoint: z.object({ handlerId: user('承办人'), team: users('审查调查组成员'), tier: code('对象层级', tier).optional() }),
  file: z.object({
    minutes: minutes.meta({ help: '立案先经县纪委常委会研究' }),
    grounds: text('立案依据'),
    gang: yes('涉黑涉恶').meta({ help: '是：启动“一案三查”；否：启动“一案双查”' }),
  }),
  decline: z.object({ reason: text('不予立案理由') }),
  announceFiling: z.object({ announcedOn: day('宣布日期'), informed: line('通报的党委（党组）主要负责人') }),
  meet: z.object({ metOn: day('见面日期'), meeting: code('见面意见', meeting), note }),
  sendToTrial: z.object({ report: text('审查调查报告要点') }),
  stepInEarly: z.object({ earlyGround: code('提前介入的情形', earlyGround), opinion: text('提前介入审核意见') }),
  accept: z.object({ acceptance: code('受理意见', acceptance), acceptedOn: day('受理日期'), ...trialists }),
  arrangeTrial: z.object({ ...trialists, note }),
  refuseTrial: z.object({ acceptance: code('受理意见', acceptance), reason: text('不予（暂缓）受理理由') }),
  sendBack: z.object({ reason: text('退回理由和要求') }),
  resubmit: z.object({ note: text('补充审查调查情况') }),
  concludeTrial: z.object({ heard: yes('已告知事实和依据并听取陈述、申辩'), defence: text('陈述、申辩及采纳情况'), opinion: text('审理意见') }),
  weigh: Weighing,
  decide: z.object({
    minutes,
    decidedOn: day('集体讨论决定日期'),
    directGround: code('直接决定处分的情形', directGround).optional().meta({ help: '给予党纪处分没有经过支部大会的填写' }),
    branchDue: count('支部大会应到会有表决权党员', '人').optional().meta({ help: '经过支部大会的填写应到、实到、赞成人数' }),
    branchPresent: count('实到会有表决权党员', '人').optional(),
    branchFor: count('赞成', '人').optional(),
    consultAbove: yes('须先与上级纪委沟通').optional().meta({ help: '处分县委委员、候补委员或者县纪委委员、监委委员，并且须呈报上级的选“是”' }),
  }),
  talkAbove: z.object({ talkedOn: day('沟通日期'), paper: line('书面情况报告文号'), note: text('上级纪委的意见') }),
  decidePerson: z.object({
    outcome: code('处理结论', outcome),
    partySanction: code('党纪处分', partySanction).optional(),
    govSanction: code('政务处分', govSanction).optional(),
    handling: code('组织处理', handling).optional().meta({ help: '纪检监察机关提出建议，由党委（党组）决定' }),
    form: code('四种形态', form).optional(),
    discipline: code('违反纪律', discipline).optional(),
    recovered: money('追缴金额').optional(),
    remark: line('备注').optional(),
  }),
  submitToParty: z.object({
    consulted: yes('已征求组织部和所在党委（党组）意见'),
    submittedOn: day('报送日期'),
    minutes: line('县委常委会会议纪要编号'),
  }),
  announce: z.object({ announcedOn: day('宣布日期'), scope: text('宣布范围') }),
  formalities: z.object({ doneOn: day('办结日期'), note: text('职务、工资等变更情况') }),
  execution: z.object({ reportedOn: day('报告日期'), note: text('执行情况') }),
  notifyDelegates: z.object({ delegateNotifiedOn: day('通报日期'), informed: line('通报的人大、政协机关'), paper: line('通报文号').optional() }),
  reportQuarter: z.object({ quarterReportedOn: day('报告日期'), paper: line('汇总报告文号'), note }),
  recover: CasePerson.pick({ taken: true, confiscated: true, refunded: true, surrendered: true, recovered: true }),
  visit: z.object({ visitedOn: day('回访日期'), visitors: users('回访人').meta({ help: '二人以上' }) }),
  visitPerson: z.object({ visitResult: code('回访评价', visitResult).optional(), visitNote: text('回访情况').optional() }),
  transfer: z.object({ transferredOn: day('移送日期'), paper: line('起诉意见书文号'), minutes }),
  /** 原则上先处分、后移送: what goes first says why, and was reported above. */
  transferFirst: z.object({
    transferredOn: day('移送日期'),
    paper: line('起诉意见书文号'),
    minutes: minutes.meta({ help: '先行移送应当经县纪委常委会审议' }),
    why: text('先行移送的理由').meta({ help: '原则上先作出党纪处分决定，再移送；先移送的写明符合什么条件' }),
    reportedAbove: line('报上一级备案文号'),
  }),
  transferPerson: z.object({ transfer: yes('移送').optional() }),
  /** 先处分、后移送: the form of the decision no longer holds. */
  transferDecided: z.object({
    transfer: yes('移送').optional(),
    form: code('四种形态', form).optional().meta({ help: '移送检察机关的属于第四种形态，由人确认' }),
    otherForm: line('不计入第四种形态的理由').optional(),
  }),
  recordNonProsecution: z.object({
    receivedOn: day('收到不起诉决定书日期'),
    paper: line('不起诉决定书文号'),
    note: text('不起诉的理由和本机关意见'),
  }),
  askReconsideration: z.object({ askedOn: day('提请日期'), paper: line('提请复议文号'), reason: text('认为决定有错误的理由') }),
  acceptNonProsecution: z.object({ reason: text('不提请复议的理由') }),
  returnedByProcuratorate: z.object({ returnedOn: day('退回日期'), paper: line('退回补充调查决定文号'), note: text('补充事项') }),
  resubmitToProcuratorate: z.object({ resubmittedOn: day('移送日期'), note: text('补充调查情况') }),
  /** 政治复核: fixed questions, each answered with facts and an article by somebody who did not investigate. */
  reflect: z.object({
    politics: text('是否应当从政治纪律角度研判').meta({ help: '对照第56、58、61、62、74、75条，写明事实和理由；认为不涉及的，写明为什么' }),
    politicsArticle: code('政治纪律条款', politicalArticle),
    duty: text('主体责任、监督责任落实情况').meta({ help: '写明事实和理由' }),
    dutyArticle: line('责任落实依据条款'),
    masses: text('对群众利益和党群关系的影响').meta({ help: '写明事实和理由' }),
    massesArticle: line('群众影响依据条款'),
    further: code('补充审视的问题', reviewQuestion).optional(),
    furtherFacts: text('补充审视的事实和理由').optional(),
    furtherArticle: line('补充审视依据条款').optional(),
    opinion: text('复核意见'),
  }),
  close: z.object({ note: text('结案意见') }),
  withdraw: z.object({ reason: text('撤案理由') }),
  recordWithdrawal: z.object({ recordedOn: day('备案日期'), paper: line('备案文号') }),
}

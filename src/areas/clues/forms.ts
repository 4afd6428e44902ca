/** What each step of a clue asks. */
import { z } from 'zod'
import { code, day, line, text, user, users, yes } from '../../kit/record/field.ts'
import { form, measure } from '../../kit/tables/measures.ts'
import { talkKind } from '../../kit/tables/talks.ts'
import { closeGround, tier } from './codes.ts'
import { Clue } from './record.ts'

const opinion = text('处置意见')
const minutes = line('专题会议纪要编号').meta({ help: '暂存、了结先经专题会议研究' })
const disposal = {
  measure: code('组织措施', measure).optional(),
  form: code('四种形态', form).optional().meta({ help: '系统按最重的措施提出，由承办人确认' }),
}

export const forms = {
  receive: Clue.pick({
    subjectName: true,
    sex: true,
    born: true,
    politics: true,
    subjectUnitId: true,
    post: true,
    rank: true,
    tier: true,
    source: true,
    summary: true,
    receivedOn: true,
  }),
  assign: z.object({
    officeId: Clue.shape.officeId.unwrap(),
    handlerId: user('承办人'),
    tier: code('对象层级', tier).optional(),
    note: text('分办意见'),
  }),
  appoint: z.object({ handlerId: user('承办人'), note: text('说明').optional() }),
  inquire: z.object({ talkKind: code('方式', talkKind), opinion, plan: text('方案和预案') }),
  resume: z.object({
    talkKind: code('方式', talkKind),
    approver: line('审批人'),
    approvedOn: day('审批日期'),
    plan: text('方案和预案').optional(),
  }),
  verify: z.object({ team: users('核查组成员'), opinion, plan: text('核查方案') }),
  file: z.object({ opinion: text('初核情况和立案建议'), reportSigned: yes('核查组成员已全体签名') }),
  closeVerified: z.object({ opinion: text('初核情况和了结建议'), reportSigned: yes('核查组成员已全体签名'), ...disposal }),
  passOn: z.object({
    opinion: text('初核情况和处理建议'),
    reportSigned: yes('核查组成员已全体签名'),
    party: line('移送的党组织'),
    paper: line('移送函文号').optional(),
  }),
  shelve: z.object({ minutes, opinion }),
  review: z.object({ reviewedOn: day('清理日期'), note: text('清理意见') }),
  closeDirect: z.object({ minutes, closeGround: code('了结理由', closeGround), opinion }),
  reportUp: z.object({ reportedOn: day('报告日期'), paper: line('报告文号'), note: text('报告内容').optional() }),
  moveUp: z.object({ sentOn: day('转报日期'), paper: line('转报文号') }),
}

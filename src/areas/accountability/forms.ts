/** What each step of accountability asks. */
import { z } from 'zod'
import { code, day, line, text, user, users, yes } from '../../kit/record/field.ts'
import { accountabilityWay, appealResult, correctionResult, exemptionKind, heldSituation, publishScope } from './codes.ts'
import { Accountability } from './record.ts'

const { shape } = Accountability

const object = z.object({
  kind: shape.kind,
  name: shape.name,
  idNumber: shape.idNumber,
  unitId: shape.unitId,
  post: shape.post,
  level: shape.level.unwrap(),
  source: shape.source,
  ground: shape.ground.unwrap(),
  brief: shape.brief.unwrap(),
})

/** One ground of leniency or severity: answered yes or no, and with the facts of this matter. */
const asked = (label: string, help: string) => ({ is: yes(label), facts: text(`${label}：事实和理由`).meta({ help }) })
const explored = asked('三个区分开来', '先行先试中的失误、尚无明确限制的探索性试验、为推动发展的无意过失；写明符合或者不符合的事实')
const opposed = asked('集体决策中明确反对', '对错误决策提出明确反对或者保留意见，并且已经履行职责')
const unforeseen = asked('不可抗力', '已经履职尽责，因不可抗力、难以预见的因素造成损失')
const repaired = asked('及时补救', '及时采取措施，有效挽回损失或者消除不良影响（从轻、减轻）')
const owned = asked('主动承担责任', '积极配合调查，主动承担责任（从轻、减轻）')
const defied = asked('对明确要求不执行', '对上级三令五申的要求不执行或者执行不力（从重、加重）')
const concealed = asked('不如实报告、推卸责任', '敷衍塞责、弄虚作假、阻挠调查（从重、加重）')

/** 机关代字、年份、序号: as an office numbers its papers. */
const decisionNumber = line('决定文号')
  .regex(/^\S+〔\d{4}〕\d+号$/, '决定文号应为“机关代字〔年份〕序号号”的样式，例如“明纪问〔2026〕1号”')
  .meta({ help: '机关代字、六角括号中的年份、序号，例如“明纪问〔2026〕1号”' })

const ruling = z.object({
  minutes: line('集体研究会议纪要编号'),
  way: code('问责方式', accountabilityWay),
  situation: code('问责情形', heldSituation),
  responsibility: shape.responsibility,
  reasons: text('决定理由').meta({ help: '对照事实、责任和从宽从严情形' }),
  whyHeld: text('仍予问责的理由').optional().meta({ help: '有免责情形成立的必须写明' }),
})
const change = z.object({
  way: code('变更后的问责方式', accountabilityWay).optional(),
  besides: code('变更后并用的问责方式', accountabilityWay).optional(),
  handling: shape.handling,
  responsibility: shape.responsibility,
})
const settled = z.object({ appealResult: code('申诉结果', appealResult), reasons: text('审查情况和理由'), ...change.shape })

export const forms = {
  propose: object.extend({ officeId: shape.officeId.unwrap() }),
  complete: object,
  appoint: z.object({ officeId: shape.officeId.unwrap(), handlerId: user('承办人') }),
  linkCase: z.object({ caseNumber: shape.caseNumber.unwrap() }),
  reasoned: z.object({ reasons: text('理由') }),
  start: z.object({ reasons: text('启动理由'), team: users('调查组成员').meta({ help: '不少于二人' }), plan: text('调查方案') }),
  showFacts: z.object({
    shownOn: day('见面日期'),
    shownTo: line('见面人').meta({ help: '党组织的，为其主要负责人' }),
    facts: shape.facts.unwrap(),
    proposedWay: shape.proposedWay.unwrap(),
    besidesShown: code('拟并用的问责方式', accountabilityWay).optional(),
    stand: text('签署的意见').meta({ help: '拒绝签署的，注明情况' }),
  }),
  hear: z.object({
    heardOn: shape.heardOn.unwrap(),
    defence: text('陈述申辩').meta({ help: '本人放弃的，写明如何告知、何时放弃' }),
    answer: text('核实和采纳情况').meta({ help: '逐项答复，不采纳的写明理由' }),
  }),
  weigh: z.object({
    explored: explored.is,
    exploredFacts: explored.facts,
    opposed: opposed.is,
    opposedFacts: opposed.facts,
    unforeseen: unforeseen.is,
    unforeseenFacts: unforeseen.facts,
    repaired: repaired.is,
    repairedFacts: repaired.facts,
    owned: owned.is,
    ownedFacts: owned.facts,
    defied: defied.is,
    defiedFacts: defied.facts,
    concealed: concealed.is,
    concealedFacts: concealed.facts,
    further: text('其他从宽、从严情形').optional(),
  }),
  exempt: z.object({ minutes: line('集体研究会议纪要编号'), exemption: code('结论', exemptionKind), reasons: text('理由') }),
  decide: ruling.extend({
    decidedOn: day('集体研究决定日期'),
    decisionNumber,
    besides: code('并用的问责方式', accountabilityWay).optional(),
  }),
  recommend: ruling.extend({ sentTo: line('建议送交的机关'), handling: shape.handling }),
  adopt: z.object({
    decidedBy: line('决定机关'),
    decidedOn: day('决定日期'),
    decisionNumber,
    way: code('决定的问责方式', accountabilityWay),
    handling: shape.handling,
  }),
  announce: z.object({ servedOn: day('送达宣布日期'), servedTo: line('签收人'), scope: text('宣布范围') }),
  publish: z.object({
    publishedOn: day('公开日期'),
    publishScope: code('公开范围', publishScope),
    wording: text('公开内容'),
    cleaned: yes('已去除举报人、证人、第三人和未成年人的信息'),
  }),
  criticise: z.object({ criticisedOn: day('收到日期'), meeting: line('在哪次民主生活会、组织生活会作出检讨') }),
  formalities: z.object({ formalitiesOn: day('办结日期'), note: text('职务、工资等变更情况') }),
  close: z.object({ note: text('办结意见') }),
  appeal: z.object({
    appealedOn: day('收到申诉日期'),
    appeal: text('申诉的请求和理由'),
    lateReason: text('超过一个月仍受理的理由').optional(),
    appealHandlerId: user('申诉承办人'),
  }),
  settle: settled.extend({ minutes: line('集体研究会议纪要编号') }),
  noteAppeal: settled.extend({ paper: line('申诉决定文号') }),
  correct: z.object({
    found: text('发现的差错'),
    result: code('纠正结果', correctionResult),
    minutes: line('集体研究会议纪要编号'),
    ...change.shape,
  }),
}

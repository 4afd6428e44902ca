/** 一案一剖析 of the demonstration: cases that ended, and their analyses in every state: near its day, late, extended, with a late task. */
import type { Values } from '../../kit/who.ts'
import type { Kept } from '../../server/records.ts'
import type { Life, Teller, Told } from './teller.ts'

type Matter = { name: string; brief: string; unit: string }

const filed = async (t: Teller, { name, brief, unit }: Matter): Promise<Told> => {
  const handler = t.who('handler')
  const team = [handler.id, t.who('handler', handler.officeId, 1).id]
  const about = { source: '监督检查中发现', name, unitId: t.unit(unit), member: '是', post: '股长', rank: '一般干部', tier: 'C', brief }
  const record = await t.begins(t.who('clueOffice'), 'cases', 'openDirect', { ...about, officeId: handler.officeId, handlerId: handler.id })
  await t.takes(t.who('officeHead', handler.officeId), record, 'appoint', { handlerId: handler.id, team })
  await t.takes(handler, record, 'file', { minutes: '常委会会议纪要', grounds: '已掌握部分违纪事实和证据。', gang: false })
  await t.signed(record)
  return record
}

const tried = async (t: Teller, record: Told, day: string): Promise<Kept> => {
  const [handler, trialist] = [t.who('handler'), t.who('trialOffice')]
  await t.takes(handler, record, 'announceFiling', { announcedOn: day, informed: '党组书记' })
  await t.takes(handler, record, 'meet', { metOn: day, meeting: '同意' })
  await t.takes(handler, record, 'sendToTrial', { report: '事实清楚，证据确凿。' })
  await t.signed(record)
  const trialTeam = [trialist.id, t.who('trialOffice', trialist.officeId, 1).id]
  await t.takes(trialist, record, 'accept', { acceptance: '受理', acceptedOn: day, trialistId: trialist.id, trialTeam })
  await t.takes(trialist, record, 'concludeTrial', { heard: true, defence: '无异议。', opinion: '定性准确，处理恰当。' })
  return t.signed(record)
}

const doubleChecked = async (t: Teller, record: Told, unitId: string): Promise<void> => {
  const check = await t.tied(record, 'checks')
  const done = { finding: '已尽责', outcome: '不追责', reason: '已经履行职责，问题系个人隐瞒。', facts: '按规定研究部署并约谈。' }
  const matters = (await t.reads(check)).lines.matters ?? []
  const said = matters.map(({ id, aspect }) => [
    id,
    { ...done, name: aspect === '主体责任' ? '主要负责人' : '纪检组组长', post: '负责人', dutyUnitId: unitId },
  ])
  await t.takes(t.who('handler'), check, 'conclude', {}, Object.fromEntries(said))
  await t.takes(t.who('handler'), check, 'close', { summary: '两项责任均已履行。' })
  await t.signed(check)
}

const reflection: Values = {
  politics: '系个人行为，不是贯彻决策部署打折扣。',
  politicsArticle: '不涉及政治纪律',
  duty: '党组已按规定研究部署并约谈。',
  dutyArticle: '纪律处分条例第74条',
  masses: '没有直接损害群众利益。',
  massesArticle: '纪律处分条例第122条',
  opinion: '可以结案。',
}

/** A case that went its whole way and was closed so many days ago: its analysis. */
const analysisOf = async (t: Teller, ago: number, matter: Matter): Promise<Told> => {
  const day = t.on(ago)
  const record = await filed(t, matter)
  const { lines } = await tried(t, record, day)
  const decision = { outcome: '给予处分', partySanction: '警告', form: '第二种形态' }
  const said = Object.fromEntries((lines.persons ?? []).map(({ id }) => [id, decision]))
  await t.takes(t.who('trialOffice'), record, 'decide', { minutes: '常委会会议纪要', decidedOn: day }, said)
  await t.signed(record)
  await t.takes(t.who('handler'), record, 'announce', { announcedOn: day, scope: '所在党支部全体党员。' })
  await doubleChecked(t, record, t.unit(matter.unit))
  await t.takes(t.who('clueOffice'), record, 'reflect', reflection)
  await t.takes(t.who('handler'), record, 'close', { note: '已宣布执行，同意结案。' })
  await t.signed(record)
  return t.tied(record, 'analyses')
}

const written = async (t: Teller, analysis: Told): Promise<void> => {
  const narrative = '任职期间违规审批工程签证，收受服务对象礼品礼金。'
  const powerPath = '签证的编制、审核、报批由一人经手；股室没有复核，分管领导只签字不过问，监理意见流于形式。'
  await t.takes(t.who('handler'), analysis, 'write', { narrative, powerPath })
}

const advised: Values = {
  kind: '权力运行关键点',
  facts: '工程签证由一人编制、审核、报批。',
  cause: '没有分级复核和集体研究制度。',
  consequence: '提出纪检监察建议',
  suggestion: '建立工程签证分级复核和集体研究制度。',
}
const noted: Values = {
  kind: '内部管理薄弱点',
  facts: '股室印章没有专人保管。',
  cause: '用印登记制度没有执行。',
  consequence: '无须另提',
  reason: '该单位已于本月明确专人保管并补登记，无须另提建议。',
}

const tasked = (t: Teller, task: string, taskDueOn: string): Values => ({
  kind: '问题易发风险点',
  facts: `同类单位存在同样风险：${task}`,
  cause: '主管部门没有开展检查。',
  consequence: '列为监督任务',
  task,
  taskOfficeId: t.who('handler').officeId,
  carrierId: t.who('handler', undefined, 2).id,
  taskDueOn,
})

const submitted = async (t: Teller, analysis: Told, day: string, points: Values[]): Promise<void> => {
  await written(t, analysis)
  for (const point of points) await t.takes(t.who('handler'), analysis, 'addPoint', point)
  const consultation = { consulted: '县住建局、派驻纪检监察组', consultedOn: day, said: '赞同剖析结论，建议明确复核层级。', taken: '已采纳。' }
  await t.takes(t.who('handler'), analysis, 'consult', consultation)
  await t.takes(t.who('handler'), analysis, 'approve')
}

const inHand: Life = async (t) => {
  await analysisOf(t, 75, { name: '钱某顺', brief: '违规发放津贴补贴', unit: '县教育局' })
  const near = await analysisOf(t, 57, { name: '冯某平', brief: '违规审批工程签证', unit: '县住房和城乡建设局' })
  t.on(20)
  await written(t, near)
  await t.takes(t.who('handler'), near, 'addPoint', { kind: advised.kind, facts: advised.facts, cause: advised.cause })
  const longer = await analysisOf(t, 80, { name: '卫某林', brief: '违规收受礼品礼金', unit: '县水利局' })
  t.on(22)
  await t.takes(t.who('handler'), longer, 'extend_analyse', { reason: '正在与主管部门会商。' })
  await t.signed(longer)
  const waiting = await analysisOf(t, 30, { name: '蒋某田', brief: '套取专项资金', unit: '县农业农村局' })
  await submitted(t, waiting, t.on(2), [advised, noted])
  await t.signsOnce(waiting)
}

const followed: Life = async (t) => {
  const overdue = t.on(5)
  const ahead = t.on(-30)
  const open = await analysisOf(t, 70, { name: '沈某川', brief: '违规承揽业务', unit: '县交通运输局' })
  await submitted(t, open, t.on(45), [advised, tasked(t, '抽查在建工程签证', overdue), tasked(t, '检查股室用印登记', ahead)])
  await t.signed(open)
  const done = await analysisOf(t, 110, { name: '韩某河', brief: '虚列支出', unit: '县卫生健康局' })
  const due = t.on(60)
  await submitted(t, done, t.on(90), [noted, tasked(t, '检查下属单位支出凭证', due)])
  await t.signed(done)
  const day = t.on(65)
  const tasks = (await t.reads(done)).lines.points?.filter(({ task }) => task) ?? []
  const results = Object.fromEntries(tasks.map(({ id }) => [id, { doneOn: day, result: '检查六家单位，纠正三处不规范列支。' }]))
  await t.takes(t.who('handler', undefined, 2), done, 'reportTask', {}, results)
  t.on(50)
  await t.takes(t.who('handler'), done, 'close', { outcome: '下属单位支出审批已经规范，未再发现同类问题。' })
  await t.signed(done)
}

export const analysisLives: readonly Life[] = [inHand, followed]

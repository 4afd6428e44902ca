/** 廉政档案查阅 of the demonstration: requests in every state, one about to end, one late, one prolonged, and archives that were read. */
import { openArchive, takeBackExpired } from '../../areas/archives/server/reading.ts'
import { people } from '../../base/people/area.ts'
import type { Values } from '../../kit/who.ts'
import { plusDays } from '../../law/day.ts'
import { amendRecord } from '../../server/amend.ts'
import type { Life, Member, Teller, Told } from './teller.ts'

const asked = (t: Teller, nth: number, reader: Member, more: Values = {}): Promise<Told> =>
  t.begins(reader, 'archives', 'ask', {
    whoseId: t.person(nth),
    purpose: '推荐提拔任用',
    reason: '拟任人选廉政把关',
    paper: '组函〔2026〕18号',
    unrelated: true,
    ...more,
  })

/** Asked for and allowed on the same day, for so many days from then. */
const allowed = async (t: Teller, ago: number, nth: number, days: number, more: Values = {}): Promise<Told> => {
  const day = t.on(ago)
  const request = await asked(t, nth, t.who('conductOffice'), more)
  await t.takes(t.who('deputy'), request, 'approve', { untilDay: plusDays(day, days) })
  return request
}

const opened = (t: Teller, request: Told): Promise<unknown> => t.does(t.who('conductOffice'), (ctx) => openArchive(ctx, request.id))

/** A person with two posts behind them, admonished two months ago, and another clue about them in hand: the one whose archive is read most. */
const FULL = 4

const postsKnown: Life = async (t) => {
  t.on(200)
  const { id, values, version } = await t.reads({ area: people.name, id: t.person(FULL) })
  const terms = [
    { unitId: t.unit('县教育局'), post: '办公室副主任', fromDay: '2014-03-01', untilDay: '2019-08-01' },
    { unitId: values.unitId, post: values.post ?? '科员', fromDay: '2019-08-01', ...(values.rank ? { rank: values.rank } : {}) },
  ]
  await t.does(t.who('organisation'), (ctx) => amendRecord(ctx, people, id, { version, values: {}, lines: { terms }, why: '补录任职经历' }))
}

const clueAbout = async (t: Teller, ago: number, unitId: unknown, summary: string): Promise<Told> => {
  const receivedOn = t.on(ago)
  const { name, post, rank } = (await t.reads({ area: people.name, id: t.person(FULL) })).values
  const about = { subjectName: name, subjectUnitId: unitId, ...(post ? { post } : {}), ...(rank ? { rank } : {}) }
  const clue = await t.begins(t.who('clueOffice'), 'clues', 'receive', { ...about, tier: 'C', source: '监督检查发现', summary, receivedOn })
  const handler = t.who('handler')
  await t.takes(t.who('clueOffice'), clue, 'assign', { officeId: handler.officeId, handlerId: handler.id, note: '请办理' })
  await t.signed(clue)
  return clue
}

const materials: Life = async (t) => {
  await postsKnown(t)
  const { unitId } = (await t.reads({ area: people.name, id: t.person(FULL) })).values
  const clue = await clueAbout(t, 120, unitId, '反映其违规使用公务用车')
  const handler = t.who('handler')
  const team = [handler.id, t.who('handler', handler.officeId, 1).id]
  t.on(110)
  await t.takes(handler, clue, 'verify', { team, opinion: '拟初步核实', plan: '调取用车记录，与有关人员谈话' })
  await t.signed(clue)
  t.on(60)
  const closing = { opinion: '查明公车私用两次，情节轻微，已退缴费用', reportSigned: true, measure: '诫勉', form: '第一种形态' }
  await t.takes(handler, clue, 'closeVerified', closing)
  await t.signed(clue)
  await clueAbout(t, 15, t.unit('县教育局'), '反映其任办公室副主任期间违规报销')
  await clueAbout(t, 12, t.unit('县水利局'), '反映同名人员违规操办婚宴')
}

const waiting: Life = async (t) => {
  t.on(20)
  await asked(t, 0, t.who('officeHead'), { purpose: '责任追究', reason: '拟启动问责，了解既往情况', paper: '问责〔2026〕5号' })
  t.on(1)
  await asked(t, 1, t.who('handler'), { purpose: '纪律审查', reason: '初步核实，了解被核查人情况', paper: '核〔2026〕21号' })
  const given = await asked(t, 2, t.who('trialHead'), { purpose: '纪律审查', reason: '审理阶段核对既往处分', paper: '审〔2026〕9号' })
  await t.takes(t.who('trialHead'), given, 'withdraw', { note: '案卷中已有处分决定' })
  const refused = await asked(t, 3, t.who('conductOffice'), { purpose: '评先评优表彰', reason: '先进个人推荐', paper: '县表彰办〔2026〕2号' })
  await t.takes(t.who('deputy'), refused, 'decline', { ground: '来文没有要求征求廉政意见，不予查阅' })
}

const reading: Life = async (t) => {
  const nearItsEnd = await allowed(t, 6, FULL, 7)
  await opened(t, nearItsEnd)
  t.on(2)
  await opened(t, nearItsEnd)
  const prolonged = await allowed(t, 8, 5, 5, { purpose: '业绩评定', reason: '年度考核等次确定', paper: '考核办〔2026〕3号' })
  t.on(4)
  await t.takes(t.who('conductOffice'), prolonged, 'extend_read', { reason: '考核工作顺延一周' })
  await t.signed(prolonged)
}

const over: Life = async (t) => {
  const used = await allowed(t, 30, 6, 10, { purpose: '意见回复', reason: '回复党风廉政意见', paper: '组函〔2026〕11号' })
  await opened(t, used)
  t.on(28)
  await t.takes(t.who('conductOffice'), used, 'finish', { use: '据以回复党风廉政意见，未发现影响使用的问题' })
  await allowed(t, 26, 7, 3)
  t.on(20)
  await t.does(undefined, takeBackExpired)
  t.on(5)
  const kept = await t.begins(t.who('clueOffice'), 'archives', 'take', {
    whoseId: t.person(8),
    purpose: '档案整理',
    reason: '新任职人员建档，核对同名记录',
    unrelated: true,
  })
  await t.does(t.who('clueOffice'), (ctx) => openArchive(ctx, kept.id))
  await t.takes(t.who('clueOffice'), kept, 'finish', { use: '档案已核对' })
}

export const archiveLives: readonly Life[] = [materials, waiting, reading, over]

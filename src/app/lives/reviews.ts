/** 申诉、复审复核 of the demonstration: appeals of the people of one case, in every state; one late, one near its end, one extended. */
import type { Values } from '../../kit/who.ts'
import type { Life, Teller, Told } from './teller.ts'

const people = ['柏文涛', '卞思远', '车立群', '储德明', '丛建业', '单家驹', '丁树声', '房玉田', '甘长庚']
const both: Values = { outcome: '给予处分', partySanction: '严重警告', govSanction: '记大过', form: '第二种形态' }

const opened = async (t: Teller): Promise<Told> => {
  t.on(190)
  const handler = t.who('handler')
  const about = {
    source: '审查调查中发现',
    name: people[0],
    unitId: t.unit('县教育局'),
    member: '是',
    rank: '一般干部',
    tier: 'C',
    brief: '集体违规发放津贴补贴',
  }
  const record = await t.begins(t.who('clueOffice'), 'cases', 'openDirect', { ...about, officeId: handler.officeId, handlerId: handler.id })
  for (const name of people.slice(1))
    await t.takes(handler, record, 'addPerson', { name, unitId: t.unit('县教育局'), member: '是', rank: '一般干部' })
  const team = [handler.id, t.who('handler', handler.officeId, 1).id]
  await t.takes(t.who('officeHead', handler.officeId), record, 'appoint', { handlerId: handler.id, team })
  return record
}

const investigated = async (t: Teller, record: Told): Promise<void> => {
  const handler = t.who('handler')
  const filedOn = t.on(180)
  await t.takes(handler, record, 'file', { minutes: '常委会纪要12号', grounds: '已查明集体违规发放的事实', gang: false })
  await t.signed(record)
  await t.takes(handler, record, 'announceFiling', { announcedOn: filedOn, informed: '县教育局党组书记' })
  await t.takes(handler, record, 'meet', { metOn: t.on(165), meeting: '部分有异议', note: '对个人领取的数额有异议' })
  await t.takes(handler, record, 'sendToTrial', { report: '审查调查报告' })
  await t.signed(record)
}

/** Decided, everyone on it sanctioned, adjudicated by the first of the trial office. */
const decided = async (t: Teller): Promise<string> => {
  const record = await opened(t)
  await investigated(t, record)
  const [trialist, second] = [t.who('trialOffice'), t.who('trialOffice', undefined, 2)]
  await t.takes(trialist, record, 'accept', {
    acceptance: '受理',
    acceptedOn: t.on(163),
    trialistId: trialist.id,
    trialTeam: [trialist.id, second.id],
  })
  const decidedOn = t.on(150)
  await t.takes(trialist, record, 'concludeTrial', { heard: true, defence: '对数额的异议已核对', opinion: '建议给予处分' })
  const { lines } = await t.signed(record)
  const said = (name: unknown): Values => (name === people[2] ? { ...both, handling: '调整职务' } : both)
  const each = Object.fromEntries((lines.persons ?? []).map(({ id, name }) => [id, said(name)]))
  await t.takes(trialist, record, 'decide', { minutes: '常委会纪要15号', decidedOn }, each)
  await t.signed(record)
  await t.takes(t.who('handler'), record, 'announce', { announcedOn: decidedOn, scope: '县教育局机关支部大会' })
  return String((await t.reads(record)).values.number)
}

type Appeal = { caseNumber: string; name: string; kind?: string; receivedAgo?: number; ago: number; more?: Values }

const registered = async (t: Teller, { caseNumber, name, kind = '党纪申诉', receivedAgo = 150, ago, more = {} }: Appeal): Promise<Told> => {
  const receivedOn = t.on(receivedAgo)
  const form = { kind, caseNumber, name, claim: '认定的数额与实际领取的不符，处分偏重。', receivedOn, appliedOn: t.on(ago), ...more }
  return t.begins(t.who('trialHead'), 'reviews', 'register', form)
}

const reviewer = (t: Teller) => t.who('trialOffice', undefined, 1)

const heard = async (t: Teller, appeal: Appeal): Promise<Told> => {
  const record = await registered(t, appeal)
  const day = t.on(appeal.ago - 2)
  await t.takes(t.who('trialHead'), record, 'accept', { acceptedOn: day, handlerId: reviewer(t).id, recused: true })
  await t.signed(record)
  await t.takes(reviewer(t), record, 'hear', { heardOn: day, way: '当面', statement: '其中两笔没有领取，有签收表为证。' })
  return record
}

const concluded = async (t: Teller, record: Told, ago: number, outcome: Values): Promise<void> => {
  const form = { paper: `复查决定${ago}号`, decidedOn: t.on(ago), minutes: '常委会纪要21号', reason: '调阅原案卷并向经办人核对。' }
  await t.takes(reviewer(t), record, 'decide', { ...form, ...outcome })
  await t.signed(record)
}

const served = (t: Teller, record: Told, ago: number) =>
  t.takes(t.who('trialHead'), record, 'serve', { servedOn: t.on(ago), how: '直接送达', scope: '本人和县教育局机关支部' })

const handedOver = async (t: Teller, appeal: Appeal, handedTo: string): Promise<Told> => {
  const record = await registered(t, appeal)
  await t.takes(t.who('trialHead'), record, 'handOver', { handedOn: t.on(appeal.ago - 3), handedTo, file: '原案卷和申诉书' })
  await t.signed(record)
  return record
}

const numberOf = async (t: Teller, record: Told): Promise<string> => String((await t.reads(record)).values.number)

const changed: Values = { result: '变更', newParty: '警告', newForm: '第二种形态' }

/** Decided here: changed and restored, annulled, waiting to be given back. */
const decidedHere = async (t: Teller, caseNumber: string): Promise<void> => {
  const whole = await heard(t, { caseNumber, name: people[0] as string, ago: 130 })
  await concluded(t, whole, 90, changed)
  await served(t, whole, 85)
  const { lines } = await t.reads(whole)
  const given = { outcome: '已恢复', doneOn: t.on(70), note: '由县教育局按新的决定办理' }
  await t.takes(reviewer(t), whole, 'restore', {}, Object.fromEntries((lines.restorations ?? []).map(({ id }) => [id, given])))
  await t.takes(reviewer(t), whole, 'close', { note: '已按变更后的决定执行。' })
  const annulled = await heard(t, { caseNumber, name: people[7] as string, ago: 55 })
  await concluded(t, annulled, 4, { result: '撤销', newForm: '第二种形态' })
  const waiting = await heard(t, { caseNumber, name: people[8] as string, ago: 60 })
  await concluded(t, waiting, 20, changed)
  await served(t, waiting, 16)
}

/** Handed to others: a second review that is late, a second appeal that was extended. */
const decidedElsewhere = async (t: Teller, caseNumber: string): Promise<void> => {
  const first = await heard(t, { caseNumber, name: people[1] as string, kind: '政务复审', ago: 140 })
  await concluded(t, first, 120, { result: '维持' })
  await served(t, first, 118)
  await t.takes(reviewer(t), first, 'close', { note: '维持原决定，已送达。' })
  const second = {
    caseNumber,
    name: people[1] as string,
    kind: '政务复核',
    receivedAgo: 118,
    ago: 100,
    more: { earlierNumber: await numberOf(t, first) },
  }
  await handedOver(t, second, '市监察委员会')
  const handling = await handedOver(t, { caseNumber, name: people[2] as string, kind: '组织处理申诉', ago: 110 }, '中共县委')
  const kept = { result: '维持', paper: '县委答复6号', decidedOn: t.on(90), decidedBy: '中共县委', reason: '处理适当。' }
  await t.takes(t.who('trialHead'), handling, 'registerResult', kept)
  await t.signed(handling)
  await served(t, handling, 88)
  await t.takes(t.who('trialHead'), handling, 'close', { note: '维持原处理，已告知本人。' })
  const more = { earlierNumber: await numberOf(t, handling) }
  const again = await handedOver(t, { caseNumber, name: people[2] as string, kind: '组织处理再申诉', receivedAgo: 88, ago: 65, more }, '市委组织部')
  t.on(6)
  await t.takes(t.who('trialHead'), again, 'extend_handlingAbove', { reason: '需要向原单位进一步核实。', paper: '组函18号' })
  await t.signed(again)
}

const others = async (t: Teller, caseNumber: string): Promise<void> => {
  const late = await registered(t, { caseNumber, name: people[3] as string, kind: '政务复审', ago: 75 })
  await t.takes(t.who('trialHead'), late, 'refuse', { refusalGround: '逾期申请且没有正当理由', refusalReason: '超过一个月，没有说明理由。' })
  await t.signed(late)
  await heard(t, { caseNumber, name: people[4] as string, ago: 88 })
  const gone = await registered(t, { caseNumber, name: people[5] as string, ago: 40 })
  await t.takes(t.who('trialHead'), gone, 'withdraw', { withdrawal: '本人书面撤回。' })
  await registered(t, { caseNumber, name: people[6] as string, ago: 2 })
}

const appealsOfOneCase: Life = async (t) => {
  const caseNumber = await decided(t)
  await decidedHere(t, caseNumber)
  await decidedElsewhere(t, caseNumber)
  await others(t, caseNumber)
}

export const reviewLives: readonly Life[] = [appealsOfOneCase]

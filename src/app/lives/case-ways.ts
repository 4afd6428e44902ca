/** The ways of a case to each of its states, as the lives of cases and of double checks walk them. Days are days ago. */
import type { Values } from '../../kit/who.ts'
import { turnedIntoCase } from './clue-ways.ts'
import type { Matter } from './matters.ts'
import type { Teller, Told } from './teller.ts'

/** 移送审理 and 受理审理: on which days, after the case was filed. */
export type ToTrial = readonly [filed: number, sent: number, accepted: number]

const appoint = async (t: Teller, record: Told, { head, handler, second }: Matter): Promise<Told> => {
  await t.takes(head, record, 'appoint', { handlerId: handler.id, team: [handler.id, second.id] })
  return record
}

/** Of a clue that was verified, with its handler and team. */
export const proposed = async (t: Teller, matter: Matter, ago: number): Promise<Told> => appoint(t, await turnedIntoCase(t, matter, ago), matter)

/** Without a clue: for example handed over by a court. */
export const proposedDirectly = async (t: Teller, matter: Matter, ago: number, source: string): Promise<Told> => {
  t.onWorkday(ago)
  const { about, tier, says, officeId, handler } = matter
  const { name, unitId, post, rank, politics } = about
  const member = politics === '中共党员' ? '是' : '否'
  const form = { source, name, unitId, post, rank, member, tier, brief: says, officeId, handlerId: handler.id }
  return appoint(t, await t.begins(t.who('clueOffice'), 'cases', 'openDirect', form), matter)
}

/** Proposes to file; the whole chain has still to sign. */
export const proposeFiling = async (t: Teller, record: Told, { handler, says }: Matter, ago: number, gang = false): Promise<void> => {
  t.onWorkday(ago)
  const grounds = `${says}。经初步核实，已掌握部分违纪事实，需要追究纪律责任。`
  await t.takes(handler, record, 'file', { minutes: '县纪委常委会会议纪要第12号', grounds, gang })
}

/** Filed, and announced where it had to be. */
export const file = async (t: Teller, record: Told, matter: Matter, ago: number, gang = false): Promise<Told> => {
  await proposeFiling(t, record, matter, ago, gang)
  await t.signed(record)
  await t.takes(matter.handler, record, 'announceFiling', { announcedOn: t.onWorkday(ago), informed: '所在单位党组织主要负责人' })
  return record
}

export const filed = async (t: Teller, matter: Matter, ago: number): Promise<Told> => file(t, await proposed(t, matter, ago + 4), matter, ago)

export const sentToTrial = async (t: Teller, record: Told, { handler }: Matter, ago: number): Promise<void> => {
  await t.takes(handler, record, 'meet', { metOn: t.onWorkday(ago), meeting: '同意' })
  await t.takes(handler, record, 'sendToTrial', { report: '违纪事实清楚、证据确凿、定性准确，建议给予党纪政务处分。' })
  await t.signed(record)
}

export const accepted = async (t: Teller, record: Told, nth: number, ago: number): Promise<void> => {
  const [trialist, second] = [t.who('trialOffice', undefined, nth), t.who('trialOffice', undefined, 2)]
  const group = { trialistId: trialist.id, trialTeam: [trialist.id, second.id] }
  await t.takes(trialist, record, 'accept', { acceptance: '受理', acceptedOn: t.onWorkday(ago), ...group })
}

/** With the nth of those who adjudicate. */
export const onTrial = async (t: Teller, matter: Matter, [first, sent, ago]: ToTrial, nth = 0): Promise<Told> => {
  const record = await filed(t, matter, first)
  await sentToTrial(t, record, matter, sent)
  await accepted(t, record, nth, ago)
  return record
}

export const trialOpinion: Values = {
  heard: true,
  defence: '本人对违纪事实没有异议，请求从轻处理；认错悔错态度较好的意见予以采纳。',
  opinion: '事实清楚、证据确凿，同意给予处分。',
}

/** Adjudicated so many days ago. */
export const tried = async (t: Teller, matter: Matter, ago: number, nth = 0): Promise<Told> => {
  const record = await onTrial(t, matter, [ago + 90, ago + 21, ago + 18], nth)
  t.onWorkday(ago)
  await t.takes(t.who('trialOffice', undefined, nth), record, 'concludeTrial', trialOpinion)
  await t.signed(record)
  return record
}

/** Proposes the same sanction for each person; the chain has still to sign. */
export const proposeSanction = async (t: Teller, record: Told, sanction: Values, ago: number, nth = 0): Promise<void> => {
  const decidedOn = t.onWorkday(ago)
  const { lines } = await t.reads(record)
  const each = Object.fromEntries((lines.persons ?? []).map(({ id }) => [id, { outcome: '给予处分', ...sanction }]))
  await t.takes(t.who('trialOffice', undefined, nth), record, 'decide', { minutes: '县纪委常委会会议纪要第15号', decidedOn }, each)
}

export const light: Values = { partySanction: '警告', form: '第二种形态', discipline: '廉洁纪律' }
export const heavy: Values = { partySanction: '撤销党内职务', form: '第三种形态', discipline: '廉洁纪律' }

export const decided = async (t: Teller, matter: Matter, ago: number, sanction = light, nth = 0): Promise<Told> => {
  const record = await tried(t, matter, ago + 3, nth)
  await proposeSanction(t, record, sanction, ago, nth)
  await t.signed(record)
  return record
}

export const announced = async (t: Teller, matter: Matter, [first, ago]: readonly [number, number]): Promise<Told> => {
  const record = await decided(t, matter, first)
  await t.takes(matter.handler, record, 'announce', { announcedOn: t.onWorkday(ago), scope: '所在单位全体党员大会' })
  return record
}

const concluded: Values = {
  facts: '按规定专题研究党风廉政建设，每半年约谈班子成员。',
  finding: '已尽责',
  outcome: '不追责',
  reason: '已经履行职责，问题系个人故意隐瞒。',
}

/** Writes a conclusion on each line of the double check that was opened with a case. */
export const concludeCheck = async (t: Teller, record: Told, { handler, about }: Matter, ago: number): Promise<Told> => {
  t.onWorkday(ago)
  const check = await t.tied(record, 'checks')
  const { lines } = await t.reads(check)
  const [chief, overseer] = [
    { name: '单位党组织书记', post: '党组织书记', dutyUnitId: about.unitId },
    { name: '派驻纪检监察组组长', post: '纪检监察组组长', dutyUnitId: about.unitId },
  ]
  const each = (lines.matters ?? []).map(({ id }, i) => [id, { ...concluded, ...(i === 0 ? chief : overseer) }] as const)
  await t.takes(handler, check, 'conclude', {}, Object.fromEntries(each))
  return check
}

export const doubleChecked = async (t: Teller, record: Told, matter: Matter, ago: number): Promise<void> => {
  const check = await concludeCheck(t, record, matter, ago)
  await t.takes(matter.handler, check, 'close', { summary: '主体责任、监督责任均已履行。' })
  await t.signed(check)
}

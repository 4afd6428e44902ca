/** 问题通报 of the demonstration: one in every state, one of them to be answered soon, one late. */
import { plusDays } from '../../law/day.ts'
import type { Life, Teller, Told } from './teller.ts'

const drafted = (t: Teller, finding: string): Promise<Told> =>
  t.begins(t.who('conductOffice'), 'referrals', 'draft', { unitId: t.unit('县委组织部'), finding })

/** Sent so many days ago, to be answered within sixty. */
const issued = async (t: Teller, ago: number, finding: string, days = 60): Promise<Told> => {
  const day = t.on(ago)
  const record = await drafted(t, finding)
  await t.takes(t.who('conductOffice'), record, 'issue', { dueOn: plusDays(day, days) })
  await t.signed(record)
  return record
}

const received = async (t: Teller, ago: number, finding: string, days = 60): Promise<Told> => {
  const record = await issued(t, ago, finding, days)
  await t.takes(t.who('conductOffice'), record, 'receive', { receivedOn: t.on(ago - 1) })
  return record
}

const reported = async (t: Teller, ago: number, finding: string): Promise<Told> => {
  const record = await received(t, ago, finding)
  const outcome = '制定基层党支部工作清单并印发执行。'
  await t.takes(t.who('conductOffice'), record, 'report', { reportedOn: t.on(ago - 20), outcomeKind: '新制度', outcome, systemsMade: 1 })
  return record
}

const referred: Life = async (t) => {
  const office = t.who('conductOffice')
  t.on(1)
  await drafted(t, '干部因私出国（境）证件管理台账不全。')
  await issued(t, 2, '部分单位谈心谈话记录雷同。')
  await received(t, 57, '村级后备干部档案缺失。')
  await received(t, 70, '部分乡镇驻村工作队考勤不实。')
  await reported(t, 40, '部分村党组织生活会记录补记。')
  const closed = await reported(t, 80, '发展党员程序倒置。')
  t.on(50)
  await t.takes(office, closed, 'accept', { checked: '到三个乡镇抽查，清单已经执行。' })
  await t.signed(closed)
  const back = await issued(t, 30, '公益性岗位安置对象审核不严。')
  t.on(28)
  await t.takes(office, back, 'handBack', { reason: '属于人力资源和社会保障部门职责。' })
  const dropped = await drafted(t, '会议室使用登记不规范。')
  await t.takes(office, dropped, 'drop', { reason: '情节轻微，已经当场改正。' })
  await t.signed(dropped)
}

export const referralLives: readonly Life[] = [referred]

/** Reports of the demonstration: one in each state of its course, over months whose table needs no words of a person. */
import { plusDays } from '../../law/day.ts'
import type { Life, Teller, Told } from './teller.ts'

const drafted = (t: Teller, name: string): Promise<Told> => {
  const fromDay = `${t.today.slice(0, 7)}-01`
  const lastMonth = plusDays(fromDay, -1)
  return t.begins(t.who('clueOffice'), 'reports', 'draft', { kind: 'month', name, fromDay: `${lastMonth.slice(0, 7)}-01`, toDay: lastMonth })
}

const submitted = async (t: Teller, name: string): Promise<Told> => {
  const record = await drafted(t, name)
  await t.takes(t.who('clueOffice'), record, 'submit')
  return record
}

const checked = async (t: Teller, name: string): Promise<Told> => {
  const record = await submitted(t, name)
  await t.takes(t.who('reportOffice'), record, 'check', { checking: '各项数字逐一打开核对，与记录一致。' })
  return record
}

const reported: Life = async (t) => {
  t.on(0)
  await drafted(t, '上月查处违反中央八项规定精神问题统计表（初稿）')
  await submitted(t, '上月查处违反中央八项规定精神问题统计表（待核）')
  const waiting = await checked(t, '上月查处违反中央八项规定精神问题统计表（待签发）')
  await t.takes(t.who('clueOffice'), waiting, 'issue')
  await t.signs(waiting, 1)
  const signed = await checked(t, '上月查处违反中央八项规定精神问题统计表')
  await t.takes(t.who('clueOffice'), signed, 'issue')
  await t.signed(signed)
}

export const reportLives: readonly Life[] = [reported]

/** 提醒谈话 of the demonstration: talks in every state, a following-up nearly due, one late, one extended. */
import type { Values } from '../../kit/who.ts'
import { plusDays } from '../../law/day.ts'
import type { Life, Teller, Told } from './teller.ts'

const about = (t: Teller, name: string, more: Values = {}): Values => ({
  kind: '提醒谈话',
  name,
  unitId: t.unit('县教育局'),
  post: '股长',
  rank: '一般干部',
  occasion: '工作作风中的苗头性问题',
  finding: '连续两次超期办理群众申请。',
  officeId: t.who('handler').officeId,
  ...more,
})

const talk = (day: string, more: Values = {}): Values => ({
  talkedOn: day,
  talker: '承办部门负责人',
  content: '指出问题，重申规定，提出改正要求。',
  attitude: '认识到位',
  needsFollowUp: true,
  ...more,
})

const approved = async (t: Teller, ago: number, name: string, more: Values = {}): Promise<Told> => {
  t.on(ago)
  const record = await t.begins(t.who('handler'), 'reminders', 'propose', about(t, name, more))
  await t.takes(t.who('handler'), record, 'submit')
  await t.signed(record)
  return record
}

const held = async (t: Teller, ago: number, name: string, days: number, more: Values = {}): Promise<Told> => {
  const record = await approved(t, ago, name, more)
  const day = t.on(ago)
  await t.takes(t.who('handler'), record, 'hold', talk(day, { followUpDueOn: plusDays(day, days) }))
  return record
}

const onFindings: Life = async (t) => {
  t.on(4)
  await t.begins(
    t.who('handler'),
    'reminders',
    'propose',
    about(t, '罗小满', { occasion: '廉洁自律中的苗头性问题', finding: '节前收受土特产未登记。' }),
  )
  await approved(t, 6, '高立夏')
  await held(t, 27, '苗秋实', 30)
  await held(t, 50, '华冬至', 40)
  const extended = await held(t, 60, '阮惊蛰', 70, {
    kind: '警示谈话',
    occasion: '管党治党责任落实中的倾向性问题',
    finding: '半年没有研究党风廉政工作。',
  })
  t.on(5)
  await t.takes(t.who('handler'), extended, 'extend_followUp', { reason: '整改方案月底落实。' })
  await t.signed(extended)
  const done = await held(t, 80, '池白露', 45)
  await t.takes(t.who('handler'), done, 'followUp', {
    followedUpOn: t.on(38),
    followUpResult: '已改正',
    followUpFound: '抽查二十件申请，均按期办理。',
  })
  const dropped = await approved(t, 33, '楚谷雨')
  t.on(31)
  await t.takes(t.who('handler'), dropped, 'drop', { reason: '本人已经调离本县。' })
  await t.signed(dropped)
}

const daily: Life = async (t) => {
  const day = t.on(12)
  const { finding: _, ...who } = about(t, '文小寒', { kind: '谈心谈话', occasion: '日常谈心，没有发现问题' })
  await t.begins(t.who('handler'), 'reminders', 'note', { ...who, ...talk(day, { needsFollowUp: false }) })
  const { finding: __, ...newcomer } = about(t, '乔大暑', {
    kind: '任前廉政谈话',
    occasion: '新任职或者转到重要岗位',
    post: '副局长',
    rank: '乡科级',
  })
  await t.begins(t.who('handler'), 'reminders', 'note', { ...newcomer, ...talk(day, { needsFollowUp: false }) })
}

export const reminderLives: readonly Life[] = [onFindings, daily]

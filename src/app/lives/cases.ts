/** 审查调查案件 of the demonstration until they go to trial: proposed, filed, investigated, withdrawn. */
import { doubleChecked, file, filed, proposed, proposedDirectly, proposeFiling, sentToTrial } from './case-ways.ts'
import { turnedIntoCase } from './clue-ways.ts'
import { invented, matter } from './matters.ts'
import type { Life, Teller } from './teller.ts'

const toFile: Life = async (t) => {
  await turnedIntoCase(t, matter(t, 1, t.listed('县水利局', '党组成员、总工程师'), 'B2', '在河道采砂监管中收受砂场业主财物'), 2)
  await proposed(t, matter(t, 0, t.listed('龙泉镇', '村党支部书记'), 'D', '套取产业扶持资金'), 3)
  const atCommittee = matter(t, 2, invented(t, '郎佩兰', '县医疗保障局', '股长'), 'C', '在定点医疗机构检查中收受好处费')
  const first = await proposed(t, atCommittee, 6)
  await proposeFiling(t, first, atCommittee, 2)
  await t.signs(first, 2)
  const atParty = matter(t, 0, t.listed('县人力资源和社会保障局', '党组书记、局长'), 'B1', '违规插手技能培训项目招标')
  const second = await proposed(t, atParty, 9)
  await proposeFiling(t, second, atParty, 4)
  await t.signs(second, 4)
}

const sentBack: Life = async (t) => {
  const returned = matter(t, 3, invented(t, '向晚晴', '县司法局', '科员'), 'C', '在社区矫正对象请假审批中收受礼金')
  const record = await proposed(t, returned, 8)
  await proposeFiling(t, record, returned, 5)
  await t.signsOnce(record)
  await t.sendsBack(record, '立案依据中收受礼金的次数和金额前后不一致，请核对后重新呈报。')
  const declined = matter(t, 4, t.listed('县文化广电旅游体育局', '股长'), 'C', '虚列活动经费')
  const again = await proposed(t, declined, 22)
  t.onWorkday(15)
  await t.takes(declined.handler, again, 'decline', { reason: '虚列经费的主要证据之间存在矛盾，尚不足以认定，退回继续核实。' })
  await t.signed(again)
}

const investigating: Life = async (t) => {
  const about = matter(t, 0, invented(t, '迟暮云', '县自然资源局', '股长'), 'C', '在土地复垦项目验收中收受贿赂')
  const record = await filed(t, about, 35)
  await t.attaches(about.handler, record, '询问笔录提纲.txt', '一、复垦项目的立项和验收经过\n二、与施工单位负责人的往来\n三、款项来源和去向\n')
  await t.excludes(t.who('deputy'), record, t.crew(1).second, '与被审查调查人系姻亲。')
  const gang = matter(t, 1, invented(t, '狄云山', '县公安局', '派出所民警'), 'C', '为涉恶团伙通风报信')
  await file(t, await proposed(t, gang, 54), gang, 50, true)
  const withdrawing = matter(t, 5, invented(t, '司南风', '县投资促进中心', '科员'), 'C', '违规报销招商费用')
  const doubtful = await filed(t, withdrawing, 40)
  t.onWorkday(2)
  await t.takes(withdrawing.handler, doubtful, 'withdraw', { reason: '经审查，招商费用均有审批，没有违纪事实。' })
  await t.signsOnce(doubtful)
}

/** Decisions that press: a year has almost gone, has gone, and was made longer. Their double checks were done in time. */
const pressing: Life = async (t) => {
  const open = async (nth: number, name: string, ago: number) => {
    const about = matter(t, nth, invented(t, name, '县城市管理局', '科员'), 'C', '危险驾驶被判处刑罚，在职期间还涉嫌违规经商')
    const record = await file(t, await proposedDirectly(t, about, ago + 3, '司法判决移送'), about, ago)
    await doubleChecked(t, record, about, ago - 120)
    return { record, about }
  }
  await open(0, '阚长河', t.agoWhenDueIn('cases', 'disposal', 5))
  await open(1, '蒲松年', t.agoWhenDueIn('cases', 'disposal', -3))
  const { record, about } = await open(2, '左丘明德', t.agoWhenDueIn('cases', 'disposal', -12))
  t.onWorkday(21)
  await t.takes(about.handler, record, 'extend_disposal', { reason: '案情复杂，涉及多家企业，需要等待司法鉴定。', paper: '市监延批〔2026〕3号' })
  await t.signed(record)
}

const withdraw = async (t: Teller, nth: number, name: string, ago: number) => {
  const about = matter(t, nth, invented(t, name, '县应急管理局', '科员'), 'C', '在安全生产检查中收受企业礼品')
  const record = await filed(t, about, ago + 50)
  t.onWorkday(ago)
  await t.takes(about.handler, record, 'withdraw', { reason: '所收礼品当日已上交登记，没有违纪事实。' })
  await t.signed(record)
  return record
}

const withdrawn: Life = async (t) => {
  await withdraw(t, 6, '诸葛清明', t.agoWhenDueIn('cases', 'withdrawal', 2))
  const recorded = await withdraw(t, 7, '慕容雪松', 30)
  await t.takes(t.who('clueOffice'), recorded, 'recordWithdrawal', { recordedOn: t.onWorkday(26), paper: '备案第2号' })
}

const toTrial: Life = async (t) => {
  const sent = matter(t, 0, invented(t, '欧阳春晓', '县卫生健康局', '股长'), 'C', '违规收受药品供应商礼金')
  await sentToTrial(t, await filed(t, sent, 95), sent, 2)
  const sending = matter(t, 3, invented(t, '上官青竹', '县统计局', '股长'), 'C', '虚报普查经费')
  const record = await filed(t, sending, 80)
  await t.takes(sending.handler, record, 'meet', { metOn: t.onWorkday(5), meeting: '部分有异议', note: '对金额有异议，已重新核对并说明。' })
  t.onWorkday(1)
  await t.takes(sending.handler, record, 'sendToTrial', { report: '虚报普查经费的事实清楚，建议给予党纪处分。' })
}

export const caseLives: readonly Life[] = [toFile, sentBack, investigating, pressing, withdrawn, toTrial]

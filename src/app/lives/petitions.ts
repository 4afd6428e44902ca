/** 信访举报 of the demonstration: petitions in every state; reporters to be told, letters to be sent on, results awaited from below. */
import type { Values } from '../../kit/who.ts'
import { proposeAssigning } from './clue-ways.ts'
import { invented, matter } from './matters.ts'
import type { Life, Teller, Told } from './teller.ts'

const about = (t: Teller, name: string, unit: string, post: string, deed: string): Values => ({
  subjectName: name,
  subjectUnitId: t.unit(unit),
  subjectPost: post,
  subjectRank: '一般干部',
  summary: `反映${name}${deed}`,
})

const anonymous: Values = { channel: '网络', naming: '匿名' }
const signed: Values = { channel: '来信', naming: '实名', reporterName: '来信人程某', reporterContact: '来信所留地址' }

const registered = (t: Teller, ago: number, said: Values): Promise<Told> => {
  const receivedOn = t.onWorkday(ago)
  return t.begins(t.who('intake'), 'petitions', 'register', { receivedOn, ...said })
}

const screened = async (t: Teller, ago: number, said: Values, kind = '检举控告', repetition = '初次'): Promise<Told> => {
  const petition = await registered(t, ago, said)
  await t.takes(t.who('intake'), petition, 'screen', { kind, repetition })
  return petition
}

const handOver = (t: Teller, petition: Told, nth: number) =>
  t.takes(t.who('intake'), petition, 'handOver', {
    officeId: t.crew(nth).officeId,
    note: '反映问题具体，拟移送承办部门。',
    guarded: '内容不会暴露举报人',
  })

const assignedDown = async (t: Teller, ago: number, to: string, said: Values): Promise<Told> => {
  const petition = await screened(t, ago + 6, said)
  t.onWorkday(ago)
  await t.takes(t.who('intake'), petition, 'assignDown', {
    forwardedTo: `${to}纪委`,
    note: '请调查核实，三个月内报告结果。',
    guarded: '内容不会暴露举报人',
  })
  await t.signed(petition)
  return petition
}

const justCome: Life = async (t) => {
  await registered(t, 0, { ...anonymous, ...about(t, '段秋实', '县住房和城乡建设局', '科员', '在预售资金监管中违规放款') })
  await registered(t, 1, { ...signed, channel: '来访', ...about(t, '葛青峰', '双溪镇', '村会计', '克扣村民土地流转费') })
  const repeated = { ...anonymous, ...about(t, '闻人杰', '县公安局', '民警', '充当赌场保护伞，与上月来信相同') }
  const kept = await screened(t, 12, repeated, '检举控告', '重复')
  await t.takes(t.who('intake'), kept, 'keep', { note: '与上月来信内容相同，没有新的线索。' })
  const empty = await screened(t, 8, { ...anonymous, ...about(t, '某干部', '县统计局', '干部', '贪污，没有具体事实') }, '无实质内容')
  await t.takes(t.who('intake'), empty, 'refuse', { refusalGround: '仅列举罪名或者名称，没有实质内容' })
}

const handingOver: Life = async (t) => {
  const near = await screened(t, t.agoWhenDueIn('petitions', 'acknowledge', 2), {
    ...signed,
    ...about(t, '常胜之', '松林乡', '村委会主任', '侵占危房改造资金'),
  })
  t.onWorkday(4)
  await handOver(t, near, 0)
  await t.signed(near)
  const waiting = await screened(t, t.agoWhenDueIn('petitions', 'acknowledge', 9), {
    ...signed,
    ...about(t, '巫山青', '县残联', '股长', '截留残疾人补贴'),
  })
  t.onWorkday(1)
  await handOver(t, waiting, 1)
  const late = await screened(t, t.agoWhenDueIn('petitions', 'acknowledge', -3), {
    ...signed,
    ...about(t, '康乐平', '云岭乡', '村党支部书记', '在低保评议中弄虚作假'),
  })
  t.onWorkday(6)
  await handOver(t, late, 2)
  await t.sendsBack(late, '请先告知举报人受理情况，再报移送意见。')
}

const elsewhere: Life = async (t) => {
  const outside = { ...anonymous, ...about(t, '某物业公司', '新城街道', '物业', '物业服务收费纠纷') }
  await screened(t, t.agoWhenDueIn('petitions', 'forward', 1), outside, '业务范围外')
  await screened(t, t.agoWhenDueIn('petitions', 'forward', -2), { ...outside, summary: '反映劳动报酬争议' }, '业务范围外')
  const sent = await screened(t, 16, { ...outside, summary: '反映邻里宅基地纠纷' }, '业务范围外')
  t.onWorkday(14)
  await t.takes(t.who('intake'), sent, 'forward', { forwardedTo: '县信访局' })
}

const above: Life = async (t) => {
  const register = (ago: number, aboveUs: string): Promise<Told> => {
    const receivedOn = t.onWorkday(ago)
    return t.begins(t.who('intake'), 'petitions', 'registerAbove', { receivedOn, channel: '来信', aboveUs })
  }
  await register(t.agoWhenDueIn('petitions', 'sendUp', 2), '属上级机关受理')
  await register(1, '反映本机关主要负责人')
  const sent = await register(20, '属上级机关受理')
  const sentOn = t.onWorkday(18)
  await t.takes(t.who('intake'), sent, 'sendUp', { sentOn, paper: '信报第6号' })
}

const fromBelow: Life = async (t) => {
  const said = (name: string, unit: string): Values => ({ ...anonymous, ...about(t, name, unit, '村委会主任', '在村级工程中虚报工程量') })
  await assignedDown(t, t.agoWhenDueIn('petitions', 'assigned', 4), '石桥乡', said('宁致和', '石桥乡'))
  const late = await assignedDown(t, t.agoWhenDueIn('petitions', 'assigned', -6), '高寨乡', said('岑远志', '高寨乡'))
  t.onWorkday(2)
  await t.takes(t.who('intake'), late, 'urge', { how: '发函督办', note: '已超过规定时限，请说明原因并尽快报告。' })
  await t.signed(late)
  const longer = await assignedDown(t, t.agoWhenDueIn('petitions', 'assigned', -15), '竹园乡', said('穆如风', '竹园乡'))
  t.onWorkday(20)
  await t.takes(t.who('intake'), longer, 'extend_assigned', { reason: '主要知情人外出务工，正在联系取证。' })
  await t.signed(longer)
  const asking = await assignedDown(t, t.agoWhenDueIn('petitions', 'assigned', 8), '龙泉镇', said('颜如玉', '龙泉镇'))
  t.onWorkday(1)
  await t.takes(t.who('intake'), asking, 'extend_assigned', { reason: '需要等待工程造价鉴定结论。' })
}

const answeredFromBelow: Life = async (t) => {
  const result = { result: '经核查，虚报工程量问题属实，已责令退缴并给予批评教育。' }
  const waiting = await assignedDown(t, 70, '东岭街道', { ...anonymous, ...about(t, '乔木生', '东岭街道', '社区居委会主任', '违规发放补贴') })
  t.onWorkday(1)
  await t.takes(t.who('intake'), waiting, 'reportBack', result)
  await t.signsOnce(waiting)
  const reported = await assignedDown(t, 80, '西湖街道', { ...anonymous, ...about(t, '阮清溪', '西湖街道', '社区居委会主任', '虚报工程量') })
  t.onWorkday(5)
  await t.takes(t.who('intake'), reported, 'reportBack', result)
  await t.signed(reported)
}

/** Handed over, closed without a finding by the office, and told to the one who signed: once still to be answered, once done. */
const answered: Life = async (t) => {
  const whole = async (name: string, closedAgo: number): Promise<Told> => {
    const petition = await screened(t, closedAgo + 40, { ...signed, ...about(t, name, '县妇联', '科员', '上班时间从事营利活动') })
    await t.takes(t.who('intake'), petition, 'acknowledge', { toldOn: t.onWorkday(closedAgo + 36), how: '电话' })
    await handOver(t, petition, 9)
    await t.signed(petition)
    const clue = await t.tied(petition, 'clues')
    const given = matter(t, 9, invented(t, name, '县妇联', '科员'), 'C', '')
    await proposeAssigning(t, clue, given, closedAgo + 33)
    await t.signed(clue)
    t.onWorkday(closedAgo + 10)
    const opinion = '与已办结线索内容一致，没有新的事实，拟予了结。'
    await t.takes(given.handler, clue, 'closeDirect', { minutes: '专题会议纪要第9号', closeGround: '与已办结线索实质重复', opinion })
    await t.signed(clue)
    t.onWorkday(closedAgo)
    await t.takes(t.who('intake'), petition, 'close', { result: '经查与此前已办结的反映一致，未发现新的问题。' })
    return petition
  }
  await whole('岳明珠', t.agoWhenDueIn('petitions', 'answer', 3))
  const done = await whole('韶光远', 30)
  await t.takes(t.who('intake'), done, 'answer', { toldOn: t.onWorkday(24), how: '当面反馈', objection: '没有异议' })
}

export const petitionLives: readonly Life[] = [justCome, handingOver, elsewhere, above, fromBelow, answeredFromBelow, answered]

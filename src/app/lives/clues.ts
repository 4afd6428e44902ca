/** 问题线索 of the demonstration: clues in every state, spread over the offices; some near their limits, some late, one extended. */
import { assigned, proposeAssigning, proposeVerifying, received, toVerify, verifying } from './clue-ways.ts'
import { invented, matter } from './matters.ts'
import type { Life } from './teller.ts'

const justReceived: Life = async (t) => {
  await received(t, matter(t, 0, t.listed('县水利局', '股长'), 'C', '在小型水利工程验收中收受施工方礼品礼金'), 2)
  const waiting = matter(t, 1, t.listed('县教育局', '党组成员、副局长'), 'B2', '插手校服采购，为亲属经营的企业谋取利益')
  await proposeAssigning(t, await received(t, waiting, 5, '巡视巡察移交'), waiting, 1)
  const above = invented(t, '钟毓秀', '县政府办公室', '副县长', '县处级')
  await received(t, matter(t, 0, above, 'A', '在招商引资中违规承诺优惠政策'), 3, '信访举报')
}

const movedUp: Life = async (t) => {
  const clue = await received(t, matter(t, 0, invented(t, '柏青川', '县政府办公室', '副县长', '县处级'), 'A', '违规兼职取酬'), 40, '审计移送')
  const sentOn = t.onWorkday(36)
  await t.takes(t.who('clueOffice'), clue, 'moveUp', { sentOn, paper: '转报第3号' })
  await t.signed(clue)
}

const toPropose: Life = async (t) => {
  const near = t.agoWhenDueIn('clues', 'propose', 3)
  await assigned(t, matter(t, 0, t.listed('青石镇', '村会计'), 'D', '虚报冒领耕地地力保护补贴'), [near, near - 4])
  const late = t.agoWhenDueIn('clues', 'propose', -4)
  await assigned(t, matter(t, 1, invented(t, '易知春', '县林业局', '股长'), 'C', '在林木采伐审批中吃拿卡要'), [late, late - 3])
  const calm = await assigned(t, matter(t, 3, t.listed('白沙镇', '村党支部书记'), 'D', '截留村集体经济收入'), [9, 7])
  await t.excludes(t.who('secretary'), calm, t.crew(3).second, '与被反映人系近亲属。')
}

const chief: Life = async (t) => {
  const about = matter(t, 2, t.listed('县交通运输局', '党组书记、局长'), 'B1', '在农村公路养护项目中违规决策，造成财政资金损失')
  const clue = await assigned(t, about, [12, 10])
  await proposeVerifying(t, clue, about, 4)
  await t.signs(clue, 3)
}

const onTheirWay: Life = async (t) => {
  const atHead = matter(t, 0, t.listed('县城市投资有限公司', '企业部门经理'), 'C', '将工程拆分规避招标')
  await proposeVerifying(t, await assigned(t, atHead, [11, 8]), atHead, 1)
  const atDeputy = matter(t, 4, invented(t, '苗望舒', '县民政局', '股长'), 'C', '在临时救助审核中优亲厚友')
  const clue = await assigned(t, atDeputy, [13, 11])
  await proposeVerifying(t, clue, atDeputy, 2)
  await t.signsOnce(clue)
  const returned = matter(t, 1, t.listed('县人民医院', '股长'), 'C', '在医用耗材采购中收受回扣')
  const back = await assigned(t, returned, [15, 13])
  await proposeVerifying(t, back, returned, 3)
  await t.signsOnce(back)
  await t.sendsBack(back, '核查方案没有写明资金流向的查证办法，请补充后再报。')
}

const underVerification: Life = async (t) => {
  const calm = await verifying(t, matter(t, 0, t.listed('县水利局', '党组成员、副局长'), 'B2', '在水库除险加固工程中收受贿赂'), toVerify(20))
  await t.attaches(t.crew(0).handler, calm, '凭证调取清单.txt', '一、工程合同及补充协议\n二、计量支付凭证\n三、验收会议记录\n')
  await verifying(
    t,
    matter(t, 2, invented(t, '费思齐', '县供销合作社联合社', '股长'), 'C', '公款报销个人费用'),
    toVerify(t.agoWhenDueIn('clues', 'verify', 4)),
  )
  await verifying(t, matter(t, 5, t.listed('大坪镇', '村委会主任'), 'D', '违规处置村集体房屋'), toVerify(t.agoWhenDueIn('clues', 'verify', -5)))
  const asked = matter(t, 1, invented(t, '解语兰', '县商务局', '四级主任科员'), 'C', '违规经商办企业')
  const asking = await verifying(t, asked, toVerify(t.agoWhenDueIn('clues', 'verify', 6)))
  t.onWorkday(1)
  await t.takes(asked.handler, asking, 'extend_verify', { reason: '需要等待银行流水查询结果。' })
}

const extended: Life = async (t) => {
  const ago = t.agoWhenDueIn('clues', 'verify', -10)
  const about = matter(t, 6, t.listed('县城市投资有限公司', '党组成员、副局长'), 'B2', '利用职权为他人承揽工程提供帮助')
  const clue = await verifying(t, about, toVerify(ago))
  t.onWorkday(16)
  await t.takes(about.handler, clue, 'extend_verify', { reason: '涉及人员和项目较多，尚有两名关键证人在外地。' })
  await t.signed(clue)
}

const shelved: Life = async (t) => {
  const opinion = '反映的问题有一定可查性，但关键知情人暂时无法取证，拟暂存待查。'
  const put = async (nth: number, name: string, ago: number): Promise<void> => {
    const about = matter(t, nth, invented(t, name, '河口镇', '党委委员、副镇长', '乡科级'), 'B2', '在征地拆迁中为特定关系人谋利')
    const clue = await assigned(t, about, [ago + 20, ago + 17])
    t.onWorkday(ago)
    await t.takes(about.handler, clue, 'shelve', { minutes: '专题会议纪要第8号', opinion })
    await t.signed(clue)
  }
  await put(3, '时敬之', t.agoWhenDueIn('clues', 'review', 2))
  await put(7, '应怀安', t.agoWhenDueIn('clues', 'review', -8))
}

const closed: Life = async (t) => {
  const light = matter(t, 0, t.listed('县教育局', '股长'), 'C', '办公用房超标、公车私用')
  const verified = await verifying(t, light, toVerify(60))
  t.onWorkday(25)
  const found = { opinion: '公车私用问题属实，情节轻微，本人认识到位，建议批评教育。', reportSigned: true, measure: '批评教育', form: '第一种形态' }
  await t.takes(light.handler, verified, 'closeVerified', found)
  await t.signed(verified)
  const small = matter(t, 1, t.listed('县教育局', '科员'), 'C', '工作时间离岗、考勤造假')
  const passed = await verifying(t, small, toVerify(55))
  t.onWorkday(22)
  await t.takes(small.handler, passed, 'passOn', {
    opinion: '离岗问题属实，属于单位日常管理范围，建议移送所在党组织处理。',
    reportSigned: true,
    party: '县教育局党组',
  })
  await t.signed(passed)
  const vague = matter(t, 8, invented(t, '鲁闻笙', '县统计局', '科员'), 'C', '生活奢侈，收入来源不明，没有具体事实')
  const direct = await assigned(t, vague, [30, 27])
  t.onWorkday(20)
  const opinion = '反映笼统，补充了解后仍没有可查内容，拟予了结。'
  await t.takes(vague.handler, direct, 'closeDirect', { minutes: '专题会议纪要第11号', closeGround: '反映笼统、没有可查性', opinion })
  await t.signed(direct)
}

export const clueLives: readonly Life[] = [justReceived, movedUp, toPropose, chief, onTheirWay, underVerification, extended, shelved, closed]

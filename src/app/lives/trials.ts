/** 审查调查案件 of the demonstration from trial to the end: adjudicated, sent back, decided, announced, transferred, closed. */
import { announced, decided, doubleChecked, heavy, onTrial, proposeSanction, light, tried, trialOpinion } from './case-ways.ts'
import { invented, matter } from './matters.ts'
import type { Life } from './teller.ts'

const adjudicating: Life = async (t) => {
  const trialist = t.who('trialOffice')
  const near = t.agoWhenDueIn('cases', 'trial', 3)
  const record = await onTrial(t, matter(t, 0, invented(t, '夏侯远山', '县工业和信息化局', '股长'), 'C', '在技改补贴审核中收受好处'), [
    near + 80,
    near + 3,
    near,
  ])
  await t.excludes(t.who('secretary'), record, t.who('trialOffice', undefined, 1), '与被审查调查人系同学，可能影响公正审理。')
  const late = t.agoWhenDueIn('cases', 'trial', -4)
  await onTrial(t, matter(t, 2, invented(t, '东方既白', '县发展和改革局', '科员'), 'C', '泄露项目评审信息'), [late + 70, late + 4, late], 1)
  const waiting = await onTrial(t, matter(t, 1, invented(t, '司马长风', '县商务局', '股长'), 'C', '违规接受宴请'), [90, 16, 13])
  t.onWorkday(1)
  await t.takes(trialist, waiting, 'concludeTrial', trialOpinion)
  const long = t.agoWhenDueIn('cases', 'trial', -9)
  const longer = await onTrial(t, matter(t, 4, invented(t, '尉迟敬文', '县财政局', '股长'), 'C', '违规拨付专项资金'), [long + 75, long + 4, long])
  t.onWorkday(15)
  await t.takes(trialist, longer, 'extend_trial', { reason: '案件涉及多笔资金，需要补充审核账目。' })
  await t.signed(longer)
}

/** The clock stands still while the case is with those who investigate. */
const sentBackForMore: Life = async (t) => {
  const trialist = t.who('trialOffice', undefined, 1)
  const record = await onTrial(t, matter(t, 0, t.listed('县交通运输局', '股长'), 'C', '在运输许可审批中收受贿赂'), [100, 30, 26], 1)
  t.onWorkday(10)
  await t.takes(trialist, record, 'returnForMore', { reason: '收受现金的两次供述前后不一，请补充取证。' })
  await t.signed(record)
  const returning = await onTrial(t, matter(t, 5, invented(t, '皇甫静之', '县生态环境局', '科员'), 'C', '监测数据造假'), [88, 20, 17], 1)
  t.onWorkday(1)
  await t.takes(trialist, returning, 'returnForMore', { reason: '缺少原始监测记录，请补充。' })
  await t.signsOnce(returning)
}

const toDecide: Life = async (t) => {
  await tried(t, matter(t, 1, invented(t, '公孙策远', '县林业局', '股长'), 'C', '违规办理林地征占用手续'), 4)
  const waiting = await tried(t, matter(t, 0, invented(t, '令狐问渠', '县民政局', '科员'), 'C', '截留殡葬补贴'), 9)
  await proposeSanction(t, waiting, light, 2)
  const atCommittee = await tried(t, matter(t, 3, invented(t, '独孤望舒', '县残联', '科员'), 'C', '虚报培训人数'), 8, 1)
  await proposeSanction(t, atCommittee, light, 3, 1)
  await t.signs(atCommittee, 3)
}

const toAnnounce: Life = async (t) => {
  await decided(
    t,
    matter(t, 0, invented(t, '端木修远', '县市场监督管理局', '股长'), 'C', '在食品抽检中通风报信'),
    t.agoWhenDueIn('cases', 'announce', 4),
  )
  const party = t.agoWhenDueIn('cases', 'submitToParty', 3)
  await decided(t, matter(t, 1, t.listed('县财政局', '党组成员、副局长'), 'B2', '违规干预会计师事务所选聘'), party, heavy)
}

const toCarryOut: Life = async (t) => {
  const near = t.agoWhenDueIn('cases', 'execution', 4)
  const about = matter(t, 2, invented(t, '钟离子期', '县审计局', '科员'), 'C', '违规从事营利活动')
  await doubleChecked(t, await announced(t, about, [near, near - 8]), about, near + 2)
  const asked = matter(t, 0, invented(t, '长孙无咎', '县信访局', '科员'), 'C', '泄露信访人信息')
  await announced(t, asked, [25, 20])
}

/** A crime as well: transferred to the procuratorate, which wants more of it. */
const transferred: Life = async (t) => {
  const record = await tried(t, matter(t, 1, invented(t, '宇文拓疆', '县住房和城乡建设局', '股长'), 'C', '受贿数额较大，涉嫌犯罪'), 50)
  const { lines } = await t.reads(record)
  const each = Object.fromEntries((lines.persons ?? []).map(({ id }) => [id, { transfer: true }]))
  const back = t.agoWhenDueIn('cases', 'supplement', 4)
  await t.takes(
    t.who('clueOffice'),
    record,
    'transferFirst',
    {
      transferredOn: t.onWorkday(back + 12),
      paper: '起诉意见书第1号',
      minutes: '会议纪要第13号',
      why: '事实和证据已经固定，涉案数额较大。',
      reportedAbove: '案管备〔2026〕2号',
    },
    each,
  )
  await t.signed(record)
  const note = '请补充核实第三笔款项的来源。'
  await t.takes(t.who('clueOffice'), record, 'returnedByProcuratorate', { returnedOn: t.onWorkday(back), paper: '退补第1号', note })
}

const reflection = {
  politics: '违规行为系个人谋利，不属于贯彻决策部署打折扣。',
  politicsArticle: '不涉及政治纪律',
  duty: '单位党组织已按规定研究部署并约谈提醒。',
  dutyArticle: '纪律处分条例第74条',
  masses: '没有直接损害群众利益。',
  massesArticle: '纪律处分条例第122条',
  opinion: '可以结案。',
}

const closed: Life = async (t) => {
  const close = async (nth: number, name: string, ago: number, reports: boolean) => {
    const about = matter(t, nth, invented(t, name, '县农业农村局', '科员'), 'C', '在农机购置补贴核查中收受礼品')
    const record = await announced(t, about, [ago + 30, ago + 20])
    await doubleChecked(t, record, about, ago + 15)
    t.onWorkday(ago + 5)
    await t.takes(t.who('clueOffice'), record, 'reflect', reflection)
    t.onWorkday(ago)
    await t.takes(about.handler, record, 'close', { note: '处分已执行，同意结案。' })
    await t.signed(record)
    const done = { reportedOn: t.onWorkday(ago - 20), note: '已在支部大会宣布，工资待遇已调整，本人按期提交思想汇报。' }
    if (reports) await t.takes(about.handler, record, 'reportExecution', done)
  }
  await close(0, '百里行歌', 60, true)
  await close(4, '南宫拾遗', 25, false)
}

export const trialLives: readonly Life[] = [adjudicating, sentBackForMore, toDecide, toAnnounce, toCarryOut, transferred, closed]

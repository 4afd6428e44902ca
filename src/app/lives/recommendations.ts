/** 纪检监察建议 of the demonstration: letters in every state; replies that are near, late and refused, systems that came of them. */
import type { Values } from '../../kit/who.ts'
import { plusDays } from '../../law/day.ts'
import type { Crew } from './stage.ts'
import type { Life, Teller, Told } from './teller.ts'

const letter = (t: Teller, { officeId }: Crew, unit: string, problem: string, more: Values = {}): Values => ({
  kind: '监察建议',
  source: '案件查办',
  unitId: t.unit(unit),
  addressee: unit,
  investigated: '在监督检查中查阅了三年的凭证和会议记录，与有关人员核对。',
  problem,
  requirements: '收到建议书后立即整改，在载明的期限内完成。',
  feedback: '书面报告整改情况，并附制度文本。',
  officeId,
  ...more,
})

const suggestion: Values = { says: '修订有关管理办法，明确审批权限和监督责任。' }

const drafted = async (t: Teller, crew: Crew, ...said: [unit: string, problem: string, more?: Values]): Promise<Told> => {
  const record = await t.begins(crew.handler, 'recommendations', 'draft', letter(t, crew, ...said))
  await t.takes(crew.handler, record, 'suggest', suggestion)
  return record
}

const approved = async (t: Teller, crew: Crew, ago: number, ...said: [unit: string, problem: string, more?: Values]): Promise<Told> => {
  t.onWorkday(ago)
  const record = await drafted(t, crew, ...said)
  await t.takes(crew.handler, record, 'submit')
  await t.signed(record)
  return record
}

const issued = async (t: Teller, crew: Crew, ago: number, ...said: [unit: string, problem: string, more?: Values]): Promise<Told> => {
  const record = await approved(t, crew, ago, ...said)
  await t.takes(crew.handler, record, 'issue', { issuedOn: t.onWorkday(ago) })
  return record
}

const served = async (t: Teller, crew: Crew, ago: number, ...said: [unit: string, problem: string, more?: Values]): Promise<Told> => {
  const record = await issued(t, crew, ago, ...said)
  await t.takes(crew.handler, record, 'serve', { servedOn: t.onWorkday(ago), receivedBy: '办公室主任' })
  return record
}

/** Replied so many days ago, forty-five days after it was served; the second handler is to check it. */
const replied = async (t: Teller, crew: Crew, ago: number, unit: string, problem: string): Promise<Told> => {
  const record = await served(t, crew, ago + 45, unit, problem)
  await t.takes(crew.handler, record, 'reply', { repliedOn: t.onWorkday(ago), measures: '已成立专班，修订办法两项，清退款项全部上缴。' })
  return record
}

const outcomes = async (t: Teller, record: Told, outcome: string): Promise<Record<string, Values>> => {
  const { lines } = await t.reads(record)
  return Object.fromEntries((lines.suggestions ?? []).map(({ id }) => [id, { outcome }]))
}

const checked = async (t: Teller, crew: Crew, ago: number, unit: string, problem: string): Promise<Told> => {
  const record = await replied(t, crew, ago + 12, unit, problem)
  await t.takes(crew.head, record, 'appoint', { checkerId: crew.second.id })
  const form = { checkedOn: t.onWorkday(ago), how: '实地查看，抽查凭证二十份。', effect: '新办法已经执行，没有发现新的问题。' }
  await t.takes(crew.second, record, 'check', form, await outcomes(t, record, '已落实'))
  return record
}

const closed = async (t: Teller, crew: Crew, ago: number, unit: string, problem: string): Promise<Told> => {
  const record = await checked(t, crew, ago + 3, unit, problem)
  const madeOn = t.onWorkday(ago)
  const system = { name: '资金使用审批办法', change: '修订', paper: '办发第8号', madeOn, wording: '第一条　为规范资金使用，制定本办法。（以下略）' }
  await t.takes(crew.handler, record, 'addSystem', system)
  await t.takes(crew.handler, record, 'close', { opinion: '建议均已落实，拟销号。' })
  await t.signed(record)
  return record
}

const drafting: Life = async (t) => {
  t.onWorkday(3)
  await t.begins(t.crew(1).handler, 'recommendations', 'draft', letter(t, t.crew(1), '县交通运输局', '工程变更审批不规范'))
  const waiting = await drafted(t, t.crew(0), '县财政局', '专项资金拨付把关不严')
  await t.takes(t.crew(0).handler, waiting, 'submit')
  await t.signsOnce(waiting)
  const returned = await drafted(t, t.crew(2), '县水利局', '水利工程质量检测流于形式')
  await t.takes(t.crew(2).handler, returned, 'submit')
  await t.signsOnce(returned)
  await t.sendsBack(returned, '建议过于原则，请写明由谁、在什么时候、完成什么。')
  const dropped = await approved(t, t.crew(3), 20, '县总工会', '活动经费报销手续不全')
  t.onWorkday(14)
  await t.takes(t.crew(3).handler, dropped, 'drop', { reason: '该单位已主动整改完毕，不再制发。' })
  await t.signed(dropped)
}

const toTheUnit: Life = async (t) => {
  await approved(t, t.crew(0), 2, '县民政局', '临时救助资金审核不严')
  await issued(t, t.crew(1), 1, '县教育局', '校外培训机构监管缺位')
  await served(t, t.crew(0), t.agoWhenDueIn('recommendations', 'reply', -10), '县教育局', '津贴补贴发放把关不严，审批制度缺失')
  const named = { replyDueOn: plusDays(t.today, 3) }
  await served(t, t.crew(0), 40, '县城市管理局', '公务用车管理台账不全', named)
}

const answered: Life = async (t) => {
  await replied(t, t.crew(0), t.agoWhenDueIn('recommendations', 'check', 4), '县卫生健康局', '药品采购监督不到位')
  const closing = await checked(t, t.crew(1), 5, '县农业农村局', '项目验收走过场')
  t.onWorkday(1)
  await t.takes(t.crew(1).handler, closing, 'close', { opinion: '建议均已落实，拟销号。' })
  const redoing = await replied(t, t.crew(0), 25, '县住房和城乡建设局', '维修资金使用公示不及时')
  await t.takes(t.crew(0).head, redoing, 'appoint', { checkerId: t.crew(0).second.id })
  t.onWorkday(12)
  const back = { reason: '只制定了办法，没有公示历年使用情况。', redoDueOn: plusDays(t.today, 2) }
  await t.takes(t.crew(0).second, redoing, 'sendBack', back, await outcomes(t, redoing, '部分落实'))
  await t.signed(redoing)
}

const refused: Life = async (t) => {
  const record = await served(t, t.crew(2), 50, '县城市投资有限公司', '工程招标规避集体决策')
  t.onWorkday(6)
  const said = '对方称属于企业经营自主权，不予采纳；经研究，规避集体决策违反有关规定。'
  const refusalWay = '提请主管部门责令改正、通报批评'
  await t.takes(t.crew(2).handler, record, 'insist', { said, unfounded: true, refusalWay, redoDueOn: plusDays(t.today, 15) })
  await t.signed(record)
}

const lookedBack: Life = async (t) => {
  await closed(t, t.crew(0), t.agoWhenDueIn('recommendations', 'lookBack', 5), '县医疗保障局', '定点机构准入审核不严')
  const settled = await closed(t, t.crew(1), 75, '县林业局', '林木采伐审批不规范')
  const seen = '走访三个乡镇，抽查十份审批材料，没有发现反弹。'
  await t.takes(t.crew(1).second, settled, 'lookBack', { lookedBackOn: t.onWorkday(30), seen })
}

export const recommendationLives: readonly Life[] = [drafting, toTheUnit, answered, refused, lookedBack]

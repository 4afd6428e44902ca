/** 问责 of the demonstration: a record in every state; one limit near its end, one late, one extended. */
import type { Values } from '../../kit/who.ts'
import type { Life, Teller, Told } from './teller.ts'

const held = (t: Teller, more: Values = {}): Values => ({
  kind: '干部',
  name: '卫长河',
  unitId: t.unit('县水利局'),
  post: '副局长',
  level: '非县委管理的干部',
  source: '日常监督',
  ground: '履行管理监督职责不力',
  brief: '分管的水库除险加固进度严重滞后，汛前检查流于形式。',
  officeId: t.who('handler').officeId,
  ...more,
})

const organisation = (t: Teller, more: Values = {}): Values => {
  const {
    name: _,
    post: __,
    ...rest
  } = held(t, { kind: '党组织', level: '其他党组织', brief: '对巡察反馈问题整改敷衍应付。', ground: '整改落实不力' })
  return { ...rest, ...more }
}

const proposed = (t: Teller, ago: number, form: Values): Promise<Told> => {
  t.on(ago)
  return t.begins(t.who('handler'), 'accountability', 'propose', form)
}

const started = async (t: Teller, ago: number, form: Values, step = 'start'): Promise<Told> => {
  const record = await proposed(t, ago, form)
  const handler = t.who('handler')
  const team = [handler.id, t.who('handler', handler.officeId, 1).id]
  await t.takes(handler, record, step, { reasons: '失职失责事实初步清楚。', team, plan: '调阅资料，实地查看，与有关人员谈话。' })
  await t.signed(record)
  return record
}

const shown = async (t: Teller, ago: number, form: Values, proposedWay: string, step = 'start'): Promise<Told> => {
  const record = await started(t, ago, form, step)
  const facts = '上半年应当开展六次现场检查，实际一次也没有到场。'
  await t.takes(t.who('handler'), record, 'showFacts', { shownOn: t.on(ago), shownTo: '本人', facts, proposedWay, stand: '认可事实。' })
  return record
}

const heard = async (t: Teller, ago: number, form: Values, proposedWay: string, step = 'start'): Promise<Told> => {
  const record = await shown(t, ago, form, proposedWay, step)
  const said = { defence: '已经组织补救，请求从轻。', answer: '补救情况属实，予以采纳。' }
  await t.takes(t.who('handler'), record, 'hear', { heardOn: t.on(ago), ...said })
  return record
}

const grounds: Values = {
  explored: false,
  exploredFacts: '不属于改革探索中的失误，职责早有规定。',
  opposed: false,
  opposedFacts: '会议记录没有反对意见。',
  unforeseen: false,
  unforeseenFacts: '隐患早已列入台账，可以预见。',
  repaired: true,
  repairedFacts: '事后七日内组织完成加固。',
  owned: true,
  ownedFacts: '主动说明情况并承担责任。',
  defied: false,
  defiedFacts: '没有发现对明确要求拒不执行。',
  concealed: false,
  concealedFacts: '如实说明情况。',
}

type Ready = { way: string; step?: string; weighed?: Values }

const ready = async (t: Teller, ago: number, form: Values, { way, step = 'start', weighed = {} }: Ready): Promise<Told> => {
  const record = await heard(t, ago, form, way, step)
  await t.takes(t.who('handler'), record, 'weigh', { ...grounds, ...weighed })
  await t.signed(record)
  return record
}

const ruling = (form: Values, way: string): Values => ({
  minutes: '县纪委常委会会议纪要',
  way,
  situation: '履行管理、监督职责不力，造成重大事故、事件',
  ...(form.kind === '干部' ? { responsibility: '主要领导责任' } : {}),
  reasons: '事实清楚、责任明确，已经及时补救。',
})

const decided = async (t: Teller, ago: number, form: Values, way: string, number: string): Promise<Told> => {
  const record = await ready(t, ago, form, { way })
  await t.takes(t.who('handler'), record, 'decide', { ...ruling(form, way), decidedOn: t.on(ago), decisionNumber: number })
  await t.signed(record)
  return record
}

const announced = async (t: Teller, ago: number, form: Values, way: string, number: string): Promise<Told> => {
  const record = await decided(t, ago, form, way, number)
  await t.takes(t.who('handler'), record, 'announce', { servedOn: t.on(ago), servedTo: '本人', scope: '所在单位干部职工大会' })
  return record
}

const criticised = async (t: Teller, ago: number, record: Told): Promise<void> => {
  await t.takes(t.who('handler'), record, 'criticise', { criticisedOn: t.on(ago), meeting: '专题民主生活会' })
}

/** 待启动、调查中: one to be taken up in three days, one late, one extended. */
const opening: Life = async (t) => {
  await proposed(t, 27, held(t))
  await started(t, 75, held(t, { name: '蓝思齐', post: '河道管理站站长' }))
  const longer = await started(t, 50, organisation(t, { level: '县委直接领导的党组织' }), 'startWithParty')
  t.on(4)
  await t.takes(t.who('handler'), longer, 'extend_inquire', { reason: '涉及多个年度的项目资料，尚需核对。' })
  await t.signed(longer)
  const above = await proposed(t, 20, held(t, { name: '边牧野', post: '党组书记', level: '上级管理的干部' }))
  await t.takes(t.who('handler'), above, 'decline', { reasons: '属上级管理的干部，转报市纪委监委。' })
  await t.signed(above)
}

const underWay: Life = async (t) => {
  await shown(t, 6, held(t, { name: '常乐水' }), '通报')
  await heard(t, 5, held(t, { name: '霍青山', post: '科长' }), '诫勉')
  await ready(t, 3, organisation(t), { way: '检查' })
  const dropped = await shown(t, 15, held(t, { name: '苗春和' }), '通报')
  await t.takes(t.who('handler'), dropped, 'drop', { reasons: '经查，该项工作不在其分管范围。' })
  await t.signed(dropped)
  const opposed = { opposed: true, opposedFacts: '会议记录载明其明确反对并书面报告。' }
  const exempted = await ready(t, 12, held(t, { name: '滕静之' }), { way: '通报', weighed: opposed })
  const reasons = '集体决策中明确反对，并且已经履行职责。'
  await t.takes(t.who('handler'), exempted, 'exempt', { minutes: '县纪委常委会会议纪要', exemption: '免予问责', reasons })
  await t.signed(exempted)
}

/** 提出纪律处分建议的转入案件；同一人的另一件并入这件案件. */
const passedOn: Life = async (t) => {
  const form = held(t, { name: '隋见深', post: '局长助理' })
  const record = await ready(t, 8, form, { way: '纪律处分' })
  await t.takes(t.who('handler'), record, 'recommend', { ...ruling(form, '纪律处分'), sentTo: '县纪委常委会' })
  await t.signed(record)
  const { caseNumber } = (await t.reads(record)).values
  const again = await proposed(t, 4, { ...form, brief: '对下属单位重复支付工程款失察。' })
  await t.takes(t.who('handler'), again, 'linkCase', { caseNumber })
  await t.takes(t.who('handler'), again, 'joinCase', { reasons: '本人已在立案程序中，不另行启动。' })
  await t.signed(again)
}

const carriedOut: Life = async (t) => {
  const handler = t.who('handler')
  await decided(t, 2, organisation(t, { brief: '落实主体责任专题研究走过场。' }), '通报', '明纪问〔2026〕21号')
  const running = await announced(t, 26, held(t, { name: '柏千里', post: '所长' }), '诫勉', '明纪问〔2026〕12号')
  const clueOffice = t.who('clueOffice')
  const others = t.who('conductOffice')
  const appeal = '认为责任划分过重，请求改为通报。'
  await t.takes(clueOffice, running, 'appeal', { appealedOn: t.on(10), appeal, appealHandlerId: others.id })
  const closed = await announced(t, 60, held(t, { name: '武振川', post: '主任' }), '通报', '明纪问〔2026〕9号')
  await criticised(t, 45, closed)
  const wording = '关于对履行监督管理职责不力问题的通报。'
  await t.takes(handler, closed, 'publish', { publishedOn: t.on(44), publishScope: '党内', wording, cleaned: true })
  await t.signed(closed)
  await t.takes(handler, closed, 'close', { note: '已经执行完毕，材料归档。' })
  await t.signed(closed)
  const wrong = await announced(t, 90, held(t, { name: '祝明德', post: '副主任' }), '通报', '明纪问〔2026〕5号')
  await t.takes(clueOffice, wrong, 'appeal', { appealedOn: t.on(70), appeal: '任职时间记载有误，当时不分管。', appealHandlerId: others.id })
  t.on(60)
  const result = { appealResult: '撤销', reasons: '任免文件证实其当时尚未任职。', minutes: '县纪委常委会会议纪要' }
  await t.takes(others, wrong, 'settle', result)
  await t.signed(wrong)
}

export const accountabilityLives: readonly Life[] = [opening, underWay, passedOn, carriedOut]

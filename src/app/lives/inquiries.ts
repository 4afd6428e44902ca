/** 谈话函询 of the demonstration: a round in every state, one nearly due, one late, one that a spot check sent back. */
import type { Values } from '../../kit/who.ts'
import type { Life, Teller, Told } from './teller.ts'

type Pair = { clue: Told; inquiry: Told }

const reported: Values = { report: '已将本人说明与掌握的情况逐项比对。', opinion: '按说明情况提出处置意见。' }

/** A clue received, given out and approved for 谈话函询; what it opened. */
const opened = async (t: Teller, ago: number, kind: string, subjectName: string, summary: string): Promise<Pair> => {
  const day = t.on(ago)
  const handler = t.who('handler')
  const about = { subjectName, subjectUnitId: t.unit('县财政局'), post: '副局长', rank: '乡科级', tier: 'C', politics: '中共党员' }
  const clue = await t.begins(t.who('clueOffice'), 'clues', 'receive', { ...about, source: '监督检查发现', summary, receivedOn: day })
  await t.takes(t.who('clueOffice'), clue, 'assign', { officeId: handler.officeId, handlerId: handler.id, note: '请按规定期限提出处置意见。' })
  await t.signed(clue)
  await t.takes(handler, clue, 'inquire', { talkKind: kind, opinion: '反映具体但情节轻微，拟谈话函询。', plan: '列明需要说明的问题，附谈话预案。' })
  await t.signed(clue)
  return { clue, inquiry: await t.tied(clue, 'inquiries') }
}

const issued = async (t: Teller, ago: number, subjectName: string, summary: string): Promise<Pair> => {
  const pair = await opened(t, ago, '函询', subjectName, summary)
  await t.takes(t.who('handler'), pair.inquiry, 'issue', {
    issuedOn: t.on(ago),
    copyParty: '县财政局党组书记王守约',
    copyGroup: '派驻第一纪检监察组组长李持重',
  })
  return pair
}

const served = async (t: Teller, ago: number, subjectName: string, summary: string): Promise<Pair> => {
  const pair = await issued(t, ago, subjectName, summary)
  await t.takes(t.who('handler'), pair.inquiry, 'serve', { servedOn: t.on(ago), receivedBy: subjectName })
  return pair
}

const answered = async (t: Teller, ago: number, subjectName: string, summary: string, replyAgo = ago - 10): Promise<Pair> => {
  const pair = await served(t, ago, subjectName, summary)
  await t.takes(t.who('handler'), pair.inquiry, 'answer', {
    answeredOn: t.on(replyAgo),
    isHead: false,
    concernsHead: false,
    headName: '王守约',
    headOpinion: '经核对，说明与单位掌握的情况一致。',
    said: '逐项说明了情况，附有关凭证复印件。',
  })
  return pair
}

/** The report goes up on a day, and everyone signs. */
const concluded = async (t: Teller, ago: number, { inquiry }: Pair, step: string, more: Values = {}): Promise<void> => {
  t.on(ago)
  await t.takes(t.who('handler'), inquiry, step, { ...reported, ...more })
  await t.signed(inquiry)
}

const waiting: Life = async (t) => {
  await opened(t, 2, '谈话', '柳景明', '公务接待报销手续不全。')
  await issued(t, 3, '石润之', '值班期间擅自离岗。')
  await served(t, 18, '梁应时', '个人有关事项填报前后不一。')
  await served(t, 40, '范从简', '违规领取下乡补助。')
  const { inquiry } = await opened(t, 9, '委托谈话', '甘棠', '对群众诉求推诿拖延。')
  await t.takes(t.who('handler'), inquiry, 'entrust', { entrustedOn: t.on(8), entrustedTo: '县财政局党组书记王守约' })
  await answered(t, 20, '尤知新', '借用管理服务对象车辆。')
}

const accepted: Life = async (t) => {
  const pair = await answered(t, 60, '倪允中', '下属单位采购把关不严。')
  await concluded(t, 6, await answered(t, 24, '施以安', '操办子女婚宴超出报备范围。'), 'accept')
  await concluded(t, 40, pair, 'accept')
  await t.takes(t.who('handler'), pair.inquiry, 'feedBack', { feedbackOn: t.on(36), feedbackPaper: '反馈函一号' })
  await t.takes(t.who('handler'), pair.inquiry, 'explain', {
    explainedAt: '组织生活会',
    explainedYear: t.on(20).slice(0, 4),
    explainedOn: t.on(20),
    explainedHow: '说明了函询问题和组织结论。',
  })
  const slight = await answered(t, 48, '岑若虚', '工作日午间饮酒。')
  await concluded(t, 30, slight, 'admonish', { measure: '批评教育', form: '第一种形态' })
}

const spotChecked: Life = async (t) => {
  const pair = await answered(t, 52, '戚怀远', '兼职取酬。')
  const checker = t.who('handler', t.who('handler').officeId, 1)
  await concluded(t, 34, pair, 'accept')
  t.on(30)
  await t.takes(t.who('officeHead', t.who('handler').officeId), pair.inquiry, 'appointChecker', { checkerId: checker.id })
  await t.takes(checker, pair.inquiry, 'check', {
    checkedOn: t.on(28),
    checkFinding: '说明部分不实',
    checkFound: '调取兼职单位账目，有一笔劳务费没有说明。',
  })
  t.on(26)
  await t.takes(t.who('handler'), pair.inquiry, 'reopen', { reason: '有一笔劳务费没有说明。', anew: '初步核实' })
  await t.signed(pair.inquiry)
}

const suspectedFalse: Life = async (t) => {
  await concluded(t, 2, await answered(t, 15, '谷守真', '收受服装店购物卡。'), 'suspectFalse', { evidence: '所附收据经商户确认系伪造。' })
  const pair = await answered(t, 45, '秦明远', '在外开办公司。')
  await concluded(t, 28, pair, 'suspectFalse', { evidence: '所附营业执照与登记信息不符。' })
  await t.takes(t.who('handler'), pair.inquiry, 'reportUp', { reportedUpOn: t.on(25), paper: '呈报一号', to: '市纪委监委' })
}

export const inquiryLives: readonly Life[] = [waiting, accepted, spotChecked, suspectedFalse]

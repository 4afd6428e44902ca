/** 纪检监察建议 of the demonstration: letters in every state, one of them late. */
import type { Values } from '../../kit/who.ts'
import type { Life, Teller, Told } from './teller.ts'

const letter = (t: Teller, more: Values = {}): Values => ({
  kind: '监察建议',
  source: '案件查办',
  unitId: t.unit('县教育局'),
  addressee: '县教育局',
  investigated: '在监督检查中查阅了三年的发放凭证，与有关人员核对。',
  problem: '津贴补贴发放把关不严，审批制度缺失。',
  requirements: '收到建议书后立即整改，在载明的期限内完成。',
  feedback: '书面报告整改情况，并附制度文本。',
  officeId: t.who('handler').officeId,
  ...more,
})

const drafted = async (t: Teller, more: Values = {}): Promise<Told> => {
  const record = await t.begins(t.who('handler'), 'recommendations', 'draft', letter(t, more))
  await t.takes(t.who('handler'), record, 'suggest', { says: '修订津贴补贴发放办法，明确审批权限。' })
  return record
}

const served = async (t: Teller, ago: number, more: Values = {}): Promise<Told> => {
  const day = t.on(ago)
  const record = await drafted(t, more)
  await t.takes(t.who('handler'), record, 'submit')
  await t.signed(record)
  await t.takes(t.who('handler'), record, 'issue', { issuedOn: day })
  await t.takes(t.who('handler'), record, 'serve', { servedOn: day, receivedBy: '办公室主任' })
  return record
}

const awaitingReply: Life = async (t) => {
  await served(t, 70)
  await served(t, 57, { problem: '公务用车管理台账不全。' })
  t.on(3)
  const waiting = await drafted(t, { problem: '工程变更审批不规范。' })
  await t.takes(t.who('handler'), waiting, 'submit')
  await t.signsOnce(waiting)
}

export const recommendationLives: readonly Life[] = [awaitingReply]

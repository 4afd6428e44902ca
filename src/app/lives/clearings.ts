/** 澄清正名 of the demonstration: people whose clues were found untrue, in every state; one late, one near its end. */
import type { Values } from '../../kit/who.ts'
import type { Life, Teller, Told } from './teller.ts'

/** A clue verified and closed: what it said was found untrue. */
const foundUntrue = async (t: Teller, subjectName: string): Promise<string> => {
  const handler = t.who('handler')
  const about = {
    subjectName,
    subjectUnitId: t.unit('县财政局'),
    post: '副科长',
    rank: '一般干部',
    tier: 'C',
    politics: '中共党员',
    source: '信访举报',
  }
  const receivedOn = t.on(160)
  const record = await t.begins(t.who('clueOffice'), 'clues', 'receive', { ...about, summary: '反映在项目评审中收受礼品礼金', receivedOn })
  await t.takes(t.who('clueOffice'), record, 'assign', { officeId: handler.officeId, handlerId: handler.id, note: '分办' })
  await t.signed(record)
  t.on(150)
  const team = [handler.id, t.who('handler', handler.officeId, 1).id]
  await t.takes(handler, record, 'verify', { team, opinion: '拟初步核实', plan: '调取评审记录，向参评人员逐一核对' })
  await t.signed(record)
  t.on(100)
  await t.takes(handler, record, 'closeVerified', { opinion: '反映的问题不属实，建议了结', reportSigned: true })
  await t.signed(record)
  return String((await t.reads(record)).values.number)
}

const proposed = async (t: Teller, name: string, ago: number): Promise<Told> => {
  const sourceNumber = await foundUntrue(t, name)
  const handler = t.who('handler')
  t.on(ago)
  return t.begins(handler, 'clearings', 'propose', {
    name,
    unitId: t.unit('县财政局'),
    post: '副科长',
    sourceNumber,
    ground: '经核查不属实',
    matter: '反映在项目评审中收受礼品礼金。',
    finding: '当日本人在外地出差，没有参加评审；参评的七人逐一核对，均没有送过礼品礼金。',
    harm: '在单位内部流传，影响其考核和履职。',
    officeId: handler.officeId,
  })
}

const approved = async (t: Teller, name: string, ago: number, form: Values): Promise<Told> => {
  const record = await proposed(t, name, ago + 10)
  await t.takes(t.who('handler'), record, 'askConsent', { consentOn: t.on(ago + 5), consent: '同意公开澄清' })
  t.on(ago)
  await t.takes(t.who('handler'), record, 'approve', form)
  await t.signed(record)
  return record
}

const carriedOut = async (t: Teller, name: string, ago: number): Promise<Told> => {
  const record = await approved(t, name, ago + 6, { way: '在一定范围内通报', scope: '县财政局机关全体人员' })
  const form = { carriedOutOn: t.on(ago), place: '县财政局三楼会议室', attended: '局党组成员、机关全体人员', said: '宣读澄清通报，说明核查情况。' }
  await t.takes(t.who('handler'), record, 'carryOut', form)
  return record
}

const cleared: Life = async (t) => {
  await proposed(t, '郭守成', 27)
  await approved(t, '洪启元', 45, { way: '书面发函', scope: '本人和局党组' })
  await carriedOut(t, '纪云舟', 8)
  const done = await carriedOut(t, '康维新', 40)
  const heard = { feedbackOn: t.on(30), feedback: '影响已经消除', feedbackSaid: '本人表示放下了包袱。' }
  await t.takes(t.who('handler'), done, 'hearFeedback', heard)
  const up = { falselyReportedOn: t.on(20), paper: '呈报3号', evidence: '伪造的两份签收表已由制作人承认，有银行流水印证。' }
  await t.takes(t.who('clueOffice'), done, 'reportFalse', up)
  await t.signed(done)
  const unwanted = await proposed(t, '黎树春', 50)
  await t.takes(t.who('handler'), unwanted, 'askConsent', { consentOn: t.on(45), consent: '不需要澄清' })
  await t.takes(t.who('handler'), unwanted, 'decline', { reason: '本人认为没有影响，不需要澄清。' })
  await t.signed(unwanted)
}

export const clearingLives: readonly Life[] = [cleared]

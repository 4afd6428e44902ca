/** 党风廉政意见回复 of the demonstration: requests in every state; one near its day, one late, one extended, one whose clock stands still. */
import { lookAgain } from '../../areas/opinions/server/arisen.ts'
import { matchNow } from '../../areas/opinions/server/matching.ts'
import { openPerson, settleIdentity } from '../../areas/opinions/server/persons.ts'
import type { Values } from '../../kit/who.ts'
import { sql } from '../../server/sql.ts'
import type { Life, Teller, Told } from './teller.ts'

const theDrafter = (t: Teller) => t.who('conductOffice')

/** Four people of the register, of whom no record of the demonstration tells. */
const someone = (t: Teller, nth: number): Promise<Values[]> =>
  t.does(theDrafter(t), (ctx) =>
    ctx.tx.all<Values>(sql`select p.name, p.id_number as "idNumber", p.unit_id as "unitId", coalesce(p.post, '科员') as post from people p
      where not exists (select from record_people h where h.name = p.name and h.record_id <> p.id) order by p.number, p.id offset ${nth * 4} limit 4`),
  )

/** A clue on somebody, received on a day. */
const clueOn = (t: Teller, person: Values | undefined, summary: string, receivedOn: string): Promise<Told> =>
  t.begins(t.who('clueOffice'), 'clues', 'receive', {
    subjectName: person?.name,
    subjectUnitId: person?.unitId,
    post: person?.post,
    rank: '一般干部',
    tier: 'C',
    politics: '中共党员',
    source: '监督检查发现',
    summary,
    receivedOn,
  })

/** Admonished after a letter of inquiry: it weighs for six months. */
const admonished = async (t: Teller, person: Values | undefined, ago: number): Promise<void> => {
  const day = t.on(ago)
  const handler = t.who('handler')
  const clue = await clueOn(t, person, '反映其公务接待超标准', day)
  await t.takes(t.who('clueOffice'), clue, 'assign', { officeId: handler.officeId, handlerId: handler.id, note: '请承办' })
  await t.signed(clue)
  await t.takes(handler, clue, 'inquire', { talkKind: '函询', opinion: '拟函询', plan: '函询方案' })
  await t.signed(clue)
  const inquiry = await t.tied(clue, 'inquiries')
  await t.takes(handler, inquiry, 'issue', { issuedOn: day, copyParty: '所在党组书记' })
  await t.takes(handler, inquiry, 'serve', { servedOn: day, receivedBy: '本人' })
  const head = { isHead: false, concernsHead: false, headName: '党组书记', headOpinion: '经核对，说明属实。' }
  await t.takes(handler, inquiry, 'answer', { answeredOn: day, ...head, said: '承认接待超标准，已退缴。' })
  const report = { report: '问题属实，情节轻微。', opinion: '给予诫勉后了结。' }
  await t.takes(handler, inquiry, 'admonish', { ...report, measure: '诫勉', form: '第一种形态' })
  await t.signed(inquiry)
}

/** Four people of whom one was admonished and one has an open clue. */
const someWithSomething = async (t: Teller, nth: number): Promise<Values[]> => {
  const persons = await someone(t, nth)
  await admonished(t, persons[0], 70)
  await clueOn(t, persons[1], '反映其违规兼职取酬', t.on(40))
  return persons
}

const registered = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const day = t.on(ago)
  const number = `组干函〔${day.slice(0, 4)}〕${nth}号`
  const letter = { number, askedBy: '县委组织部', purpose: '职级晋升', basisDocument: '职级晋升工作方案', receivedOn: day, ...more }
  return t.begins(theDrafter(t), 'opinions', 'register', letter)
}

type More = { letter?: Values; persons?: Values[] }

const listed = async (t: Teller, ago: number, nth: number, { letter, persons }: More = {}): Promise<Told> => {
  const record = await registered(t, ago, nth, letter)
  for (const person of persons ?? (await someone(t, nth)))
    await t.takes(theDrafter(t), record, 'addPerson', { ...person, proposedPost: '四级主任科员' })
  return record
}

/** Records of the same name are somebody else's here. */
const matched = async (t: Teller, record: Told): Promise<void> => {
  await t.does(theDrafter(t), (ctx) => matchNow(ctx, record.id))
  for (const { id } of (await t.reads(record)).lines.persons ?? [])
    await t.does(theDrafter(t), async (ctx) => {
      for (const { recordId, role, ord } of (await openPerson(ctx, record.id, id)).namesakes)
        await settleIdentity(ctx, record.id, id, { place: { recordId, role, ord }, same: false })
    })
}

const finished = async (t: Teller, record: Told): Promise<Told> => {
  await matched(t, record)
  await t.takes(theDrafter(t), record, 'finishMatching', { supervisionOfficeId: t.who('officeHead').officeId })
  return record
}

const drafting = async (t: Teller, ago: number, nth: number, more: More = {}): Promise<Told> => {
  const record = await finished(t, await listed(t, ago, nth, more))
  await t.takes(theDrafter(t), record, 'consult', { note: '请就分管范围提出意见' })
  await t.signed(record)
  return record
}

/** Everybody as proposed, and the letter signed on the same day. */
const approved = async (t: Teller, ago: number, nth: number, letter: Values = {}): Promise<Told> => {
  const record = await drafting(t, ago, nth, { letter })
  for (const { id, proposal, proposedWording } of (await t.reads(record)).lines.persons ?? [])
    await t.takes(theDrafter(t), record, 'decide', {}, { [id]: { conclusion: proposal, wording: proposedWording } })
  await t.takes(theDrafter(t), record, 'submit')
  await t.signed(record)
  return record
}

const replied = async (t: Teller, ago: number, nth: number, letter: Values = {}): Promise<Told> => {
  const record = await approved(t, ago, nth, letter)
  const day = t.on(ago - 1)
  await t.takes(theDrafter(t), record, 'reply', { replyNumber: `纪函〔${day.slice(0, 4)}〕${nth}号`, repliedOn: day })
  return record
}

const inHand: Life = async (t) => {
  await listed(t, 2, 1)
  const waiting = await registered(t, 8, 2, { basisDocument: undefined })
  t.on(6)
  await t.takes(theDrafter(t), waiting, 'askMore', { wanting: '请补充来函所依据的文件和人员身份证号' })
  const longer = await listed(t, 18, 3)
  t.on(9)
  await t.takes(theDrafter(t), longer, 'extend_reply', { reason: '名单涉及多个部门，需逐一核对' })
  await t.signed(longer)
  t.on(1)
  await finished(t, longer)
  const persons = await someWithSomething(t, 4)
  await drafting(t, 24, 4, { letter: { purpose: '换届提名', basisDocument: '换届工作方案' }, persons })
  await approved(t, 7, 5, { purpose: '表彰奖励', askedBy: '县总工会', basisDocument: '市级表彰工作通知' })
}

const returned: Life = async (t) => {
  const outside = await registered(t, 30, 6, { purpose: '清单以外的事由', outsidePurpose: '职称评定', askedBy: '县教育局' })
  await t.takes(theDrafter(t), outside, 'sendBack', { returnGround: '事由不在清单', returnReason: '职称评定不在征求党风廉政意见的事由之列' })
  await t.signed(outside)
  const recalled = await registered(t, 16, 7)
  const day = t.on(15)
  await t.takes(theDrafter(t), recalled, 'recall', { recalledOn: day, note: '晋升方案调整' })
}

/** Answered and over; answered and still holding, with something that arose since. */
const answered: Life = async (t) => {
  const over = await replied(t, 120, 8)
  t.on(20)
  await t.takes(theDrafter(t), over, 'close')
  const holding = await replied(t, 21, 9, { purpose: '干部提拔任用', basisDocument: '选拔任用工作方案' })
  const person = (await t.reads(holding)).lines.persons?.at(-1)
  await clueOn(t, person, '反映其违规操办宴席', t.on(1))
  await t.does(theDrafter(t), (ctx) => lookAgain(ctx, holding.id))
}

export const opinionLives: readonly Life[] = [inHand, returned, answered]

/** 党风廉政意见回复 of the demonstration: requests in every state; one near its day, one late, one extended, one whose clock stands still. */
import { lookAgain } from '../../areas/opinions/server/arisen.ts'
import { matchNow } from '../../areas/opinions/server/matching.ts'
import { openPerson, settleIdentity } from '../../areas/opinions/server/persons.ts'
import type { Values } from '../../kit/who.ts'
import { sql } from '../../server/sql.ts'
import type { Life, Teller, Told } from './teller.ts'

const drafter = (t: Teller) => t.who('conductOffice')

/** People of the register, `from` the so-manieth. */
const someone = (t: Teller, from: number, count: number): Promise<Values[]> =>
  t.does(drafter(t), (ctx) =>
    ctx.tx.all<Values>(sql`select name, id_number as "idNumber", unit_id as "unitId", coalesce(post, '科员') as post
      from people order by number, id offset ${from} limit ${count}`),
  )

const registered = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const day = t.on(ago)
  const number = `组干函〔${day.slice(0, 4)}〕${nth}号`
  const letter = { number, askedBy: '县委组织部', purpose: '职级晋升', basisDocument: '职级晋升工作方案', receivedOn: day, ...more }
  return t.begins(drafter(t), 'opinions', 'register', letter)
}

const listed = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const record = await registered(t, ago, nth, more)
  for (const person of await someone(t, nth * 9, 4)) await t.takes(drafter(t), record, 'addPerson', { ...person, proposedPost: '四级主任科员' })
  return record
}

/** Records of the same name are somebody else's here. */
const matched = async (t: Teller, record: Told): Promise<void> => {
  await t.does(drafter(t), (ctx) => matchNow(ctx, record.id))
  for (const { id } of (await t.reads(record)).lines.persons ?? [])
    await t.does(drafter(t), async (ctx) => {
      for (const { recordId, role, ord } of (await openPerson(ctx, record.id, id)).namesakes)
        await settleIdentity(ctx, record.id, id, { place: { recordId, role, ord }, same: false })
    })
}

const consulting = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const record = await listed(t, ago, nth, more)
  await matched(t, record)
  await t.takes(drafter(t), record, 'finishMatching', { supervisionOfficeId: t.who('officeHead').officeId })
  return record
}

const drafting = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const record = await consulting(t, ago, nth, more)
  await t.takes(drafter(t), record, 'consult', { note: '请就分管范围提出意见' })
  await t.signed(record)
  return record
}

/** Everybody as proposed, and the letter signed on the same day. */
const approved = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const record = await drafting(t, ago, nth, more)
  for (const { id, proposal, proposedWording } of (await t.reads(record)).lines.persons ?? [])
    await t.takes(drafter(t), record, 'decide', {}, { [id]: { conclusion: proposal, wording: proposedWording } })
  await t.takes(drafter(t), record, 'submit')
  await t.signed(record)
  return record
}

const replied = async (t: Teller, ago: number, nth: number, more: Values = {}): Promise<Told> => {
  const record = await approved(t, ago, nth, more)
  const day = t.on(ago - 1)
  await t.takes(drafter(t), record, 'reply', { replyNumber: `纪函〔${day.slice(0, 4)}〕${nth}号`, repliedOn: day })
  return record
}

const inHand: Life = async (t) => {
  await listed(t, 12, 1)
  const waiting = await registered(t, 8, 2, { basisDocument: undefined })
  t.on(6)
  await t.takes(drafter(t), waiting, 'askMore', { wanting: '请补充来函所依据的文件和人员身份证号' })
  const longer = await consulting(t, 18, 3)
  t.on(9)
  await t.takes(drafter(t), longer, 'extend_reply', { reason: '名单涉及多个部门，需逐一核对' })
  await t.signed(longer)
  await drafting(t, 24, 4, { purpose: '换届提名' })
  await approved(t, 7, 5, { purpose: '表彰奖励', askedBy: '县总工会', basisDocument: '市级表彰工作通知' })
}

const returned: Life = async (t) => {
  const outside = await registered(t, 30, 6, { purpose: '清单以外的事由', outsidePurpose: '职称评定', askedBy: '县教育局' })
  await t.takes(drafter(t), outside, 'sendBack', { returnGround: '事由不在清单', returnReason: '职称评定不在征求党风廉政意见的事由之列' })
  await t.signed(outside)
  const recalled = await registered(t, 16, 7)
  const day = t.on(15)
  await t.takes(drafter(t), recalled, 'recall', { recalledOn: day, note: '晋升方案调整' })
}

/** Answered and over; answered and still holding, with something that arose since. */
const answered: Life = async (t) => {
  const over = await replied(t, 120, 8)
  t.on(20)
  await t.takes(drafter(t), over, 'close')
  const holding = await replied(t, 21, 9, { purpose: '干部提拔任用' })
  const [person] = (await t.reads(holding)).lines.persons ?? []
  const day = t.on(1)
  await t.begins(t.who('clueOffice'), 'clues', 'receive', {
    subjectName: person?.name,
    subjectUnitId: person?.unitId,
    post: person?.post,
    rank: '一般干部',
    tier: 'C',
    source: '监督检查发现',
    summary: '反映其违规操办宴席',
    receivedOn: day,
  })
  await t.does(drafter(t), (ctx) => lookAgain(ctx, holding.id))
}

export const opinionLives: readonly Life[] = [inHand, returned, answered]

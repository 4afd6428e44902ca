/** An appeal at its beginning: what it is against is asked of the case and of the earlier appeal, and who must stand aside is kept out. */
import { caseAnswered, caseAsked } from '../../../facts/reviews.ts'
import { kinds, kindOf, measures } from '../kinds.ts'
import { against, Refusal, worded } from '../../../kit/refusal.ts'
import type { Values } from '../../../kit/who.ts'
import { dueDay } from '../../../law/term.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { knownByNumber, tie } from '../../../server/lineage.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { type After, on } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { reviews } from '../area.ts'
import { bases } from '../bases.ts'

const text = (value: unknown): string => String(value ?? '')
const refuse = (words: string, field: string): never => {
  throw new Refusal([worded('ruleNotMet', words, { field })])
}

const given = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null))

/** The last day to apply, by the calendar: a day off at the end moves it on. */
const lastDayToApply = (ctx: Ctx, { values }: Kept): Values => {
  const from = values.receivedOn
  if (typeof from !== 'string' || !kindOf(values).applyBasis) return {}
  return { applyDueOn: dueDay(from, { months: 1 }, ctx.settings.calendar, { today: ctx.today }).due }
}

/** What came before: of the right kind, of the same person, and decided. Its case, and what stood then, come with it. */
const earlierSaid = async (ctx: Ctx, kept: Kept): Promise<Values> => {
  const { follows } = kindOf(kept.values)
  if (!kept.values.earlierNumber) return {}
  const known = await knownByNumber(ctx, ['reviews'], text(kept.values.earlierNumber))
  const earlier = known ? await readRecord(ctx, reviews, known.id) : refuse('没有这个编号的申诉，或者您无权查看', 'earlierNumber')
  const { kind, name, decidedOn, caseNumber, unitId } = earlier.values
  if (follows && kind !== follows) refuse(`此前的申诉应当是“${follows}”，编号${earlier.values.number}是“${text(kind)}”`, 'earlierNumber')
  if (name !== kept.values.name) refuse('此前的申诉不是同一名申诉人提出的', 'earlierNumber')
  if (!decidedOn) refuse('此前的申诉还没有作出决定', 'earlierNumber')
  await tie(ctx, earlier.id, kept.id, '此前的申诉')
  const ruler = kinds[text(kept.values.kind)]?.ruler
  const stood = ruler ? { [measures[ruler].old]: earlier.values[measures[ruler].now] ?? earlier.values[measures[ruler].old] } : {}
  return given({ caseNumber: kept.values.caseNumber ?? caseNumber, unitId: kept.values.unitId ?? unitId, ...stood })
}

const onlyOneAtATime = async (ctx: Ctx, { id, values }: Kept): Promise<void> => {
  const twin = await ctx.tx.one<{ number: string }>(sql`
    select c.number from reviews c join records r on r.id = c.id where c.id <> ${id} and c.kind = ${text(values.kind)} and c.name = ${text(values.name)}
      and c.case_number = ${text(values.caseNumber)} and r.closed is null limit 1`)
  if (twin) refuse(`${text(values.name)}在本案的“${text(values.kind)}”正在办理（${twin.number}），不重复登记`, 'caseNumber')
}

const tiedToLetter = async (ctx: Ctx, { id, values }: Kept): Promise<void> => {
  if (!values.petitionNumber) return
  const letter = await ctx.tx.one<{ id: string }>(sql`select id from records where area = 'petitions' and number = ${text(values.petitionNumber)}`)
  if (letter) await tie(ctx, letter.id, id, '信访转为申诉')
}

export const registered: After = async (ctx, kept) => {
  await tiedToLetter(ctx, kept)
  const noted = { ...lastDayToApply(ctx, kept), ...(await earlierSaid(ctx, kept)) }
  const now = Object.keys(noted).length > 0 ? await noteByHouse(ctx, reviews, kept.id, noted) : kept
  if (!now.values.caseNumber) return
  await onlyOneAtATime(ctx, now)
  const found = await knownByNumber(ctx, ['cases'], text(now.values.caseNumber))
  if (!found) return refuse('没有这个编号的案件，或者您无权查看', 'caseNumber')
  const { name, unitId } = now.values
  await tell(ctx, caseAsked, { reviewId: kept.id, caseId: found.id, name: text(name), ...(unitId ? { unitId: text(unitId) } : {}) })
}

/** Something must stand that the appeal is against. */
const standsAgainst = (review: Values, person: Values): void => {
  const { ruler, basis } = kindOf(review)
  if (!ruler) return
  const { old, label } = measures[ruler]
  if (!person[old])
    throw new Refusal([{ ...against(`${text(review.name)}在本案中没有仍然有效的${label}，不能提出“${text(review.kind)}”`, basis), field: 'kind' }])
}

/** 原办案、审理人员回避: from here on no surface shows them this appeal. */
const keepOut = async (ctx: Ctx, reviewId: string, originals: string[]): Promise<void> => {
  for (const userId of originals) {
    await ctx.tx.run(sql`insert into exclusions (record_id, user_id, reason, decided_by)
      values (${reviewId}, ${userId}, '原案件的办案、审理人员，按规定回避', ${ctx.actor.id}) on conflict do nothing`)
  }
}

export const answered = on(caseAnswered, async (ctx, { reviewId, caseId, matching, person, originals }) => {
  const review = await readRecord(ctx, reviews, reviewId)
  const name = text(review.values.name)
  if (matching === 0) refuse(`本案中没有名为“${name}”的被审查调查人`, 'name')
  if (matching > 1) refuse(`本案中有${matching}名“${name}”，请填写单位加以区分`, 'unitId')
  standsAgainst(review.values, person)
  if (originals.includes(ctx.actor.id)) throw new Refusal([against('您办理过原案件，应当回避，这份申诉应由其他人登记', bases.party)])
  await keepOut(ctx, reviewId, originals)
  const now = await noteByHouse(ctx, reviews, reviewId, { ...given(person), ...(originals.length > 0 ? { originals } : {}) })
  await writeDown(ctx, [{ kind: 'exclude', area: 'reviews', recordId: reviewId, circleId: now.circleId, what: { users: originals } }])
  await tie(ctx, caseId, reviewId, '对处分决定的申诉')
})

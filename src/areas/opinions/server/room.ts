/** The server half of 党风廉政意见回复: its days are written down, its signatures told in words, and what arises is noticed. */
import { caseFiled } from '../../../facts/cases.ts'
import { stoodAside } from '../../../facts/recusals.ts'
import { sanctionReviewed } from '../../../facts/reviews.ts'
import type { Line } from '../../../kit/procedure/procedure.ts'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import { directoryOf } from '../../../server/directory.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { draftOf, keep } from '../../../server/keep.ts'
import { isBorneByAnother } from '../../../server/numbers.ts'
import { type After, on, room, serve } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { opinions } from '../area.ts'
import { bases } from '../bases.ts'
import { opinionContract } from '../contract.ts'
import { lookAgain, lookAgainFor, lookAtReplies } from './arisen.ts'
import { asideFrom } from './aside.ts'
import { bringList, removePerson } from './list.ts'
import { markList } from './list-marked.ts'
import { runOf, startMatching, stopMatching } from './matching.ts'
import { openPerson, settleIdentity } from './persons.ts'

/** The last day of the limit, written down so that late replies can be counted. */
const replyDayNoted: After = async (ctx, kept) => {
  const reply = deadlinesOf(ctx, opinions, kept).findLast((run) => run.limit === 'reply')
  if (reply) await noteByHouse(ctx, opinions, kept.id, { replyDueOn: reply.due })
}

/** Who signed for which office, and what they said. */
const consultationNoted: After = async (ctx, kept) => {
  const names = await directoryOf(ctx.house)
  const step = kept.steps.findLast(({ step, standing }) => step.startsWith('consult') && standing === 'effective')
  const signed = kept.signatures.filter(({ stepId }) => stepId === step?.id)
  const said = signed.map(({ label, signedBy, opinion }) => `${label}：${names.nameOf(signedBy ?? '') ?? ''}${opinion ? `，${opinion}` : ''}`)
  await noteByHouse(ctx, opinions, kept.id, { consulted: said.join('\n') })
}

/** What arose since the last matching is noticed before the letter goes out. */
const lookedAgain: After = async (ctx, { id }) => {
  await lookAgain(ctx, id)
}

const validityNoted: After = async (ctx, kept, form) => {
  const validity = deadlinesOf(ctx, opinions, kept).findLast((run) => run.limit === 'validity')
  if (validity) await noteByHouse(ctx, opinions, kept.id, { validUntil: validity.due })
  await lookedAgain(ctx, kept, form)
}

/** No two letters of ours bear one number, be one of them a supplement. */
const numberIsFree =
  (field: 'replyNumber' | 'supplementNumber'): After =>
  async (ctx, { id, values }, form) => {
    const number = form[field]
    const own = values.replyNumber === number || values.supplementNumber === number
    if (own || (await isBorneByAnother(ctx, opinions, id, ['replyNumber', 'supplementNumber'], number)))
      throw new Refusal([worded('numberTaken', `文号“${String(number)}”已被另一份回函使用`, { field, basis: bases.giving })])
  }

/** A letter tells of those it speaks of; what earlier ones told stands, and is not told again. */
const onlyTheNew: After = async (ctx, kept) => {
  const last = await ctx.tx.one<{ spoken: string[] }>(sql`select array(select jsonb_object_keys(line_forms)) as spoken from steps_taken
    where record_id = ${kept.id} and step = 'supplement' and standing = 'effective' order by ord desc limit 1`)
  const isOld = ({ id, laterWording }: Line): boolean => Boolean(laterWording) && !last?.spoken.includes(id)
  const persons = (kept.lines.persons ?? []).map((person) => ({ ...person, supplementedBefore: isOld(person) ? true : undefined }))
  await keep(ctx, opinions, [{ ...draftOf(kept), lines: { ...kept.lines, persons } }])
}

export const opinionRoom = room({
  area: opinions,
  before: { reply: numberIsFree('replyNumber'), supplement: numberIsFree('supplementNumber') },
  after: {
    register: replyDayNoted,
    moreCame: replyDayNoted,
    extend_reply: replyDayNoted,
    consult: consultationNoted,
    consultWithGroup: consultationNoted,
    submit: lookedAgain,
    reply: validityNoted,
    supplement: onlyTheNew,
  },
  hears: [
    on(caseFiled, (ctx, { caseId }) => lookAgainFor(ctx, caseId)),
    on(sanctionReviewed, (ctx, { caseId }) => lookAgainFor(ctx, caseId)),
    on(stoodAside, (ctx, { recordId }) => asideFrom(ctx, recordId)),
  ],
  eachDay: lookAtReplies,
  serves: [
    serve(opinionContract.list, (ctx, { params, body }) => bringList(ctx, params.id, body)),
    serve(opinionContract.marked, (ctx, { params, body }) => markList(ctx, params.id, body)),
    serve(opinionContract.remove, (ctx, { params }) => removePerson(ctx, params.id, params.line)),
    serve(opinionContract.match, (ctx, { params }) => startMatching(ctx, params.id)),
    serve(opinionContract.progress, (ctx, { params }) => runOf(ctx, params.id)),
    serve(opinionContract.stop, (ctx, { params }) => stopMatching(ctx, params.id)),
    serve(opinionContract.person, (ctx, { params }) => openPerson(ctx, params.id, params.line)),
    serve(opinionContract.settle, (ctx, { params, body }) => settleIdentity(ctx, params.id, params.line, body)),
  ],
})

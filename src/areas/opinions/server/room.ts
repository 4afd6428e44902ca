/** The server half of 党风廉政意见回复: its days are written down, its signatures told in words, and what arises is noticed. */
import { caseFiled } from '../../../facts/cases.ts'
import { stoodAside } from '../../../facts/recusals.ts'
import { sanctionReviewed } from '../../../facts/reviews.ts'
import { noteByHouse } from '../../../server/consequences.ts'
import { directoryOf } from '../../../server/directory.ts'
import { deadlinesOf } from '../../../server/flow.ts'
import { type After, on, room, serve } from '../../../server/room.ts'
import { opinions } from '../area.ts'
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

export const opinionRoom = room({
  area: opinions,
  after: {
    register: replyDayNoted,
    moreCame: replyDayNoted,
    extend_reply: replyDayNoted,
    consult: consultationNoted,
    consultWithGroup: consultationNoted,
    submit: lookedAgain,
    reply: validityNoted,
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

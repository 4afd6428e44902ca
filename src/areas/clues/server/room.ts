/** The server half of 问题线索. Steps run by themselves from the procedure; here stands only what they cause and hear. */
import { caseFiled, caseNotFiled } from '../../../facts/cases.ts'
import { checkFoundMore } from '../../../facts/double-checks.ts'
import { clueDisposed, clueFiled, talkApproved } from '../../../facts/clues.ts'
import { inquiryConcluded, inquiryOpened, inquiryReturned } from '../../../facts/inquiries.ts'
import { petitionHandedOver } from '../../../facts/petitions.ts'
import { noteByHouse, openByHouse, stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { directoryOf } from '../../../server/directory.ts'
import { tie } from '../../../server/lineage.ts'
import { type Kept, readRecord } from '../../../server/records.ts'
import { type After, on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { clues } from '../area.ts'
import { clueAsSource } from './as-source.ts'

const tellDisposed: After = (ctx, { id, values }) =>
  tell(ctx, clueDisposed, { clueId: id, result: String(values.result ?? values.way ?? ''), day: ctx.today })

const tellFiled: After = async (ctx, kept) => {
  const { number, subjectName, sex, subjectUnitId, post, rank, politics, summary, tier, officeId, handlerId } = kept.values
  await tell(ctx, clueFiled, {
    clueId: kept.id,
    clueNumber: String(number),
    values: { brief: summary, tier, officeId, handlerId },
    subject: {
      name: subjectName,
      sex,
      unitId: subjectUnitId,
      post,
      rank,
      brief: summary,
      ...(politics ? { member: politics === '中共党员' ? '是' : politics === '中共预备党员' ? '预备党员' : '否' } : {}),
    },
  })
  await tellDisposed(ctx, kept, {})
}

/** Whoever signed the disposal last gave it its approval. */
const approverOf = async (ctx: Ctx, { steps, signatures }: Kept): Promise<string> => {
  const approved = steps.findLast((taken) => taken.step === 'inquire' && taken.standing === 'effective')
  const last = signatures
    .filter((signed) => signed.stepId === approved?.id)
    .sort((a, b) => a.order - b.order)
    .at(-1)
  const { nameOf } = await directoryOf(ctx.house)
  return nameOf(String(last?.signedBy)) ?? String(last?.label ?? '')
}

const tellApproved: After = async (ctx, kept, form) => {
  const { number, subjectName, politics, subjectUnitId, post, rank, tier, summary, officeId, handlerId } = kept.values
  await tell(ctx, talkApproved, {
    clueId: kept.id,
    clueNumber: String(number),
    day: String(form.approvedOn ?? ctx.today),
    kind: String(form.talkKind),
    approver: String(form.approver ?? (await approverOf(ctx, kept))),
    ...(form.plan ? { plan: String(form.plan) } : {}),
    values: { subjectName, politics, subjectUnitId, post, rank, tier, brief: summary, officeId, handlerId },
  })
}

/** A clue that no longer waits for its inquiry, because an old ledger says how it ended, is left as it is. */
const standsIn = async (ctx: Ctx, clueId: string, ...states: string[]): Promise<boolean> =>
  states.includes((await readRecord(ctx, clues, clueId)).state)

export const clueRoom = room({
  area: clues,
  after: {
    inquire: tellApproved,
    resume: tellApproved,
    concludeTalk: tellDisposed,
    closeVerified: tellDisposed,
    passOn: tellDisposed,
    closeDirect: tellDisposed,
    moveUp: tellDisposed,
    file: tellFiled,
  },
  hears: [
    clueAsSource,
    on(petitionHandedOver, async (ctx, { petitionId, receivedOn, values }) => {
      const { registeredOn: _, officeId: __, ...said } = values
      const clue = await openByHouse(ctx, clues, 'receiveFromPetition', receivedOn, { ...said, source: '信访举报', receivedOn })
      await tie(ctx, petitionId, clue.id, '信访转为线索')
    }),
    on(checkFoundMore, async (ctx, { checkId, day, name, unitId, post, summary }) => {
      const said = { subjectName: name, subjectUnitId: unitId, ...(post ? { post } : {}), summary, source: '审查调查中发现', receivedOn: day }
      const clue = await openByHouse(ctx, clues, 'receiveFromCheck', day, said)
      await tie(ctx, checkId, clue.id, '双查（三查）发现线索')
    }),
    on(inquiryOpened, async (ctx, { clueId, inquiryNumber }) => {
      await noteByHouse(ctx, clues, clueId, { inquiryNumber })
    }),
    on(inquiryConcluded, async (ctx, { clueId, day, measure, form }) => {
      if (!(await standsIn(ctx, clueId, 'inquired'))) return
      if (measure) await noteByHouse(ctx, clues, clueId, { measure, form, measureOn: day })
      await stepByHouse(ctx, clues, clueId, 'concludeTalk', day)
    }),
    on(inquiryReturned, async (ctx, { clueId, day }) => {
      if (!(await standsIn(ctx, clueId, 'inquired', 'closed'))) return
      // What it was closed with holds no longer.
      await noteByHouse(ctx, clues, clueId, { result: undefined, resultOn: undefined, measure: undefined, measureOn: undefined, form: undefined })
      await stepByHouse(ctx, clues, clueId, 'takeBack', day)
    }),
    on(caseFiled, async (ctx, { clueId, caseNumber }) => {
      if (clueId) await noteByHouse(ctx, clues, clueId, { caseNumber })
    }),
    on(caseNotFiled, async (ctx, { clueId, day }) => {
      await stepByHouse(ctx, clues, clueId, 'reopen', day)
    }),
  ],
})

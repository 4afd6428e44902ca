/** The server half of 问题线索. Steps run by themselves from the procedure; here stands only what they cause and hear. */
import { caseFiled, caseNotFiled } from '../../../facts/cases.ts'
import { clueDisposed, clueFiled } from '../../../facts/clues.ts'
import { petitionHandedOver } from '../../../facts/petitions.ts'
import { noteByHouse, openByHouse, stepByHouse } from '../../../server/consequences.ts'
import { tie } from '../../../server/lineage.ts'
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

export const clueRoom = room({
  area: clues,
  after: { concludeTalk: tellDisposed, closeVerified: tellDisposed, closeDirect: tellDisposed, moveUp: tellDisposed, file: tellFiled },
  hears: [
    clueAsSource,
    on(petitionHandedOver, async (ctx, { petitionId, receivedOn, values }) => {
      const { registeredOn: _, officeId: __, ...said } = values
      const clue = await openByHouse(ctx, clues, 'receiveFromPetition', receivedOn, { ...said, source: '信访举报', receivedOn })
      await tie(ctx, petitionId, clue.id, '信访转为线索')
    }),
    on(caseFiled, async (ctx, { clueId, caseNumber }) => {
      if (clueId) await noteByHouse(ctx, clues, clueId, { caseNumber })
    }),
    on(caseNotFiled, async (ctx, { clueId, day }) => {
      await stepByHouse(ctx, clues, clueId, 'reopen', day)
    }),
  ],
})

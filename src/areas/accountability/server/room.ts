/** The server half of 问责: double checks and refused recommendations open one; discipline goes on as a case; what is appealed away is taken away. */
import { disciplineProposed } from '../../../facts/accountability.ts'
import { accountabilityProposed } from '../../../facts/double-checks.ts'
import { recommendationRefused } from '../../../facts/recommendations.ts'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { given, type Values } from '../../../kit/who.ts'
import { noteByHouse, openByHouse, stepByHouse } from '../../../server/consequences.ts'
import type { Ctx } from '../../../server/context.ts'
import { directoryOf } from '../../../server/directory.ts'
import { tie } from '../../../server/lineage.ts'
import { isBorneByAnother } from '../../../server/numbers.ts'
import { type After, on, room } from '../../../server/room.ts'
import { tell } from '../../../server/tell.ts'
import { sql } from '../../../server/sql.ts'
import { accountability } from '../area.ts'
import { bases } from '../bases.ts'
import { handlingWays, isOfGroup } from '../codes.ts'

/** A case that stands under this number and is about this person. */
const caseOf = (ctx: Ctx, { caseNumber, name }: Values) =>
  ctx.tx.one<{ id: string }>(sql`select r.id from records r join record_people p on p.record_id = r.id
    where r.area = 'cases' and r.number = ${String(caseNumber)} and p.name = ${String(name)} limit 1`)

const tiedToCase: After = async (ctx, { id, values }) => {
  const found = await caseOf(ctx, values)
  if (!found) throw new Refusal([worded('ruleNotMet', '没有这个编号的案件，或者案件不是本人的', { field: 'caseNumber', basis: bases.start })])
  await tie(ctx, id, found.id, '并入案件办理')
}

const caseOpened = (ctx: Ctx, id: string) =>
  ctx.tx.one<{ number: string }>(
    sql`select r.number from ties t join records r on r.id = t.to_id and r.area = 'cases' where t.from_id = ${id} limit 1`,
  )

/** 纪律处分 goes to the case line, and the number of its case is written down here. */
const disciplineGoesOn: After = async (ctx, { id, values }) => {
  if (values.way !== '纪律处分' || values.caseNumber) return
  const { name, unitId, officeId, handlerId, facts } = values
  await tell(ctx, disciplineProposed, {
    accountabilityId: id,
    name: String(name),
    ...given({ idNumber: values.idNumber, post: values.post }),
    unitId: String(unitId),
    officeId: String(officeId),
    handlerId: String(handlerId),
    brief: String(facts),
  })
  const opened = await caseOpened(ctx, id)
  if (opened) await noteByHouse(ctx, accountability, id, { caseNumber: opened.number })
}

/** What an appeal or a correction came to: a decision changed keeps nothing of the measure it had, one revoked ends. */
const resultCarried: After = async (ctx, { id, values }, form) => {
  const result = form.appealResult ?? form.result
  if (result === '撤销') await stepByHouse(ctx, accountability, id, 'revoke', ctx.today)
  if (result !== '变更' || !form.way) return
  const handling = handlingWays.includes(String(values.way)) ? form.handling : undefined
  await noteByHouse(ctx, accountability, id, { besides: form.besides, handling })
}

/** What a correction came to stands on the record; a revocation that follows finds it there. */
const corrected: After = async (ctx, kept, form) => {
  await noteByHouse(ctx, accountability, kept.id, { correctionResult: form.result })
  await resultCarried(ctx, kept, form)
}

const GROUP_KIND = '派驻机构'

/** Only a dispatched group starts what its head may start alone. */
const groupHasIt: After = async (ctx, { values }) => {
  if (!isOfGroup(values.level)) return
  const { offices } = await directoryOf(ctx.house)
  if (offices.find(({ id }) => id === values.officeId)?.kind === GROUP_KIND) return
  throw new Refusal([worded('ruleNotMet', '驻在单位管理的对象，由派驻机构承办', { field: 'level', basis: bases.startByGroup })])
}

/** No two decisions bear one number: not of those taken, nor of those that wait for their signatures. */
const numberIsFree: After = async (ctx, { id }, { decisionNumber }) => {
  if (await isBorneByAnother(ctx, accountability, id, ['decisionNumber'], decisionNumber))
    throw new Refusal([
      worded('numberTaken', `决定文号“${String(decisionNumber)}”已被另一项问责使用`, { field: 'decisionNumber', basis: bases.powers }),
    ])
}

export const accountabilityRoom = room({
  area: accountability,
  before: { decide: numberIsFree, decideWithParty: numberIsFree, adopt: numberIsFree },
  after: {
    propose: groupHasIt,
    complete: groupHasIt,
    appoint: groupHasIt,
    linkCase: tiedToCase,
    recommend: disciplineGoesOn,
    settle: resultCarried,
    settleWithParty: resultCarried,
    noteAppeal: resultCarried,
    correct: corrected,
    correctWithParty: corrected,
  },
  hears: [
    on(accountabilityProposed, async (ctx, { sourceId, caseId, name, post, unitId, ground, officeId, handlerId }) => {
      const object = { kind: name ? '干部' : '党组织', name, post, unitId, brief: ground, officeId, handlerId }
      const values = given({ ...object, source: '一案双查', openedOn: ctx.today })
      const opened = await openByHouse(ctx, accountability, 'openOnFact', ctx.today, values)
      await tie(ctx, sourceId, opened.id, '双查提出问责')
      await tie(ctx, caseId, opened.id, '由案件提出问责')
    }),
    on(recommendationRefused, async (ctx, { recommendationId, number, unitId, officeId, handlerId, way, ground, day }) => {
      // 提请主管部门责令改正 alone is no accountability yet.
      if (!way.includes('问责')) return
      const brief = `${number}被拒不采纳：${ground}`
      const values = given({ kind: '党组织', unitId, brief, source: '建议拒不采纳', officeId, handlerId, openedOn: day })
      const opened = await openByHouse(ctx, accountability, 'openOnFact', day, values)
      await tie(ctx, recommendationId, opened.id, '拒不采纳移送问责')
    }),
  ],
})

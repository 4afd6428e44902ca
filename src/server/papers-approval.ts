/** 呈批表 of the signed steps of a record: gathered from what was said, who signed and when. */
import type { Area } from '../kit/area.ts'
import { approvalSheet, type Signed as SignedPlace } from '../kit/approval-sheet.ts'
import { paperKinds } from '../kit/official-paper.ts'
import type { IssuedPaper } from '../kit/paper.ts'
import type { Step } from '../kit/procedure/procedure.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import { openFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import { joinClauses, labelled, words } from '../kit/words.ts'
import { dayInBeijing } from '../law/day.ts'
import { cite } from '../law/statutes.ts'
import type { z } from 'zod'
import type { Ctx } from './context.ts'
import { type Names, namesFor, onPaper } from './papers-values.ts'
import type { Kept, Signed, StepTaken } from './records.ts'
import { inSight, sql } from './sql.ts'

/** The steps of a record that somebody was asked to sign, the latest first. */
export const signedSteps = (area: Area, kept: Kept): { taken: StepTaken; step: Step }[] => {
  const steps = area.procedure ? stepsOf(area.procedure) : {}
  return kept.steps.toReversed().flatMap((taken) => {
    const step = steps[taken.step]
    return step && kept.signatures.some((signed) => signed.stepId === taken.id) ? [{ taken, step }] : []
  })
}

type Said = { label: string; says: string }

const saidIn = (form: z.ZodObject | undefined, values: Values, at: Names): Said[] =>
  (form ? openFields(form) : []).flatMap((field) => {
    const says = onPaper(field, values[field.name], at)
    return says ? [{ label: field.label, says }] : []
  })

/** What a line is called: its person's name, else its first field. */
const calledBy = (area: Area, lines: string): string =>
  area.people?.find(({ of }) => of === lines)?.name ?? Object.keys(area.lines?.[lines]?.record.shape ?? {})[0] ?? ''

const saidOfLines = async (ctx: Ctx, area: Area, kept: Kept, { taken, step }: { taken: StepTaken; step: Step }, at: Names): Promise<Said[]> => {
  const { eachLine } = step
  if (!eachLine) return []
  const row = await ctx.tx.one<{ said: Record<string, Values> }>(
    sql`select line_forms as said from steps_taken where id = ${taken.id} and ${inSight('steps_taken')}`,
  )
  const called = calledBy(area, eachLine.of)
  return (kept.lines[eachLine.of] ?? []).flatMap((line) => {
    const said = saidIn(eachLine.form, row?.said[line.id] ?? {}, at)
    return said.length === 0 ? [] : [{ label: String(line[called] ?? ''), says: joinClauses(said.map(({ label, says }) => labelled(label, says))) }]
  })
}

const placeOf = ({ label, signedBy, signedAt, verdict, opinion }: Signed, waits: boolean, { names }: Names): SignedPlace => ({
  label,
  due: waits,
  ...(signedBy ? { name: names.nameOf(signedBy) ?? words.unnamed } : {}),
  ...(signedAt ? { on: dayInBeijing(new Date(signedAt)) } : {}),
  ...(verdict ? { verdict } : {}),
  ...(opinion ? { opinion } : {}),
})

/** The sheet of one signed step, as it stands now. */
export const approvalPaper = async (ctx: Ctx, area: Area, kept: Kept, stepId: string | undefined): Promise<IssuedPaper> => {
  const found = signedSteps(area, kept).find(({ taken }) => taken.id === stepId)
  if (!found) throw refusal('noSuchPaper')
  const { taken, step } = found
  const at = await namesFor(ctx)
  const officeId = at.names.users.find(({ id }) => id === taken.by)?.officeId
  const office = officeId ? at.names.nameOf(officeId) : undefined
  const by = taken.by ? at.names.nameOf(taken.by) : undefined
  return approvalSheet(
    {
      commission: ctx.settings.commission,
      number: String(kept.values[area.spine.number] ?? ''),
      title: area.title(kept.values, kept.lines),
      step: step.label,
      ...(step.basis ? { basis: cite(step.basis) } : {}),
      ...(by ? { by } : {}),
      ...(office ? { office } : {}),
      on: dayInBeijing(new Date(taken.takenAt)),
      said: [...saidIn(step.form, taken.form, at), ...(await saidOfLines(ctx, area, kept, found, at))],
      signed: kept.signatures.filter((each) => each.stepId === taken.id).map((each) => placeOf(each, taken.standing === 'waiting', at)),
    },
    paperKinds.approval,
  )
}

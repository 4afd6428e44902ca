/** What a ledger says of steps taken before: kept as history, never as signed here. */
import type { Area } from '../../kit/area.ts'
import type { Folded } from '../../kit/ledger.ts'
import { stateAfter } from '../../kit/procedure/step.ts'
import type { Ctx } from '../context.ts'
import { newId } from '../id.ts'
import type { StepTaken } from '../records.ts'
import { type Columns, insertRows } from '../rows.ts'
import { sql } from '../sql.ts'

/** The steps that the folded record tells of, in order, the last of them into the state that it is in. */
export const pastSteps = (area: Area, folded: Folded): StepTaken[] => {
  let state: string | null = null
  return folded.past.map(({ step, day }, i) => {
    const declared = area.procedure?.steps[step]
    const from = state
    state = i === folded.past.length - 1 || !declared ? folded.state : stateAfter(declared, state)
    return { id: newId(), step, from, to: state, day, by: null, effective: true, standing: 'effective', origin: 'ledger', form: {}, takenAt: day }
  })
}

const stepColumns: Columns = {
  id: 'uuid',
  record_id: 'uuid',
  step: 'text',
  from_state: 'text',
  to_state: 'text',
  day: 'date',
  standing: 'text',
  origin: 'text',
  circle_id: 'int',
}

type Made = { draft: { id: string }; past: StepTaken[]; isNew: boolean }

/** Writes them, in place of what a ledger said of the same records before. */
export const writePast = async (ctx: Ctx, made: readonly Made[], circles: readonly number[]): Promise<void> => {
  const old = made.filter((m) => !m.isNew).map((m) => m.draft.id)
  if (old.length > 0) await ctx.tx.run(sql`delete from steps_taken where record_id = any (${old}::uuid[]) and origin = 'ledger'`)
  const rows = made.flatMap((m, i) =>
    m.past.map((t) => ({
      id: t.id,
      record_id: m.draft.id,
      step: t.step,
      from_state: t.from,
      to_state: t.to,
      day: t.day,
      standing: t.standing,
      origin: t.origin,
      circle_id: circles[i],
    })),
  )
  if (rows.length > 0) await ctx.tx.run(insertRows('steps_taken', stepColumns, rows))
}

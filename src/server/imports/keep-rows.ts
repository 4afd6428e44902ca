/** From checked rows to records: all or nothing, in one transaction. What a ledger says of past steps is kept as history. */
import type { Area } from '../../kit/area.ts'
import type { Folded, Ledger } from '../../kit/ledger.ts'
import type { Line } from '../../kit/procedure/procedure.ts'
import { stateAfter } from '../../kit/procedure/step.ts'
import type { Values } from '../../kit/who.ts'
import { yearOf } from '../../law/day.ts'
import type { Ctx } from '../context.ts'
import { settle } from '../flow.ts'
import { newId } from '../id.ts'
import { type Draft, keep } from '../keep.ts'
import { liftNumbers, nextNumbers } from '../numbers.ts'
import type { Kept, StepTaken } from '../records.ts'
import { column } from '../../kit/record/fields.ts'
import { ident, sql } from '../sql.ts'
import { writeDown } from '../trail.ts'
import { putAside } from './sealed-aside.ts'
import { dropSealedRows, sealedOfRows } from './sealed-rows.ts'
import type { Progress } from './stage.ts'
import { fewAtOnce } from './few-at-once.ts'

const BATCH = 1000

type LedgerRow = { id: string; values: Values }
type Group = { record_key: string; record_id: string; circle_id: number | null; number: string | null; version: number | null; rows: LedgerRow[] }
type Made = { draft: Draft; past: StepTaken[]; isNew: boolean }

/** Puts the new and changed rows among the ledger's rows; what stood before goes with the import, for undoing it. */
const putRows = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  await ctx.tx.run(sql`
    update import_rows i set before = jsonb_build_object('values', l.values, 'digest', l.digest, 'importId', l.import_id)
      from ledger_rows l where i.import_id = ${importId} and i.verdict = 'changed' and l.area = ${area.name} and l.row_key = i.row_key`)
  // A record's rows share one id by a window over them: joined to themselves they would be read once for each other, as long as the
  // planner has not been told how many came in.
  await ctx.tx.run(sql`
    insert into ledger_rows (area, row_key, id, record_key, record_id, ord, values, digest, import_id, circle_id)
    select ${area.name}, i.row_key, new_id(), i.record_key,
        coalesce((select record_id from ledger_rows k where k.area = ${area.name} and k.record_key = i.record_key limit 1),
          first_value(i.fresh) over (partition by i.record_key order by i.row_no)),
        i.row_no, i.values, i.digest, ${importId}, i.circle_id
      from (select *, new_id() as fresh from import_rows where import_id = ${importId} and verdict in ('new', 'changed')) i
    on conflict (area, row_key) do update set values = excluded.values, digest = excluded.digest, import_id = excluded.import_id`)
}

/** The next records that the import touches, each with all its rows, in the order of their keys. */
const nextGroups = (ctx: Ctx, importId: string, area: Area, after: string): Promise<Group[]> =>
  ctx.tx.all<Group>(sql`
    with touched as (select distinct i.record_key from import_rows i where i.import_id = ${importId} and i.verdict in ('new', 'changed') and i.record_key > ${after}
      and exists (select 1 from ledger_rows l where l.area = ${area.name} and l.record_key = i.record_key) order by i.record_key limit ${BATCH})
    select t.record_key, l.record_id, r.circle_id, r.number, r.version, l.rows
      from touched t
      join lateral (select min(record_id::text)::uuid as record_id, json_agg(json_build_object('id', id, 'values', values) order by ord, row_key) as rows
        from ledger_rows where area = ${area.name} and record_key = t.record_key) l on l.record_id is not null
      left join records r on r.id = l.record_id order by t.record_key`)

const linesOf = (folded: Folded, rows: LedgerRow[]): Record<string, Line[]> =>
  Object.fromEntries(
    Object.entries(folded.lines ?? {}).map(([name, lines]) => [
      name,
      lines.map((line, i) => ({ ...line, id: lines.length === rows.length ? (rows[i] as LedgerRow).id : newId() })),
    ]),
  )

const pastSteps = (area: Area, folded: Folded): StepTaken[] => {
  let state: string | null = null
  return folded.past.map(({ step, day }, i) => {
    const declared = area.procedure?.steps[step]
    const from = state
    state = i === folded.past.length - 1 || !declared ? folded.state : stateAfter(declared, state)
    return { id: newId(), step, from, to: state, day, by: null, effective: true, standing: 'effective', origin: 'ledger', form: {}, takenAt: day }
  })
}

const madeFrom = (area: Area, ledger: Ledger, group: Group): Made => {
  const folded = ledger.fold(group.rows.map((row) => row.values))
  const number = group.number ?? folded.record[area.spine.number]
  const values = { ...folded.record, ...(number === undefined ? {} : { [area.spine.number]: number }) }
  const draft: Draft = {
    id: group.record_id,
    state: folded.state,
    origin: 'ledger',
    values,
    lines: linesOf(folded, group.rows),
    excluded: [],
    signers: [],
    touched: false,
    ...(group.circle_id === null ? {} : { circleBefore: group.circle_id }),
  }
  return { draft, past: pastSteps(area, folded), isNew: group.circle_id === null }
}

/** Records whose ledger has no number of theirs get one from the house. */
const number = async (ctx: Ctx, area: Area, made: Made[]): Promise<Made[]> => {
  const wanting = made.filter((m) => m.draft.values[area.spine.number] === undefined)
  if (wanting.length === 0) return made
  const given = await nextNumbers(ctx, area, yearOf(ctx.today), wanting.length)
  const numbers = new Map(wanting.map((m, i) => [m.draft.id, given[i]]))
  return made.map((m) =>
    numbers.has(m.draft.id) ? { ...m, draft: { ...m.draft, values: { ...m.draft.values, [area.spine.number]: numbers.get(m.draft.id) } } } : m,
  )
}

const writePast = async (ctx: Ctx, made: Made[], circles: number[]): Promise<void> => {
  const old = made.filter((m) => !m.isNew).map((m) => m.draft.id)
  if (old.length > 0) await ctx.tx.run(sql`delete from steps_taken where record_id = any (${old}::uuid[]) and origin = 'ledger'`)
  const rows = made.flatMap((m, i) =>
    m.past.map((t) => ({ id: t.id, record_id: m.draft.id, step: t.step, from_state: t.from, to_state: t.to, day: t.day, circle_id: circles[i] })),
  )
  if (rows.length === 0) return
  await ctx.tx.run(sql`insert into steps_taken (id, record_id, step, from_state, to_state, day, standing, origin, circle_id)
    select id, record_id, step, from_state, to_state, day, 'effective', 'ledger', circle_id from jsonb_populate_recordset(null::steps_taken, ${JSON.stringify(rows)})`)
}

const asKept = ({ draft, past }: Made, circleId: number): Kept => ({
  id: draft.id,
  state: draft.state,
  version: 1,
  origin: 'ledger',
  circleId,
  values: draft.values,
  lines: draft.lines,
  steps: past,
  signatures: [],
  excluded: [],
})

const keepBatch = async (ctx: Ctx, area: Area, ledger: Ledger, importId: string, groups: Group[]): Promise<void> => {
  const made = await number(
    ctx,
    area,
    groups.map((group) => madeFrom(area, ledger, group)),
  )
  const ids = made.map((m) => m.draft.id)
  const sealed = await sealedOfRows(ctx, importId, area, ids)
  const circles = await keep(
    ctx,
    area,
    made.map(({ draft }) => ({ ...draft, values: { ...draft.values, ...sealed.get(draft.id) } })),
  )
  await writePast(ctx, made, circles)
  await settle(
    ctx,
    area,
    made.map((m, i) => asKept(m, circles[i] as number)),
  )
  await ctx.tx.run(sql`update ledger_rows l set circle_id = c.circle_id
    from jsonb_to_recordset(${JSON.stringify(made.map((m, i) => ({ id: m.draft.id, circle_id: circles[i] })))}) as c(id uuid, circle_id int) where l.record_id = c.id and l.circle_id <> c.circle_id`)
  await liftNumbers(
    ctx,
    area,
    made.map((m) => String(m.draft.values[area.spine.number])),
  )
  await writeDown(
    ctx,
    made.map((m, i) => ({ kind: 'import', area: area.name, recordId: m.draft.id, circleId: circles[i] as number, what: { importId, new: m.isNew } })),
  )
  await drawTies(ctx, area, ids)
}

/** Draws the ties that the ledger's own numbers tell of, whichever of the two came first. */
const drawTies = async (ctx: Ctx, area: Area, ids: string[]): Promise<void> => {
  for (const { field, area: other, kind, way } of area.refers ?? []) {
    const [from, to] = way === 'to' ? [sql`c.id`, sql`r.id`] : [sql`r.id`, sql`c.id`]
    await ctx.tx.run(sql`insert into ties (from_id, to_id, kind)
      select ${from}, ${to}, ${kind} from ${ident(area.name)} c join records r on r.area = ${other} and r.number = c.${ident(column(field))}
       where c.id = any (${ids}::uuid[]) on conflict do nothing`)
  }
}

async function* groupsOf(ctx: Ctx, importId: string, area: Area): AsyncGenerator<Group[]> {
  let after = ''
  for (;;) {
    const groups = await nextGroups(ctx, importId, area, after)
    if (groups.length === 0) return
    after = (groups.at(-1) as Group).record_key
    yield groups
  }
}

/** Folds every touched record afresh from its rows and keeps it. */
export const foldTouched = async (ctx: Ctx, importId: string, area: Area, progress: Progress): Promise<void> => {
  const ledger = area.ledger as Ledger
  let done = 0
  await fewAtOnce(groupsOf(ctx, importId, area), async (groups) => {
    await keepBatch(ctx, area, ledger, importId, groups)
    done += groups.reduce((sum, group) => sum + group.rows.length, 0)
    await progress(done)
  })
}

/** Keeps all new and changed rows of an import. */
export const keepRows = async (ctx: Ctx, importId: string, area: Area, progress: Progress): Promise<void> => {
  await putRows(ctx, importId, area)
  await putAside(ctx, importId, area)
  await foldTouched(ctx, importId, area, progress)
  await dropSealedRows(ctx, importId)
}

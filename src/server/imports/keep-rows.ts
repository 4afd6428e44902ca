/** From checked rows to records: all or nothing, in one transaction. What a ledger says of past steps is kept as history. */
import type { Area } from '../../kit/area.ts'
import type { Folded, Ledger } from '../../kit/ledger.ts'
import type { Line } from '../../kit/procedure/procedure.ts'
import { yearOf } from '../../law/day.ts'
import type { Ctx } from '../context.ts'
import { together } from '../db.ts'
import { settle } from '../flow.ts'
import { newId } from '../id.ts'
import { type Draft, keep } from '../keep.ts'
import { liftNumbers, nextNumbers } from '../numbers.ts'
import type { Kept, StepTaken } from '../records.ts'
import { column } from '../../kit/record/fields.ts'
import { type Columns, unnested } from '../rows.ts'
import { empty, ident, sql } from '../sql.ts'
import { writeDown } from '../trail.ts'
import { pastSteps, writePast } from './past.ts'
import { putAside } from './sealed-aside.ts'
import { dropSealedRows, sealedOfRows } from './sealed-rows.ts'
import type { Progress } from './stage.ts'
import { takingUpWords } from './take-up-words.ts'
import { fewAtOnce } from './few-at-once.ts'
import { type Touched, touchedBy, type TouchedRow } from './touched.ts'

type Made = { draft: Draft; past: StepTaken[]; isNew: boolean; rows: TouchedRow[] }

/** What stood in place of the rows that are changed goes with the import, for undoing it. */
const remember = (ctx: Ctx, importId: string, area: Area): Promise<number> =>
  ctx.tx.run(sql`
    update import_rows i set before = jsonb_build_object('values', l.values, 'digest', l.digest, 'importId', l.import_id)
      from ledger_rows l where i.import_id = ${importId} and i.verdict = 'changed' and l.area = ${area.name} and l.row_key = i.row_key`)

const rowColumns: Columns = { row_no: 'int', id: 'uuid', record_id: 'uuid', circle_id: 'int' }

/** Puts the rows that the file brings among the ledger's, under the circles of their records. */
const writeRows = async (ctx: Ctx, importId: string, area: Area, made: Made[], circles: number[]): Promise<void> => {
  const brought = made.flatMap((m, i) =>
    m.rows.flatMap(({ id, rowNo }) => (rowNo === null ? [] : [{ row_no: rowNo, id, record_id: m.draft.id, circle_id: circles[i] }])),
  )
  if (brought.length === 0) return
  const changes = made.every((m) => m.isNew)
    ? empty
    : sql`on conflict (area, row_key) do update set values = excluded.values, digest = excluded.digest, import_id = excluded.import_id`
  await ctx.tx.run(sql`
    insert into ledger_rows (area, row_key, id, record_key, record_id, ord, values, digest, import_id, circle_id)
    select ${area.name}, i.row_key, r.id, i.record_key, r.record_id, i.row_no, i.values, i.digest, ${importId}, r.circle_id
      from ${unnested(rowColumns, brought)}
     cross join lateral (select row_key, record_key, row_no, values, digest from import_rows where import_id = ${importId} and row_no = r.row_no limit 1) i ${changes}`)
}

const linesOf = (folded: Folded, rows: TouchedRow[]): Record<string, Line[]> =>
  Object.fromEntries(
    Object.entries(folded.lines ?? {}).map(([name, lines]) => [
      name,
      lines.map((line, i) => ({ ...line, id: lines.length === rows.length ? (rows[i] as TouchedRow).id : newId() })),
    ]),
  )

const madeFrom = (area: Area, ledger: Ledger, touched: Touched): Made => {
  const folded = ledger.fold(touched.rows.map((row) => row.values))
  const number = touched.number ?? folded.record[area.spine.number]
  const values = { ...folded.record, ...(number === undefined ? {} : { [area.spine.number]: number }) }
  const draft: Draft = {
    id: touched.recordId,
    state: folded.state,
    origin: 'ledger',
    values,
    lines: linesOf(folded, touched.rows),
    excluded: [],
    signers: [],
    touched: false,
    ...(touched.circleId === null ? {} : { circleBefore: touched.circleId }),
  }
  return { draft, past: pastSteps(area, folded), isNew: touched.circleId === null, rows: touched.rows }
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

const keepBatch = async (ctx: Ctx, area: Area, ledger: Ledger, importId: string, touched: Touched[]): Promise<void> => {
  const made = await number(
    ctx,
    area,
    touched.map((each) => madeFrom(area, ledger, each)),
  )
  const sealed = await sealedOfRows(ctx, importId, area, touched)
  const circles = await keep(
    ctx,
    area,
    made.map(({ draft }) => ({ ...draft, values: { ...draft.values, ...sealed.get(draft.id) } })),
  )
  const ids = made.map(({ draft }) => draft.id)
  await together([
    writePast(ctx, made, circles),
    settle(
      ctx,
      area,
      made.map((m, i) => asKept(m, circles[i] as number)),
      new Set(made.filter((m) => m.isNew).map((m) => m.draft.id)),
    ),
    writeRows(ctx, importId, area, made, circles),
    liftNumbers(
      ctx,
      area,
      made.map((m) => String(m.draft.values[area.spine.number])),
    ),
    writeDown(
      ctx,
      made.map((m, i) => ({
        kind: 'import',
        area: area.name,
        recordId: m.draft.id,
        circleId: circles[i] as number,
        what: { importId, new: m.isNew },
      })),
    ),
    drawTies(ctx, area, ids),
  ])
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

/** Folds every touched record afresh from its rows and keeps it. */
export const foldTouched = async (ctx: Ctx, importId: string, area: Area, brings: boolean, progress: Progress): Promise<void> => {
  const ledger = area.ledger as Ledger
  let done = 0
  await fewAtOnce(touchedBy(ctx, importId, area, brings), async (touched) => {
    await keepBatch(ctx, area, ledger, importId, touched)
    done += touched.reduce((sum, each) => sum + each.rows.length, 0)
    await progress(done)
  })
}

/** Keeps all new and changed rows of an import. */
export const keepRows = async (ctx: Ctx, importId: string, area: Area, progress: Progress): Promise<void> => {
  await remember(ctx, importId, area)
  await putAside(ctx, importId, area)
  await takingUpWords(ctx, () => foldTouched(ctx, importId, area, true, progress))
  await dropSealedRows(ctx, importId)
}

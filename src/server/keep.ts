/** The only way to an area's table for writing: the spine, the room's row, its lines, what lies sealed, who is named on it. */
import { type Area, linesTable } from '../kit/area.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import { column, type Field, openFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { circleOf, type Values } from '../kit/who.ts'
import { circlesFor } from './circles.ts'
import { asColumns, columnType } from './columns.ts'
import type { Ctx } from './context.ts'
import { together } from './db.ts'
import { grantedOn } from './granted.ts'
import { writeNamed } from './named.ts'
import type { Kept } from './records.ts'
import { type Columns, insertRows, putRows } from './rows.ts'
import { writeSealed } from './sealed.ts'
import { ident, raw, sql } from './sql.ts'

/** A record as it is to stand. */
export type Draft = {
  id: string
  state: string
  origin: 'here' | 'ledger'
  values: Values
  lines: Record<string, Line[]>
  excluded: string[]
  /** Tokens of those who were asked to sign: whoever signs knows what they sign. */
  signers: string[]
  /** Worked on here: a ledger may no longer write over it. */
  touched: boolean
  /** The circle it lay under; absent for a new record. */
  circleBefore?: number
}

const whatStood = (drafts: readonly Draft[]): string[] => drafts.flatMap(({ id, circleBefore }) => (circleBefore === undefined ? [] : [id]))

const columnsOf = (fields: Field[]): Columns => Object.fromEntries(fields.map((f) => [column(f.name), columnType[f.kind]]))

const spineColumns = {
  id: 'uuid',
  area: 'text',
  number: 'text',
  title: 'text',
  state: 'text',
  unit_id: 'uuid',
  office_id: 'uuid',
  opened: 'date',
  closed: 'date',
  origin: 'text',
  touched: 'boolean',
  circle_id: 'int',
} satisfies Columns

const spineRow = (area: Area, draft: Draft, circleId: number): Record<keyof typeof spineColumns, unknown> => ({
  id: draft.id,
  area: area.name,
  number: draft.values[area.spine.number],
  title: area.title(draft.values, draft.lines),
  state: draft.state,
  unit_id: draft.values[area.spine.unit ?? ''],
  office_id: draft.values[area.spine.office ?? ''],
  opened: draft.values[area.spine.opened ?? ''],
  closed: draft.values[area.spine.closed ?? ''],
  origin: draft.origin,
  touched: draft.touched,
  circle_id: circleId,
})

const changeSpine = sql`
  on conflict (id) do update set number = excluded.number, title = excluded.title, state = excluded.state, unit_id = excluded.unit_id,
    office_id = excluded.office_id, opened = excluded.opened, closed = excluded.closed, touched = records.touched or excluded.touched, circle_id = excluded.circle_id,
    version = records.version + 1, changed_at = now()`

/** What the record had and has no longer goes; the rest is written over. */
const writeLines = async (ctx: Ctx, area: Area, drafts: Draft[], circles: number[], old: string[]): Promise<void> => {
  for (const [name, { record }] of Object.entries(area.lines ?? {})) {
    const fields = openFields(record)
    const rows = drafts.flatMap((draft, i) =>
      (draft.lines[name] ?? []).map((line, ord) => ({ id: line.id, record_id: draft.id, ord, circle_id: circles[i], ...asColumns(fields, line) })),
    )
    const table = linesTable(area.name, name)
    const columns = { id: 'uuid', record_id: 'uuid', ord: 'int', circle_id: 'int', ...columnsOf(fields) }
    if (old.length > 0)
      await ctx.tx.run(sql`delete from ${ident(table)} where record_id = any (${old}::uuid[]) and not id = any (${rows.map((r) => r.id)}::uuid[])`)
    if (rows.length > 0) await ctx.tx.run(old.length > 0 ? putRows(table, columns, ['id'], rows) : insertRows(table, columns, rows))
  }
}

/** A record as it stands, ready to be written again with changes. */
export const draftOf = (kept: Kept): Draft => ({
  id: kept.id,
  state: kept.state,
  origin: kept.origin,
  values: kept.values,
  lines: kept.lines,
  excluded: kept.excluded,
  signers: [...new Set(kept.signatures.flatMap((s) => s.who))],
  touched: true,
  circleBefore: kept.circleId,
})

const followers = ['steps_taken', 'signatures', 'deadlines', 'files', 'ledger_rows', 'todo_claims'] as const

/** What hangs on a record moves with it when its circle changes. */
const moveFollowers = async (ctx: Ctx, drafts: Draft[], circles: number[]): Promise<void> => {
  for (const [i, draft] of drafts.entries()) {
    const circleId = circles[i] as number
    if (draft.circleBefore === undefined || draft.circleBefore === circleId) continue
    for (const table of followers) {
      const open = table === 'files' ? sql`and key_id is null` : sql``
      await ctx.tx.run(sql`update ${raw(table)} set circle_id = ${circleId} where record_id = ${draft.id} ${open}`)
    }
  }
}

/** Who knows it by the area's rule, who signs it, and what runs of the access that was granted to it. */
const circlesOfDrafts = async (ctx: Ctx, area: Area, drafts: Draft[], old: string[]): Promise<string[][]> => {
  const granted = await grantedOn(ctx, old)
  return drafts.map((d) => [...new Set([...circleOf(area.seenBy, d.values, d.excluded), ...d.signers, ...(granted.get(d.id) ?? [])])].sort())
}

const taken = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'records_number'

const writeSpine = async (ctx: Ctx, area: Area, drafts: Draft[], circles: number[], isNew: boolean): Promise<void> => {
  const spine = insertRows(
    'records',
    spineColumns,
    drafts.map((d, i) => spineRow(area, d, circles[i] as number)),
  )
  try {
    await ctx.tx.run(isNew ? spine : sql`${spine} ${changeSpine}`)
  } catch (error) {
    throw taken(error) ? refusal('numberTaken', {}, { field: area.spine.number }) : error
  }
}

const writeRoom = (ctx: Ctx, area: Area, drafts: Draft[], circles: number[], isNew: boolean): Promise<number> => {
  const fields = openFields(area.record)
  const columns = { id: 'uuid', circle_id: 'int', state: 'text', ...columnsOf(fields) }
  const rows = drafts.map((d, i) => ({ id: d.id, circle_id: circles[i], state: d.state, ...asColumns(fields, d.values) }))
  return ctx.tx.run(isNew ? insertRows(area.name, columns, rows) : putRows(area.name, columns, ['id'], rows))
}

/**
 * Writes records, one or many, with everything that is kept of them; gives back the circle of each.
 * A number that another record bears is refused.
 */
export const keep = async (ctx: Ctx, area: Area, given: Draft[]): Promise<number[]> => {
  const drafts = area.derive ? given.map((d) => ({ ...d, values: { ...d.values, ...area.derive?.(d.values, d.lines) } })) : given
  const old = whatStood(drafts)
  const isNew = old.length === 0
  const circles = await circlesFor(ctx, await circlesOfDrafts(ctx, area, drafts, old))
  await together([
    writeSpine(ctx, area, drafts, circles, isNew),
    writeRoom(ctx, area, drafts, circles, isNew),
    writeLines(ctx, area, drafts, circles, old),
    writeSealed(ctx, area, drafts),
    writeNamed(ctx, area, drafts, circles, old),
    moveFollowers(ctx, drafts, circles),
  ])
  return circles
}

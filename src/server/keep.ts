/** The only way to an area's table for writing: the room's row, its lines, what lies sealed, the spine, the people, the words. */
import { type Area, linesTable, type PersonOn } from '../kit/area.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import { column, type Field, openFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import { circleOf, type Values } from '../kit/who.ts'
import { circlesFor } from './circles.ts'
import { asColumns } from './columns.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import { grantedOn } from './granted.ts'
import { MARKING } from './marks.ts'
import type { Kept } from './records.ts'
import { writeSealed } from './sealed.ts'
import { ident, join, raw, type Sql, sql } from './sql.ts'
import { wordsOf } from './words.ts'

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

type Rows = readonly Record<string, unknown>[]

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Writes rows given as JSON into a table, replacing those of the same key. */
const upsert = (table: string, columns: string[], key: string[], rows: Rows): Sql => {
  const list = join(columns.map(ident))
  const rest = columns.filter((c) => !key.includes(c))
  return sql`insert into ${ident(table)} (${list})
    select ${list} from jsonb_populate_recordset(null::${ident(table)}, ${JSON.stringify(rows)})
    on conflict (${join(key.map(ident))}) do update set ${join(rest.map((c) => sql`${ident(c)} = excluded.${ident(c)}`))}`
}

const columnsOf = (fields: Field[]): string[] => fields.map((f) => column(f.name))

const spineRow = (area: Area, draft: Draft, circleId: number): Record<string, unknown> => ({
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

const writeSpine = (rows: Rows): Sql => sql`
  insert into records (id, area, number, title, state, unit_id, office_id, opened, closed, origin, touched, circle_id)
  select id, area, number, title, state, unit_id, office_id, opened, closed, origin, touched, circle_id
    from jsonb_populate_recordset(null::records, ${JSON.stringify(rows)})
  on conflict (id) do update set number = excluded.number, title = excluded.title, state = excluded.state, unit_id = excluded.unit_id,
    office_id = excluded.office_id, opened = excluded.opened, closed = excluded.closed, touched = records.touched or excluded.touched, circle_id = excluded.circle_id,
    version = records.version + 1, changed_at = now()`

const peopleOf = (area: Area, draft: Draft, circleId: number): Rows =>
  (area.people ?? []).flatMap((on: PersonOn) => {
    const holders: Values[] = on.of ? (draft.lines[on.of] ?? []) : [draft.values]
    return holders.flatMap((holder, ord) =>
      text(holder[on.name])
        ? [
            {
              record_id: draft.id,
              role: on.role,
              ord,
              name: holder[on.name],
              id_number: holder[on.idNumber ?? ''],
              unit_id: holder[on.unit ?? ''],
              post: holder[on.post ?? ''],
              rank: holder[on.rank ?? ''],
              circle_id: circleId,
            },
          ]
        : [],
    )
  })

const wordsRow = (area: Area, draft: Draft, people: Rows, names: Directory, circleId: number): Record<string, unknown> => {
  const units = [draft.values[area.spine.unit ?? ''], ...people.map((p) => p.unit_id)].map((id) => names.unitName.get(String(id)))
  const number = text(draft.values[area.spine.number])
  const title = area.title(draft.values, draft.lines)
  const called = people.map((p) => text(p.name)).filter((name) => name !== undefined)
  const idNumbers = people.map((p) => text(p.id_number)).filter((id) => id !== undefined)
  const marked = { area: area.name, number: number ?? '', title, names: called, idNumbers }
  const { words, pieces } = wordsOf([number, title, ...called, ...new Set(units)], marked)
  return { record_id: draft.id, words, pieces, marking: MARKING, circle_id: circleId }
}

const writeWords = (rows: Rows): Sql => sql`
  insert into record_words (record_id, words, grams, marking, circle_id)
  select record_id, words, array_to_tsvector(string_to_array(pieces, ' ')), marking, circle_id
    from jsonb_to_recordset(${JSON.stringify(rows)}) as w(record_id uuid, words text, pieces text, marking int, circle_id int)
  on conflict (record_id) do update set words = excluded.words, grams = excluded.grams, marking = excluded.marking, circle_id = excluded.circle_id`

const writeLines = async (ctx: Ctx, area: Area, drafts: Draft[], circles: number[]): Promise<void> => {
  for (const [name, { record }] of Object.entries(area.lines ?? {})) {
    const fields = openFields(record)
    const rows = drafts.flatMap((draft, i) =>
      (draft.lines[name] ?? []).map((line, ord) => ({ id: line.id, record_id: draft.id, ord, circle_id: circles[i], ...asColumns(fields, line) })),
    )
    const table = linesTable(area.name, name)
    const old = drafts.filter((d) => d.circleBefore !== undefined).map((d) => d.id)
    if (old.length > 0)
      await ctx.tx.run(sql`delete from ${ident(table)} where record_id = any (${old}::uuid[]) and not id = any (${rows.map((r) => r.id)}::uuid[])`)
    if (rows.length > 0) await ctx.tx.run(upsert(table, ['id', 'record_id', 'ord', 'circle_id', ...columnsOf(fields)], ['id'], rows))
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
const circlesOfDrafts = async (ctx: Ctx, area: Area, drafts: Draft[]): Promise<string[][]> => {
  const granted = await grantedOn(
    ctx,
    drafts.flatMap((d) => (d.circleBefore === undefined ? [] : [d.id])),
  )
  return drafts.map((d) => [...new Set([...circleOf(area.seenBy, d.values, d.excluded), ...d.signers, ...(granted.get(d.id) ?? [])])].sort())
}

const taken = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'records_number'

/**
 * Writes records, one or many, with everything that is kept of them; gives back the circle of each.
 * A number that another record bears is refused.
 */
export const keep = async (ctx: Ctx, area: Area, given: Draft[]): Promise<number[]> => {
  const drafts = area.derive ? given.map((d) => ({ ...d, values: { ...d.values, ...area.derive?.(d.values, d.lines) } })) : given
  const names = await directoryOf(ctx.house)
  const circles = await circlesFor(ctx, await circlesOfDrafts(ctx, area, drafts))
  const circle = (i: number): number => circles[i] as number
  const fields = openFields(area.record)
  try {
    await ctx.tx.run(writeSpine(drafts.map((d, i) => spineRow(area, d, circle(i)))))
  } catch (error) {
    throw taken(error) ? refusal('numberTaken', {}, { field: area.spine.number }) : error
  }
  const rows = drafts.map((d, i) => ({ id: d.id, circle_id: circle(i), state: d.state, ...asColumns(fields, d.values) }))
  await ctx.tx.run(upsert(area.name, ['id', 'circle_id', 'state', ...columnsOf(fields)], ['id'], rows))
  await writeLines(ctx, area, drafts, circles)
  await writeSealed(ctx, area, drafts)
  const people = drafts.map((d, i) => peopleOf(area, d, circle(i)))
  const old = drafts.filter((d) => d.circleBefore !== undefined).map((d) => d.id)
  if (old.length > 0) await ctx.tx.run(sql`delete from record_people where record_id = any (${old}::uuid[])`)
  const named = people.flat()
  if (named.length > 0) await ctx.tx.run(upsert('record_people', Object.keys(named[0] as object), ['record_id', 'role', 'ord'], named))
  await ctx.tx.run(writeWords(drafts.map((d, i) => wordsRow(area, d, people[i] as Rows, names, circle(i)))))
  await moveFollowers(ctx, drafts, circles)
  return circles
}

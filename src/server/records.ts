/** The only way to an area's table for reading: every question carries the actor's sight, so none can forget it. */
import type { Area } from '../kit/area.ts'
import type { Line, Taken } from '../kit/procedure/procedure.ts'
import { openFields } from '../kit/record/fields.ts'
import { refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import { linesSelected, present, selected } from './columns.ts'
import type { Ctx, Reader } from './context.ts'
import { onlyReads } from './granted.ts'
import { ident, inSight, join, type Sql, sql } from './sql.ts'
import { lookedAt } from './trail.ts'

/** One signature wanted or given on a step. */
export type Signed = {
  stepId: string
  order: number
  label: string
  who: string[]
  signedBy: string | null
  signedAt: string | null
  verdict: 'agreed' | 'returned' | null
  opinion: string | null
}

/** A step as the record's page tells it. */
export type StepTaken = Taken & { standing: 'waiting' | 'effective' | 'returned'; takenAt: string }

/** A record as it is kept, with all that its procedure needs to go on. */
export type Kept = {
  id: string
  state: string
  version: number
  origin: 'here' | 'ledger'
  circleId: number
  values: Values
  lines: Record<string, Line[]>
  steps: StepTaken[]
  signatures: Signed[]
  excluded: string[]
}

export type Row = Record<string, unknown> & {
  id: string
  state: string
  version: number
  origin: 'here' | 'ledger'
  circle_id: number
  steps: StepTaken[]
  signatures: Signed[]
  excluded: string[]
}

const steps = sql`(select coalesce(json_agg(json_build_object('id', t.id, 'step', t.step, 'from', t.from_state, 'to', t.to_state, 'day', t.day,
    'by', t.taken_by, 'takenAt', t.taken_at, 'standing', t.standing, 'effective', t.standing = 'effective', 'origin', t.origin, 'form', t.form) order by t.ord), '[]')
  from steps_taken t where t.record_id = c.id) as steps`

const signatures = sql`(select coalesce(json_agg(json_build_object('stepId', g.step_id, 'order', g.ord, 'label', g.label, 'who', g.who,
    'signedBy', g.signed_by, 'signedAt', g.signed_at, 'verdict', g.verdict, 'opinion', g.opinion) order by g.step_id, g.ord), '[]')
  from signatures g where g.record_id = c.id) as signatures`

const excluded = sql`(select coalesce(json_agg(x.user_id), '[]') from exclusions x where x.record_id = c.id) as excluded`

const statements = new WeakMap<Area, Sql>()

const statementOf = (area: Area): Sql => {
  const known = statements.get(area)
  if (known) return known
  const what = join([selected('c', openFields(area.record)), ...linesSelected(area), steps, signatures, excluded])
  const statement = sql`select c.id, c.state, c.circle_id, r.version, r.origin, ${what}
    from ${ident(area.name)} c join records r on r.id = c.id where ${inSight('c')} and c.id = `
  statements.set(area, statement)
  return statement
}

const keptFrom = (area: Area, row: Row): Kept => {
  const { id, state, version, origin, circle_id, steps, signatures, excluded, ...rest } = row
  const lines = Object.keys(area.lines ?? {}).map((name) => [name, ((rest[`lines.${name}`] as Line[]) ?? []).map(present)] as const)
  const values = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('lines.')))
  return {
    id,
    state,
    version,
    origin,
    circleId: circle_id,
    values: present(values),
    lines: Object.fromEntries(lines),
    steps,
    signatures,
    excluded,
  }
}

const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id)

/** What is asked for one record. */
export const recordAsked = (area: Area, id: string): Sql => sql`${statementOf(area)}${isId(id) ? id : null}`

/** The record that was found, or a refusal that does not tell whether it is missing or merely not for this reader. */
export const recordFound = (area: Area, [row]: Row[]): Kept => {
  if (!row) throw refusal('notFound')
  return keptFrom(area, row)
}

export const readRecord = async (ctx: Pick<Ctx, 'tx'>, area: Area, id: string): Promise<Kept> =>
  recordFound(area, await ctx.tx.all<Row>(recordAsked(area, id)))

/** Several records of one area; those that the transaction may not see are not among them. */
export const readRecords = async (ctx: Pick<Ctx, 'tx'>, area: Area, ids: string[]): Promise<Kept[]> => {
  const rows = await ctx.tx.all<Row>(sql`${statementOf(area)} any (${ids}::uuid[])`)
  return rows.map((row) => keptFrom(area, row))
}

/** The record as somebody opens it: the look is written down before anything is answered. */
export const opened = async (ctx: Reader, area: Area, kept: Kept): Promise<Kept> => {
  await lookedAt(ctx, { kind: 'read', area: area.name, recordId: kept.id, circleId: kept.circleId })
  return kept
}

/** The record to be changed, held against other writers until this transaction ends; refused to who only reads it by access. Of a hundred at once, one goes first. */
export const holdRecord = async (ctx: Ctx, area: Area, id: string): Promise<Kept> => {
  if (!isId(id)) throw refusal('notFound')
  await ctx.tx.run(sql`select 1 from records where id = ${id} and area = ${area.name} and ${inSight('records')} for update`)
  const kept = await readRecord(ctx, area, id)
  if (onlyReads(ctx, area, kept)) throw refusal('accessReadsOnly')
  return kept
}

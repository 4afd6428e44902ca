/** After anything changed on records: their limits, their to-dos and the next day due are worked out afresh and kept. */
import type { Area } from '../kit/area.ts'
import { type Deadline, deadlines, standsStill } from '../kit/procedure/deadline.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import { todosFor, toSign } from '../kit/procedure/todo.ts'
import { circlesFor } from './circles.ts'
import type { Ctx, Reader } from './context.ts'
import { together } from './db.ts'
import type { Kept } from './records.ts'
import { type Columns, insertRows, unnested } from './rows.ts'
import { situationOf } from './situation.ts'
import { sql } from './sql.ts'

/** The limits of a record today, ended ones included. */
export const deadlinesOf = (ctx: Reader, area: Area, kept: Kept): Deadline[] =>
  area.procedure ? deadlines(area.procedure, { ...situationOf(ctx, kept), told: area.ledger?.tells }, ctx.settings.calendar, ctx.settings.terms) : []

const todoColumns: Columns = {
  record_id: 'uuid',
  ord: 'int',
  area: 'text',
  kind: 'text',
  what: 'text',
  steps: 'text[]',
  who: 'text',
  due_on: 'date',
  since: 'date',
  circle_id: 'int',
}

type TodoRow = {
  record_id: string
  ord: number
  area: string
  kind: 'step' | 'sign'
  what: string
  steps: string[]
  who: string
  due_on?: string
  since: string
  tokens: string[]
}

const lastDay = (kept: Kept, today: string): string => kept.steps.findLast((t) => t.standing === 'effective')?.day ?? today

const signTodo = (area: Area, kept: Kept, due: string | undefined): TodoRow[] => {
  const pending = kept.steps.find((t) => t.standing === 'waiting')
  const next = kept.signatures.find((s) => s.stepId === pending?.id && s.signedBy === null)
  if (!pending || !next) return []
  const label = (area.procedure && stepsOf(area.procedure)[pending.step]?.label) ?? pending.step
  return [
    {
      record_id: kept.id,
      ord: 0,
      area: area.name,
      kind: 'sign',
      what: toSign(label),
      steps: [pending.step],
      who: next.label,
      since: pending.takenAt.slice(0, 10),
      tokens: next.who,
      ...(due ? { due_on: due } : {}),
    },
  ]
}

const todoRows = (ctx: Ctx, area: Area, kept: Kept, running: Deadline[]): TodoRow[] => {
  if (!area.procedure) return []
  const open = running.filter((run) => !run.endedOn)
  const soonest = open.map((run) => run.due).sort()[0]
  if (kept.steps.some((t) => t.standing === 'waiting')) return signTodo(area, kept, soonest)
  return todosFor(area.procedure, kept.state, kept.values, running).map((todo, ord) => ({
    record_id: kept.id,
    ord,
    area: area.name,
    kind: 'step',
    what: todo.what,
    steps: todo.steps,
    who: todo.whoLabel,
    since: lastDay(kept, ctx.today),
    tokens: todo.who,
    ...(todo.dueOn ? { due_on: todo.dueOn } : {}),
  }))
}

const deadlineColumns: Columns = {
  record_id: 'uuid',
  limit_name: 'text',
  run: 'int',
  label: 'text',
  started_on: 'date',
  due_on: 'date',
  original_due_on: 'date',
  ended_on: 'date',
  provisional: 'boolean',
  paused: 'boolean',
  extended: 'int',
  circle_id: 'int',
  area: 'text',
}

const deadlineRows = (area: Area, kept: Kept, running: Deadline[]) =>
  running.map((run, i) => ({
    record_id: kept.id,
    limit_name: run.limit,
    run: i,
    label: run.label,
    started_on: run.startedOn,
    due_on: run.due,
    original_due_on: run.original,
    ended_on: run.endedOn,
    provisional: run.provisional,
    paused: standsStill(run),
    extended: run.extensions.length,
    circle_id: kept.circleId,
    area: area.name,
  }))

const clear = async (ctx: Ctx, ids: string[]): Promise<void> => {
  await ctx.tx.run(sql`delete from deadlines where record_id = any (${ids}::uuid[])`)
  // To-dos lie under circles that the actor may stand outside of; they go by their record.
  await ctx.tx.run(sql`select clear_todos(${ids}::uuid[])`)
}

const writeLimits = async (ctx: Ctx, area: Area, all: Kept[], running: Deadline[][]): Promise<void> => {
  const limits = all.flatMap((kept, i) => deadlineRows(area, kept, running[i] as Deadline[]))
  if (limits.length > 0) await ctx.tx.run(insertRows('deadlines', deadlineColumns, limits))
}

const writeTodos = async (ctx: Ctx, area: Area, all: Kept[], running: Deadline[][]): Promise<void> => {
  const todos = all.flatMap((kept, i) => todoRows(ctx, area, kept, running[i] as Deadline[]).map((row) => ({ ...row, excluded: kept.excluded })))
  if (todos.length === 0) return
  const circles = await circlesFor(
    ctx,
    todos.map((t) => [...t.tokens, ...t.excluded.map((id) => `-user:${id}`)].sort()),
  )
  const rows = todos.map(({ tokens: _, excluded: __, ...row }, i) => ({ ...row, circle_id: circles[i] }))
  await ctx.tx.run(insertRows('todos', todoColumns, rows))
}

/** The next day due of each record, where one is due or may have been before. */
const writeDue = async (ctx: Ctx, all: Kept[], running: Deadline[][], fresh: ReadonlySet<string>): Promise<void> => {
  const due = all
    .map((kept, i) => {
      const open = (running[i] as Deadline[]).filter((run) => !run.endedOn)
      const due_on = open.map(({ due }) => due).sort()[0]
      return { id: kept.id, due_on, due_paused: open.some((run) => run.due === due_on && standsStill(run)) }
    })
    .filter(({ id, due_on }) => due_on !== undefined || !fresh.has(id))
  if (due.length === 0) return
  await ctx.tx.run(
    sql`update records c set due_on = r.due_on, due_paused = r.due_paused from ${unnested({ id: 'uuid', due_on: 'date', due_paused: 'boolean' }, due)}
      where c.id = r.id and (c.due_on is distinct from r.due_on or c.due_paused <> r.due_paused)`,
  )
}

const none: ReadonlySet<string> = new Set()

/**
 * Works out limits and to-dos of these records and writes them. `fresh` are those of them that are only being brought in: of them nothing
 * was written before.
 */
export const settle = async (ctx: Ctx, area: Area, all: Kept[], fresh = none): Promise<void> => {
  if (!area.procedure || all.length === 0) return
  const running = all.map((kept) => deadlinesOf(ctx, area, kept))
  const before = all.map((kept) => kept.id).filter((id) => !fresh.has(id))
  if (before.length > 0) await clear(ctx, before)
  await together([writeLimits(ctx, area, all, running), writeTodos(ctx, area, all, running), writeDue(ctx, all, running, fresh)])
}

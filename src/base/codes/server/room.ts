/** The server half of 代码表. What is retired stays readable on old records. */
import type { CodeTable } from '../../../kit/record/code-table.ts'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { cite } from '../../../law/statutes.ts'
import { forgetCodes } from '../../../server/code-book.ts'
import type { Ctx } from '../../../server/context.ts'
import { room, serve } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { codeContract, type TableSaid } from '../contract.ts'

const tablesOf = (ctx: Ctx): CodeTable[] => [
  ...new Map(ctx.house.areas.flatMap((area) => area.codes ?? []).map((table) => [table.name, table])).values(),
]

const openTable = (ctx: Ctx, name: string): CodeTable => {
  const table = tablesOf(ctx).find((t) => t.name === name)
  if (!table) throw new Refusal([worded('notFound', '没有这张代码表')])
  if (!table.open) throw new Refusal([worded('ruleNotMet', '这张代码表由法规规定，不能修改', table.basis ? { basis: table.basis } : {})])
  return table
}

type Row = { table: string; code: string; label: string; retired: boolean }

const saidOf = (table: CodeTable, rows: Row[]): TableSaid => {
  const local = rows.filter((row) => row.table === table.name)
  const declared = table.codes.map((c) => ({ ...c, retired: local.some((row) => row.code === c.code && row.retired), local: false }))
  const added = local
    .filter((row) => !table.codes.some((c) => c.code === row.code))
    .map(({ code, label, retired }) => ({ code, label, retired, local: true }))
  return {
    name: table.name,
    label: table.label,
    open: table.open,
    ...(table.basis ? { cited: cite(table.basis) } : {}),
    values: [...declared, ...added],
  }
}

const read = async (ctx: Ctx): Promise<TableSaid[]> => {
  const rows = await ctx.tx.all<Row>(
    sql`select code_table as table, code, label, until_day is not null and until_day < ${ctx.today} as retired from code_values order by ord`,
  )
  return tablesOf(ctx).map((table) => saidOf(table, rows))
}

const add = async (ctx: Ctx, name: string, label: string): Promise<{ done: boolean }> => {
  const table = openTable(ctx, name)
  await ctx.tx.run(sql`insert into code_values (code_table, code, label, ord, from_day) select ${table.name}, ${label}, ${label}, count(*) + 100, ${ctx.today} from code_values where code_table = ${table.name}
    on conflict (code_table, code) do update set until_day = null`)
  await writeDownForKeepers(ctx, 'add code', { table: table.name, label })
  forgetCodes(ctx.house)
  return { done: true }
}

const retire = async (ctx: Ctx, name: string, code: string): Promise<{ done: boolean }> => {
  const table = openTable(ctx, name)
  const label = table.codes.find((c) => c.code === code)?.label ?? code
  await ctx.tx.run(sql`insert into code_values (code_table, code, label, ord, until_day) values (${table.name}, ${code}, ${label}, 0, ${ctx.today}::date - 1)
    on conflict (code_table, code) do update set until_day = excluded.until_day`)
  await writeDownForKeepers(ctx, 'retire code', { table: table.name, code })
  forgetCodes(ctx.house)
  return { done: true }
}

export const codeRoom = room({
  serves: [
    serve(codeContract.tables, read),
    serve(codeContract.add, (ctx, { params, body }) => add(ctx, params.table, body.label)),
    serve(codeContract.retire, (ctx, { params }) => retire(ctx, params.table, params.code)),
  ],
})

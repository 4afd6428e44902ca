/** Bringing ledgers in from the page: only one's own imports are seen, and only ledgers that one's office keeps may be brought. */
import { fileFaults } from '../../kit/ledger-words.ts'
import { labelled, words } from '../../kit/words.ts'
import { existsSync } from 'node:fs'
import type { z } from 'zod'
import type { Area } from '../../kit/area.ts'
import type { Uploads } from '../../kit/contract.ts'
import { importContract, type ImportPage, type ImportSaid } from '../../kit/import-contract.ts'
import { Refusal, refusal } from '../../kit/refusal.ts'
import { is } from '../../kit/who.ts'
import { circlesFor } from '../circles.ts'
import type { Ctx } from '../context.ts'
import { takeIn } from '../files.ts'
import { safeName } from '../files/names.ts'
import { storedPath } from '../files/store.ts'
import { areaNamed } from '../house.ts'
import { newId } from '../id.ts'
import { type Served, serve } from '../room.ts'
import { inSight, sql } from '../sql.ts'
import { writeDownForKeepers } from '../trail.ts'
import type { Fault } from './check.ts'
import type { Matched } from './headings.ts'
import { checkImport, keepImport, stopImport, takeBackImport } from './jobs.ts'
import { markedRows } from './marked.ts'
import { recognise } from './stage.ts'

type Row = z.infer<typeof ImportSaid> & { digest: string; columns: Record<string, string>; headings: string[]; circleId: number; headingRow: number }

const SHOWN_FAULTS = 500

const select = sql`select id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as at, file_name as "fileName", area, standing, rows, new, changed, unchanged, wrong, done, message,
  digest, columns, headings, heading_row as "headingRow", circle_id as "circleId" from imports`

const find = async (ctx: Ctx, id: string): Promise<Row> => {
  const row = await ctx.tx.one<Row>(sql`${select} where id = ${id} and by_user = ${ctx.actor.id} and ${inSight('imports')}`)
  if (!row) throw refusal('notFound')
  return row
}

const areaOf = (ctx: Ctx, row: Row): Area => areaNamed(ctx.house, row.area ?? '')

const mayBring = (ctx: Ctx, area: Area): void => {
  const by = area.ledger?.importedBy
  if (!by || !is(by, ctx.actor, {})) throw refusal('importByOthers', { ledger: area.ledger?.title ?? area.label, who: by?.label ?? words.someOffice })
}

/** Starts after the request's own transaction is over, so that the work finds what the request wrote. */
const afterwards = (start: () => Promise<void>): void => void setTimeout(() => void start(), 20)

const check = (ctx: Ctx, row: Row, matched: Matched): void =>
  afterwards(() => checkImport(ctx.house, ctx.actor, { importId: row.id, circleId: row.circleId, path: storedPath(ctx.house, row.digest), matched }))

const bringOne = async (ctx: Ctx, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Row> => {
  const fileName = safeName(name)
  if (!fileName.toLowerCase().endsWith('.xlsx')) throw refusal('importRefused', { why: fileFaults.notExcel(fileName) })
  const { digest } = await takeIn(ctx, fileName, bytes)
  const matched = await recognise(ctx.house.areas, storedPath(ctx.house, digest)).catch((error) => {
    throw error instanceof Refusal ? refusal('importRefused', { why: labelled(fileName, error.message) }) : error
  })
  mayBring(ctx, matched.area)
  const [circleId] = await circlesFor(ctx, [[`user:${ctx.actor.id}`]])
  const id = newId()
  await ctx.tx.run(sql`insert into imports (id, by_user, file_name, digest, area, standing, columns, headings, heading_row, circle_id)
    values (${id}, ${ctx.actor.id}, ${fileName}, ${digest}, ${matched.area.name}, 'checking', ${JSON.stringify(matched.columns)}, ${JSON.stringify(matched.headings)}, ${matched.row}, ${circleId})`)
  await writeDownForKeepers(ctx, 'bring', { fileName, digest, area: matched.area.name })
  const row = await find(ctx, id)
  check(ctx, row, matched)
  return row
}

const bring = async (ctx: Ctx, uploads: Uploads): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const upload of uploads) rows.push(await bringOne(ctx, upload.name, upload.bytes))
  if (rows.length === 0) throw refusal('importRefused', { why: fileFaults.none })
  return rows
}

const pageOf = async (ctx: Ctx, row: Row): Promise<z.infer<typeof ImportPage>> => {
  const faults = await ctx.tx.all<{ faults: Fault[] }>(
    sql`select faults from import_rows where import_id = ${row.id} and verdict = 'wrong' and ${inSight('import_rows')} order by row_no limit ${SHOWN_FAULTS}`,
  )
  const fields = (areaOf(ctx, row).ledger?.columns ?? []).map(({ field, heading }) => ({ field, heading }))
  return { ...row, fields, faults: faults.flatMap((f) => f.faults).slice(0, SHOWN_FAULTS) }
}

const changeStanding = async (ctx: Ctx, row: Row, from: ImportSaid['standing'][], to: ImportSaid['standing']): Promise<void> => {
  const changed = await ctx.tx.run(
    sql`update imports set standing = ${to}, done = 0, message = null where id = ${row.id} and standing = any (${from}::text[])`,
  )
  if (changed === 0) throw refusal('importNow')
}

const match = async (ctx: Ctx, row: Row, columns: Record<string, string>): Promise<Row> => {
  const area = areaOf(ctx, row)
  const known = new Set(area.ledger?.columns.map((c) => c.field))
  const used = Object.values(columns)
  const strange = Object.entries(columns).filter(([i, field]) => !known.has(field) || !row.headings[Number(i)])
  if (strange.length > 0 || new Set(used).size < used.length) throw refusal('importColumns')
  if (!existsSync(storedPath(ctx.house, row.digest))) throw refusal('uploadGone')
  await changeStanding(ctx, row, ['checked', 'wrong', 'failed'], 'checking')
  await ctx.tx.run(sql`update imports set columns = ${JSON.stringify(columns)} where id = ${row.id}`)
  check(ctx, row, { area, ledger: area.ledger as NonNullable<Area['ledger']>, row: row.headingRow, headings: row.headings, columns })
  return find(ctx, row.id)
}

export const importRoutes = (): Served[] => [
  serve(importContract.list, (ctx) =>
    ctx.tx.all<Row>(sql`${select} where by_user = ${ctx.actor.id} and ${inSight('imports')} order by imports.at desc limit 100`),
  ),
  serve(importContract.bring, (ctx, { body }) => bring(ctx, body)),
  serve(importContract.read, async (ctx, { params }) => pageOf(ctx, await find(ctx, params.id))),
  serve(importContract.match, async (ctx, { params, body }) => match(ctx, await find(ctx, params.id), body.columns)),
  serve(importContract.keep, async (ctx, { params }) => {
    const row = await find(ctx, params.id)
    mayBring(ctx, areaOf(ctx, row))
    await changeStanding(ctx, row, ['checked'], 'keeping')
    await writeDownForKeepers(ctx, 'keep import', { importId: row.id, area: row.area, rows: row.rows })
    afterwards(() => keepImport(ctx.house, ctx.actor, row.id, areaOf(ctx, row)))
    return find(ctx, row.id)
  }),
  serve(importContract.stop, async (ctx, { params }) => {
    const row = await find(ctx, params.id)
    await stopImport(row.id)
    return find(ctx, row.id)
  }),
  serve(importContract.undo, async (ctx, { params }) => {
    const row = await find(ctx, params.id)
    mayBring(ctx, areaOf(ctx, row))
    await changeStanding(ctx, row, ['kept'], 'undoing')
    afterwards(() => takeBackImport(ctx.house, ctx.actor, row.id, areaOf(ctx, row)))
    return find(ctx, row.id)
  }),
  serve(importContract.marked, async (ctx, { params }) => {
    const row = await find(ctx, params.id)
    return markedRows(ctx, row.id, row.fileName, row.headings)
  }),
]

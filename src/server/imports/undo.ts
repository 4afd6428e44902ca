/** Takes an import back: its new rows go, its changed rows are again what they were; refused once a record was worked on. */
import { joinWords } from '../../kit/words.ts'
import type { Area } from '../../kit/area.ts'
import { refusal } from '../../kit/refusal.ts'
import type { Ctx } from '../context.ts'
import { sql } from '../sql.ts'
import { lookedAround } from '../trail.ts'
import { foldTouched } from './keep-rows.ts'
import { giveBack } from './sealed-aside.ts'
import type { Progress } from './stage.ts'

const refuseIfWorkedOn = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  const touched = await ctx.tx.all<{ number: string }>(sql`
    select distinct r.number from ledger_rows l join records r on r.id = l.record_id
     where l.area = ${area.name} and l.import_id = ${importId} and r.touched limit 5`)
  if (touched.length > 0) throw refusal('importWorkedOn', { numbers: joinWords(touched.map((t) => t.number)) })
  const later = await ctx.tx.one<{ file_name: string }>(sql`
    select m.file_name from import_rows mine join import_rows i on i.record_key = mine.record_key and i.import_id <> mine.import_id and i.verdict in ('new', 'changed')
      join imports m on m.id = i.import_id and m.area = ${area.name} and m.standing = 'kept'
     where mine.import_id = ${importId} and mine.verdict in ('new', 'changed') and m.kept_at > (select kept_at from imports where id = ${importId}) limit 1`)
  if (later) throw refusal('importLater', { file: later.file_name })
}

/** Undoes a kept import within one transaction. Records left without any row go with it; the trail keeps that they were here. */
export const undoImport = async (ctx: Ctx, importId: string, area: Area, progress: Progress): Promise<void> => {
  await refuseIfWorkedOn(ctx, importId, area)
  await giveBack(ctx, importId, area)
  await ctx.tx.run(sql`
    update ledger_rows l set values = i.before->'values', digest = i.before->>'digest', import_id = (i.before->>'importId')::uuid
      from import_rows i where i.import_id = ${importId} and i.verdict = 'changed' and l.area = ${area.name} and l.row_key = i.row_key`)
  await ctx.tx.run(sql`create temporary table gone on commit drop as
    select distinct l.record_id from ledger_rows l where l.area = ${area.name} and l.import_id = ${importId}`)
  await ctx.tx.run(sql`delete from ledger_rows where area = ${area.name} and import_id = ${importId}`)
  await ctx.tx.run(
    sql`delete from records r using gone g where r.id = g.record_id and not exists (select 1 from ledger_rows l where l.record_id = g.record_id)`,
  )
  await foldTouched(ctx, importId, area, false, progress)
  await lookedAround(ctx, { kind: 'undo import', area: area.name, what: { importId } })
}

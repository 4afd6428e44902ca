/** Rows of records that are worked on here: one that says just what is kept is unchanged, as when an export comes back. */
import type { Area } from '../../kit/area.ts'
import type { Ledger } from '../../kit/ledger.ts'
import { cellFaults } from '../../kit/ledger-words.ts'
import { present } from '../columns.ts'
import type { Ctx } from '../context.ts'
import { ledgerFields, ledgerRowsOf } from '../ledger-rows.ts'
import { sql } from '../sql.ts'
import { digestOf } from './check.ts'

type Row = { row: number; digest: string; record: string }

const BATCH = 1000

const ofOurs = (ctx: Ctx, importId: string, area: Area): Promise<Row[]> =>
  ctx.tx.all<Row>(sql`
    select i.row_no as row, i.digest, r.id as record
      from import_rows i left join ledger_rows l on l.area = ${area.name} and l.row_key = i.row_key
      join records r on r.id = coalesce(l.record_id, (select n.id from records n where n.area = ${area.name} and n.number = i.record_key limit 1))
     where i.import_id = ${importId} and i.verdict = 'wrong' and jsonb_array_length(i.faults) = 1
       and i.faults->0->>'reason' in (${cellFaults.workedOn}, ${cellFaults.numberOfOurs}) order by i.row_no`)

/** Takes the fault off every row that says what its record's export would say; any other stays refused. */
export const passUnchanged = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  const ledger = area.ledger as Ledger
  const names = ledgerFields(area, ledger).map(({ field }) => field.name)
  const rows = await ofOurs(ctx, importId, area)
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH)
    const kept = await ledgerRowsOf(ctx, area, ledger, [...new Set(batch.map(({ record }) => record))])
    const said = new Map(
      [...kept].map(([id, all]) => [id, new Set(all.map((row) => digestOf(present(Object.fromEntries(names.map((name) => [name, row[name]]))))))]),
    )
    const same = batch.filter(({ record, digest }) => said.get(record)?.has(digest)).map(({ row }) => row)
    await ctx.tx.run(sql`update import_rows set verdict = 'unchanged', faults = '[]' where import_id = ${importId} and row_no = any (${same}::int[])`)
  }
}

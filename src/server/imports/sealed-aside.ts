/** What lay sealed on records before a ledger changed it: put aside as it lies when the ledger is kept, given back when it is taken back. */
import type { Area } from '../../kit/area.ts'
import { sealedFields } from '../../kit/record/fields.ts'
import type { Ctx } from '../context.ts'
import { sql } from '../sql.ts'

/** Before the records are folded: nothing is opened, so the key need not be at hand. */
export const putAside = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  if (sealedFields(area.record).length === 0) return
  await ctx.tx.run(sql`insert into sealed_before (import_id, record_id, field, key_id, wrapped, body, circle_id)
    select ${importId}, s.record_id, s.field, s.key_id, s.wrapped, s.body, s.circle_id from sealed_values s
     where s.record_id in (select l.record_id from import_rows i join ledger_rows l on l.area = ${area.name} and l.record_key = i.record_key
       where i.import_id = ${importId} and i.verdict in ('new', 'changed'))`)
}

/**
 * While the rows still say that the import brought them. What it sealed goes, what lay there comes back; who may open it is whoever may today. An import from
 * before things were put aside leaves them as they are.
 */
export const giveBack = async (ctx: Ctx, importId: string, area: Area): Promise<void> => {
  const aside = await ctx.tx.one(sql`select 1 from imports where id = ${importId} and puts_aside`)
  if (!aside) return
  await ctx.tx.run(
    sql`update sealed_before b set circle_id = s.circle_id from sealed_values s where b.import_id = ${importId} and s.record_id = b.record_id`,
  )
  await ctx.tx.run(
    sql`delete from sealed_values where record_id in (select record_id from ledger_rows where area = ${area.name} and import_id = ${importId})`,
  )
  await ctx.tx.run(sql`insert into sealed_values (record_id, field, key_id, wrapped, body, circle_id)
    select record_id, field, key_id, wrapped, body, circle_id from sealed_before where import_id = ${importId}`)
  await ctx.tx.run(sql`delete from sealed_before where import_id = ${importId}`)
}

/** Where a record came from, what came of it, who else it touches, and what was done to it and seen of it. */
import type { z } from 'zod'
import type { Tie, Trace } from '../kit/record-page.ts'
import type { Ctx } from './context.ts'
import type { Kept } from './records.ts'
import { inSight, sql } from './sql.ts'

/** Says that one record came of another. Both ends are asked for through the spine, so that a tie never shows what its reader may not know. */
export const tie = async (ctx: Ctx, from: string, to: string, kind: string): Promise<void> => {
  await ctx.tx.run(sql`insert into ties (from_id, to_id, kind) values (${from}, ${to}, ${kind}) on conflict do nothing`)
}

/**
 * The record that bears this number in one of these areas, if the actor may know it — also while the house's own sight
 * is at work, so that nobody learns by a number of what they may not see.
 */
export const knownByNumber = (ctx: Ctx, areas: readonly string[], number: string): Promise<{ id: string; area: string } | undefined> =>
  ctx.tx.one(sql`
    select r.id, r.area from records r join circles c on c.id = r.circle_id
     where r.area = any (${areas}::text[]) and r.number = ${number}
       and c.tokens && ${ctx.actor.tokens}::text[] and not ${`-user:${ctx.actor.id}`} = any (c.tokens) limit 1`)

/** Tied records, and other records about the same people: the same identity number, or the same name at the same unit. */
export const tiesOf = (ctx: Ctx, kept: Kept): Promise<z.infer<typeof Tie>[]> =>
  ctx.tx.all(sql`
    select r.id, r.area, r.number, r.title, r.state, t.kind, 'to' as direction from ties t join records r on r.id = t.to_id where t.from_id = ${kept.id} and ${inSight('r')}
    union all
    select r.id, r.area, r.number, r.title, r.state, t.kind, 'from' from ties t join records r on r.id = t.from_id where t.to_id = ${kept.id} and ${inSight('r')}
    union all
    (select distinct r.id, r.area, r.number, r.title, r.state, p.name, 'person'
       from record_people mine join record_people p on (p.name = mine.name and p.unit_id is not distinct from mine.unit_id) or (p.id_number = mine.id_number)
       join records r on r.id = p.record_id
      where mine.record_id = ${kept.id} and p.record_id <> ${kept.id} and ${inSight('r')} and ${inSight('p')} limit 50)`)

/** The last five hundred rows of the record's trail: changes and looks. */
export const historyOf = (ctx: Ctx, kept: Kept): Promise<z.infer<typeof Trace>[]> =>
  ctx.tx.all(sql`select id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, user_id as "userId", kind, what
    from trail where record_id = ${kept.id} and ${inSight('trail')} order by id desc limit 500`)

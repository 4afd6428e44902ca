/** Marks records again that were kept before the present marking: while the house runs, a few at a time, going on where it ended. */
import { asTheHouse, type Ctx } from './context.ts'
import type { House } from './house.ts'
import { MARKING } from './marks.ts'
import { raw, sql } from './sql.ts'
import { marksFor } from './words.ts'

const BATCH = 1000

type Row = { id: string; area: string; number: string; title: string; names: string[]; idNumbers: string[] }

/** Marks take the place of marks: pieces of text, which begin with a letter or a digit, stay as they are. */
const markSome = async (ctx: Ctx): Promise<number> => {
  const rows = await ctx.tx.all<Row>(sql`
    select r.id, r.area, r.number, r.title,
        array(select p.name from record_people p where p.record_id = r.id) as names,
        array(select p.id_number from record_people p where p.record_id = r.id and p.id_number is not null) as "idNumbers"
      from records r join (select record_id from record_words where marking < ${raw(String(MARKING))} order by record_id limit ${raw(String(BATCH))} for update) w
        on w.record_id = r.id`)
  const marked = rows.map((row) => ({ record_id: row.id, marks: marksFor(row).join(' ') }))
  await ctx.tx.run(sql`
    update record_words w set marking = ${MARKING},
        grams = array_to_tsvector(array(select g from unnest(tsvector_to_array(w.grams)) g where left(g, 1) not in ('~', '=', '#', ':'))
          || string_to_array(m.marks, ' '))
      from jsonb_to_recordset(${JSON.stringify(marked)}) as m(record_id uuid, marks text) where m.record_id = w.record_id`)
  return rows.length
}

/** Marks all that is not marked yet; gives how many records that were. Stopped halfway, it goes on from there the next time. */
export const markAgain = async (house: House): Promise<number> => {
  for (let all = 0; ; ) {
    const some = await asTheHouse(house, markSome)
    if (some === 0) return all
    all += some
  }
}

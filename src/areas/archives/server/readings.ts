/** Who read a person's archive, when and what for; and how many of the register have anything in theirs. */
import { people } from '../../../base/people/area.ts'
import { dossiersOf } from '../../../server/archive.ts'
import { asHouse } from '../../../server/circles.ts'
import { present } from '../../../server/columns.ts'
import type { Ctx } from '../../../server/context.ts'
import { type Kept, readRecords } from '../../../server/records.ts'
import { inSight, sql } from '../../../server/sql.ts'
import type { ReadingShown } from '../contract.ts'
import { soughtFrom } from './sought.ts'

const LATEST = 500
const BATCH = 1000

/** The latest five hundred readings of a person's archive, as far as the custodian may know the requests. */
export const readingsOf = async (ctx: Ctx, person: Kept): Promise<ReadingShown[]> => {
  const rows = await ctx.tx.all<ReadingShown>(sql`
    select c.id as "requestId", c.number, l.reader_id as "readerId", l.read_at as "readAt", l.purpose, c.reason, c.paper
      from archives c join archives_readings l on l.record_id = c.id
     where c.person_id = ${person.id} and ${inSight('c')} and ${inSight('l')} order by l.read_at desc, l.id desc limit ${LATEST}`)
  return rows.map(present)
}

/** How many people stand on the register, and of how many the records say anything beside their posts. */
export const filledOf = async (ctx: Ctx): Promise<{ registered: number; filled: number }> =>
  asHouse(ctx, async () => {
    const ids = await ctx.tx.all<{ id: string }>(sql`select id from people where removed_on is null order by id`)
    let filled = 0
    for (let i = 0; i < ids.length; i += BATCH) {
      const persons = await readRecords(
        ctx,
        people,
        ids.slice(i, i + BATCH).map(({ id }) => id),
      )
      const dossiers = await dossiersOf(ctx, persons.map(soughtFrom))
      filled += dossiers.filter(({ entries, open }) => open.length > 0 || entries.some(({ area }) => area !== people.name)).length
    }
    return { registered: ids.length, filled }
  })

/** A recusal decided on a matter holds on every request that touches it, at once and not at the next matching. */
import type { Ctx } from '../../../server/context.ts'
import { holdRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { opinions } from '../area.ts'
import { inHand } from '../states.ts'
import { excludedBy, findAll } from './found.ts'
import { setAside } from './keep-found.ts'

type Naming = { id: string; names: string[] }

/** Requests still in hand that name somebody of this record. */
const naming = (ctx: Ctx, recordId: string): Promise<Naming[]> =>
  ctx.tx.all<Naming>(sql`
    select r.id, array_agg(distinct asked.name) as names
      from record_people told join record_people asked on asked.role = 'asked' and (asked.name = told.name or asked.id_number = told.id_number)
      join records r on r.id = asked.record_id and r.area = ${opinions.name} and r.state = any (${[...inHand]}::text[])
     where told.record_id = ${recordId} and r.id <> ${recordId} group by r.id order by r.id`)

/** Whoever was told to stand aside from this record stands aside from the requests that it bears on. */
export const asideFrom = async (ctx: Ctx, recordId: string): Promise<void> => {
  for (const { id, names } of await naming(ctx, recordId)) {
    const request = await holdRecord(ctx, opinions, id)
    const lines = (request.lines.persons ?? []).filter(({ name }) => names.includes(String(name)))
    const more = excludedBy(await findAll(ctx, request, lines)).filter((each) => !request.excluded.includes(each))
    if (more.length > 0) await setAside(ctx, request, more)
  }
}

/** Finding across areas: the first few of each area with how many there are, or the pages of one; and papers by their number. */
import type { Answer } from '../kit/contract.ts'
import type { houseContract } from '../kit/house-contract.ts'
import { words } from '../kit/words.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { inSight, type Sql, sql } from './sql.ts'
import { lookedAround } from './trail.ts'
import { foundBy, writtenDown } from './words.ts'

/** So many records are looked at: whoever finds more writes a few words more. */
const LOOKED_AT = 1000
const FIRST_FEW = 5
const PAPERS = 10

type Asked = { q: string; area?: string | undefined; page: number; size: number }
type Said = Answer<typeof houseContract.search>
type Row = Omit<Said['items'][number], 'unit'> & { unit_id: string | null; found: number }

/**
 * One statement: what was found, numbered within its area, and of those that are shown the year in which the one person on them
 * was born. Which of them are shown is a condition and no `limit`, whose parameter would have it planned anew each time.
 */
const statement = ({ q, area, page, size }: Asked): Sql => {
  const from = area ? (page - 1) * size : 0
  const upto = from + (area ? size : FIRST_FEW)
  return sql`
    select f.id, f.area, f.number, f.title, f.state, f.origin, f.unit_id, f.found::int as found,
        (select case when count(*) = 1 then max(substr(p.id_number, 7, 4)) end from record_people p
          where p.record_id = f.id and ${inSight('p')}) as born
      from (select r.id, r.area, r.number, r.title, r.state, r.origin, r.unit_id, count(*) over (partition by r.area) as found,
          row_number() over (partition by r.area order by r.opened desc nulls last, r.id) as nth
        from records r where r.id in (${foundBy(q, LOOKED_AT, area)}) and ${inSight('r')}) f
     where f.nth > ${from} and f.nth <= ${upto} order by f.area, f.nth`
}

type PaperRow = { record_id: string; area: string; paper: string; number: string; title: string }

/** Papers that the house numbered, by their number from its beginning or from its year on; of records within sight alone. */
const papersBy = async (ctx: Ctx, q: string): Promise<Said['papers']> => {
  const joined = q.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
  if (!/[0-9]/.test(joined) || joined.length < 4) return []
  const rows = await ctx.tx.all<PaperRow>(sql`
    select p.record_id, r.area, p.paper, p.number, r.title from paper_numbers p join records r on r.id = p.record_id
     where (plain_number(p.number) like ${`${joined}%`} or substring(plain_number(p.number) from '[0-9]{4}.*$') like ${`${joined}%`})
       and ${inSight('r')} order by p.given_on desc, p.number limit ${PAPERS}`)
  const label = ({ area, paper }: PaperRow): string => ctx.house.areas.find((each) => each.name === area)?.papers?.[paper]?.label ?? words.number
  return rows.map((row) => ({ recordId: row.record_id, area: row.area, label: label(row), number: row.number, title: row.title }))
}

/**
 * What a question finds within the reader's sight: one statement, a second only where a paper may be meant. Nothing beyond
 * sight is found, counted or suggested; that it was asked is in the trail before the answer goes out.
 */
export const search = async (ctx: Ctx, asked: Asked): Promise<Said> => {
  const [rows, papers, names] = await Promise.all([
    ctx.tx.all<Row>(statement(asked)),
    papersBy(ctx, asked.q),
    directoryOf(ctx.house),
    lookedAround(ctx, { kind: 'search', what: { q: writtenDown(asked.q) } }),
  ])
  const counts = [...new Map(rows.map(({ area, found }) => [area, found]))].map(([area, count]) => ({ area, count }))
  return {
    items: rows.map(({ unit_id, found: _, ...row }) => ({ ...row, unit: names.unitName.get(String(unit_id)) ?? null })),
    counts,
    more: counts.reduce((all, { count }) => all + count, 0) >= LOOKED_AT,
    papers,
  }
}

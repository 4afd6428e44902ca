/** Numbers that the house gives: one series for each area and year, without gaps while nothing is rolled back. */
import type { Area } from '../kit/area.ts'
import { column } from '../kit/record/fields.ts'
import { asHouse } from './circles.ts'
import type { Ctx } from './context.ts'
import { ident, join, sql } from './sql.ts'

/** `信{year}{n4}` and `线〔{year}〕{n}号`: the pattern with year and running number put in. */
export const numberFrom = (pattern: string, year: number, n: number): string =>
  pattern.replace('{year}', String(year)).replace('{n4}', String(n).padStart(4, '0')).replace('{n}', String(n))

/** Under which name the numbers of a series of papers are counted. */
export const paperSeries = (series: string): string => `papers.${series}`

/** The next numbers of the year; the row is held until the transaction ends, so two never get the same. */
export const nextNumbers = async (ctx: Ctx, area: Area, year: number, howMany: number): Promise<string[]> => {
  const pattern = area.numbering ?? '{year}-{n}'
  const series = pattern.includes('{year}') ? year : 0
  const row = await ctx.tx.one<{ last: number }>(sql`
    insert into numbers (area, year, last) values (${area.name}, ${series}, ${howMany})
    on conflict (area, year) do update set last = numbers.last + ${howMany} returning last`)
  const last = row?.last ?? howMany
  return Array.from({ length: howMany }, (_, i) => numberFrom(pattern, year, last - howMany + 1 + i))
}

/** The next number of a series that belongs to no area, such as that of exports. */
export const nextInSeries = async (ctx: Ctx, series: string, pattern: string, year: number): Promise<string> => {
  const row = await ctx.tx.one<{ last: number }>(sql`
    insert into numbers (area, year, last) values (${series}, ${year}, 1)
    on conflict (area, year) do update set last = numbers.last + 1 returning last`)
  return numberFrom(pattern, year, row?.last ?? 1)
}

export const nextNumber = async (ctx: Ctx, area: Area, year: number): Promise<string> => (await nextNumbers(ctx, area, year, 1))[0] as string

/** Reads year and running number out of a number that a ledger brought. */
export const readNumber = (pattern: string, number: string): { year: number; n: number } | undefined => {
  const escaped = pattern.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  const match = new RegExp(`^${escaped.replace('{year}', '(?<year>\\d{4})').replace(/\{n4?\}/, '(?<n>\\d+)')}$`).exec(number)
  return match?.groups ? { year: Number(match.groups.year ?? 0), n: Number(match.groups.n) } : undefined
}

/** Lifts the series over numbers that came from a ledger, so that the house never gives one of them again. */
export const liftNumbers = async (ctx: Ctx, area: Area, numbers: string[]): Promise<void> => {
  if (!area.numbering) return
  const highest = new Map<number, number>()
  for (const number of numbers) {
    const read = readNumber(area.numbering, number)
    if (read) highest.set(read.year, Math.max(read.n, highest.get(read.year) ?? 0))
  }
  for (const [year, last] of highest) {
    await ctx.tx.run(sql`insert into numbers (area, year, last) values (${area.name}, ${year}, ${last})
      on conflict (area, year) do update set last = greatest(numbers.last, excluded.last)`)
  }
}

/**
 * Does another record of the area bear this number in one of these fields, or ask for it in a step that waits for signatures? Asked by the
 * house: two may not bear it whether or not the one who types it may know the other.
 */
export const isBorneByAnother = (ctx: Ctx, area: Area, id: string, fields: readonly string[], number: unknown): Promise<boolean> =>
  asHouse(ctx, async () => {
    const said = String(number)
    const [kept, asked] = [fields.map((f) => sql`c.${ident(column(f))} = ${said}`), fields.map((f) => sql`s.form ->> ${f} = ${said}`)]
    const found = await ctx.tx.one(sql`
      select 1 as borne from ${ident(area.name)} c where c.id <> ${id} and (${join(kept, ' or ')})
      union all
      select 1 from steps_taken s join records r on r.id = s.record_id
       where s.standing = 'waiting' and r.area = ${area.name} and s.record_id <> ${id} and (${join(asked, ' or ')}) limit 1`)
    return found !== undefined
  })

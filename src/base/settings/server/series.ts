/** The series of papers' numbers: where each stands this year, and where an office that begins in mid-year lets it begin. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import { joinWords } from '../../../kit/words.ts'
import { yearOf } from '../../../law/day.ts'
import type { Ctx } from '../../../server/context.ts'
import { numberFrom, paperSeries } from '../../../server/numbers.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { SettingsSaid } from '../contract.ts'

/** Each series with the papers that it numbers. */
const declaredSeries = (ctx: Ctx): Map<string, string[]> => {
  const papers = ctx.house.areas.flatMap((area) => Object.values(area.papers ?? {}))
  const numbered = papers.flatMap(({ label, number }) => ('series' in number ? [{ label, series: number.series }] : []))
  return new Map([...Map.groupBy(numbered, ({ series }) => series)].map(([series, of]) => [series, of.map(({ label }) => label)]))
}

/** Every series with the number that it gives next in the year of today. */
export const seriesOf = async (ctx: Ctx): Promise<SettingsSaid['series']> => {
  const year = yearOf(ctx.today)
  const rows = await ctx.tx.all<{ area: string; last: number }>(sql`select area, last from numbers where year = ${year}`)
  const last = new Map(rows.map((row) => [row.area, row.last]))
  return [...declaredSeries(ctx)].map(([series, papers]) => {
    const n = (last.get(paperSeries(series)) ?? 0) + 1
    return { series, papers: joinWords(papers), n, next: numberFrom(series, year, n) }
  })
}

/** Lets a series of this year go on from a number. Refused: back over numbers that were given, for none is given twice. */
export const setSeries = async (ctx: Ctx, series: string, n: number): Promise<{ done: boolean }> => {
  if (!declaredSeries(ctx).has(series)) throw new Refusal([worded('notFound', '没有这一种发文字号')])
  const year = yearOf(ctx.today)
  const set = await ctx.tx.one(sql`insert into numbers (area, year, last) values (${paperSeries(series)}, ${year}, ${n - 1})
    on conflict (area, year) do update set last = excluded.last where numbers.last <= excluded.last returning last`)
  if (!set) throw new Refusal([worded('ruleNotMet', '起始编号只能往后，已经编过的文号不能再编', { field: 'n' })])
  await writeDownForKeepers(ctx, 'set', { name: 'series', series, year, n })
  return { done: true }
}

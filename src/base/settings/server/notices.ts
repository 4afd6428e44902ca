/** Yearly holiday notices: entered by one person, confirmed by another; then every open limit is reckoned afresh. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import { yearOf } from '../../../law/day.ts'
import type { Ctx } from '../../../server/context.ts'
import { resettleOpen } from '../../../server/day-turn.ts'
import { forgetSettings } from '../../../server/settings.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'

type Notice = { notice: string; holidays: string[]; makeup: string[] }

export const enterNotice = async (ctx: Ctx, year: number, given: Notice): Promise<{ done: boolean }> => {
  const days = [...given.holidays, ...given.makeup]
  if (days.some((day) => yearOf(day) !== year)) throw new Refusal([worded('formIncomplete', `日期应当都在${year}年内`)])
  if (new Set(days).size < days.length) throw new Refusal([worded('formIncomplete', '同一天不能既放假又上班，也不能重复')])
  await ctx.tx.run(sql`delete from calendar_days where extract(year from day) = ${year}`)
  await ctx.tx.run(sql`insert into holiday_notices (year, notice, entered_by) values (${year}, ${given.notice}, ${ctx.actor.id})
    on conflict (year) do update set notice = excluded.notice, entered_by = excluded.entered_by, confirmed_by = null`)
  for (const [kind, list] of [
    ['holiday', given.holidays],
    ['makeup', given.makeup],
  ] as const) {
    await ctx.tx.run(sql`insert into calendar_days (day, kind) select unnest(${list}::date[]), ${kind}`)
  }
  await writeDownForKeepers(ctx, 'enter notice', { year, ...given })
  forgetSettings(ctx.house)
  return { done: true }
}

export const confirmNotice = async (ctx: Ctx, year: number): Promise<{ moved: number }> => {
  const row = await ctx.tx.one<{ entered_by: string }>(
    sql`select entered_by from holiday_notices where year = ${year} and confirmed_by is null for update`,
  )
  if (!row) throw new Refusal([worded('notFound', '没有待核对的放假通知')])
  if (row.entered_by === ctx.actor.id) throw new Refusal([worded('ruleNotMet', '录入人不能自己核对，请另一人核对')])
  await ctx.tx.run(sql`update holiday_notices set confirmed_by = ${ctx.actor.id} where year = ${year}`)
  await writeDownForKeepers(ctx, 'confirm notice', { year })
  const { house } = ctx
  // Reckoned after this transaction, by the calendar that it makes the one in force.
  setTimeout(() => {
    forgetSettings(house)
    resettleOpen(house).catch(() => undefined)
  }, 50)
  const open = await ctx.tx.one<{ n: number }>(
    sql`select count(*) as n from deadlines where ended_on is null and extract(year from due_on) >= ${year}`,
  )
  return { moved: open?.n ?? 0 }
}

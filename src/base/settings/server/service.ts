/** Settings in the words of the page, from the declarations and from what the office set. */
import type { AccessSet } from '../../../kit/access-contract.ts'
import { stepsOf } from '../../../kit/procedure/step.ts'
import { isMatrix, type Matrix } from '../../../kit/procedure/approval.ts'
import { Refusal, worded } from '../../../kit/refusal.ts'
import { isOwn } from '../../../law/statute.ts'
import { cite } from '../../../law/statutes.ts'
import type { Term } from '../../../law/term.ts'
import { notices as shipped } from '../../../law/holidays.ts'
import { yearOf } from '../../../law/day.ts'
import type { Ctx } from '../../../server/context.ts'
import { type FileRules, forgetSettings, putSetting } from '../../../server/settings.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import type { SettingsSaid } from '../contract.ts'
import { seriesOf } from './series.ts'

export const matricesOf = (ctx: Ctx): Matrix[] => {
  const all = ctx.house.areas.flatMap((area) => (area.procedure ? Object.values(stepsOf(area.procedure)) : []))
  const found = all.flatMap((step) => (step.signedBy && isMatrix(step.signedBy) ? [step.signedBy] : []))
  return [...new Map(found.map((m) => [m.matter, m])).values()]
}

type OwnLimit = SettingsSaid['limits'][number]

const ownLimits = (ctx: Ctx): OwnLimit[] =>
  ctx.house.areas.flatMap(({ procedure }) =>
    Object.entries(procedure?.limits ?? {}).flatMap(([name, limit]) => {
      if (!procedure || !isOwn(limit.basis)) return []
      const set = ctx.settings.terms[`${procedure.name}.${name}`]
      return [
        {
          name: `${procedure.name}.${name}`,
          label: `${procedure.label}：${limit.label}`,
          rule: limit.basis.rule,
          declared: limit.term,
          ...(set ? { set } : {}),
        },
      ]
    }),
  )

type Entered = { year: number; notice: string; confirmed: boolean; holidays: string[]; makeup: string[] }

const noticesOf = async (ctx: Ctx): Promise<SettingsSaid['notices']> => {
  const entered = await ctx.tx.all<Entered>(sql`
    select year, notice, confirmed_by is not null as confirmed,
      (select coalesce(array_agg(day::text order by day), '{}') from calendar_days where extract(year from day) = n.year and kind = 'holiday') as holidays,
      (select coalesce(array_agg(day::text order by day), '{}') from calendar_days where extract(year from day) = n.year and kind = 'makeup') as makeup
      from holiday_notices n order by year`)
  const ours = shipped
    .filter((n) => !entered.some((e) => e.year === n.year && e.confirmed))
    .map((n) => ({
      year: n.year,
      notice: n.notice,
      confirmed: true,
      shipped: true,
      holidays: n.exceptions.filter((e) => e.kind === 'holiday').map((e) => e.day),
      makeup: n.exceptions.filter((e) => e.kind === 'makeup').map((e) => e.day),
    }))
  return [...ours, ...entered.map((e) => ({ ...e, shipped: false }))].sort((a, b) => a.year - b.year)
}

/** From November on, next year's notice is looked for. */
const missingYear = (ctx: Ctx): { missingYear?: number } => {
  const next = yearOf(ctx.today) + 1
  return Number(ctx.today.slice(5, 7)) >= 11 && !ctx.settings.calendar.confirmed(next) ? { missingYear: next } : {}
}

export const readSettings = async (ctx: Ctx): Promise<SettingsSaid> => ({
  county: ctx.settings.county,
  commission: ctx.settings.commission,
  ownHead: ctx.settings.ownHead,
  chains: matricesOf(ctx).map((m) => ({
    matter: m.matter,
    label: m.label,
    cited: cite(m.basis),
    signers: Object.entries(m.signers).map(([key, who]) => ({ key, label: who.label })),
    declared: m.chains,
    set: (ctx.settings.chains[m.matter] as Record<string, string[]> | undefined) ?? {},
  })),
  limits: ownLimits(ctx),
  notices: await noticesOf(ctx),
  series: await seriesOf(ctx),
  files: { ...ctx.settings.files, scanner: ctx.house.doors.scanner !== undefined },
  access: ctx.settings.access,
  ...missingYear(ctx),
})

const change = async (ctx: Ctx, name: string, value: unknown, what: unknown): Promise<{ done: boolean }> => {
  await putSetting(ctx.tx, name, value, ctx.today, ctx.actor.id)
  await writeDownForKeepers(ctx, 'set', { name, ...(what as object) })
  forgetSettings(ctx.house)
  return { done: true }
}

/** Sets, or with null gives back to the declared, one chain; what is being signed now goes on as it began. */
export const setChain = (ctx: Ctx, matter: string, tier: string, chain: string[] | null): Promise<{ done: boolean }> => {
  const matrix = matricesOf(ctx).find((m) => m.matter === matter)
  if (!matrix) throw new Refusal([worded('notFound', '没有这一类审批事项')])
  const strange = chain?.filter((key) => !(key in matrix.signers)) ?? []
  if (strange.length > 0 || new Set(chain).size < (chain?.length ?? 0))
    throw new Refusal([worded('formIncomplete', '审批链里有不认识的或者重复的审批人', { field: 'chain' })])
  const { [tier]: _, ...rest } = (ctx.settings.chains[matter] ?? {}) as Record<string, string[]>
  return change(ctx, 'chains', { ...ctx.settings.chains, [matter]: chain ? { ...rest, [tier]: chain } : rest }, { matter, tier, chain })
}

/** Only limits that the unit set for itself may be set; those of the law may not. */
export const setTerm = (ctx: Ctx, limit: string, term: Term | null): Promise<{ done: boolean }> => {
  if (!ownLimits(ctx).some((own) => own.name === limit)) throw new Refusal([worded('ruleNotMet', '法规规定的期限不能修改')])
  const { [limit]: _, ...rest } = ctx.settings.terms
  return change(ctx, 'terms', term ? { ...rest, [limit]: term } : rest, { limit, term })
}

/** How long access may be granted (工作日), and who may open a record at once beside those who lead. */
export const setAccess = (ctx: Ctx, set: AccessSet): Promise<{ done: boolean }> => change(ctx, 'access', set, set)

export const setNames = async (ctx: Ctx, names: { county: string; commission: string; ownHead?: string | undefined }): Promise<{ done: boolean }> => {
  await putSetting(ctx.tx, 'county', names.county, ctx.today, ctx.actor.id)
  if (names.ownHead !== undefined) await putSetting(ctx.tx, 'ownHead', names.ownHead, ctx.today, ctx.actor.id)
  return change(ctx, 'commission', names.commission, names)
}

/** Rules of the office's own making for files; none of them is a rule of the law. */
export const setFiles = (ctx: Ctx, rules: FileRules): Promise<{ done: boolean }> => change(ctx, 'files', rules, rules)

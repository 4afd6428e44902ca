/** Declared ties: kept by whoever declares them, put as questions when a matter is put into their hands or before them to sign; the answer is kept, a person decides. */
import { type Disclosure, disclosureBasis, disclosureContract } from '../kit/disclosure-contract.ts'
import { type Field, fieldsOf } from '../kit/record/fields.ts'
import { type Reason, Refusal, reason, refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import type { Area } from '../kit/area.ts'
import type { z } from 'zod'
import { asHouse, circlesFor } from './circles.ts'
import { present } from './columns.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { newId } from './id.ts'
import type { Kept } from './records.ts'
import { type Served, serve } from './room.ts'
import { type Sql, sql } from './sql.ts'
import { writeDown } from './trail.ts'

type Known = { user_id: string; kind: string; name: string | null; unit_id: string | null; said: string | null }

/** Whom something is put before: people by name, and whoever holds one of these tokens today, as those asked to sign. */
type Before = { users: string[]; signers: string[] }

/** Holds this person's row a token of the signers wanted, by name or by a role in force? */
const mayBeAsked = (ctx: Ctx, signers: string[]): Sql => sql`(d.user_id <> ${ctx.actor.id} and ('user:' || d.user_id = any (${signers}::text[])
  or exists (select 1 from user_roles h where h.user_id = d.user_id and h.from_day <= ${ctx.today} and (h.until_day is null or h.until_day >= ${ctx.today})
    and ('role:' || h.role = any (${signers}::text[]) or 'role:' || h.role || '@' || h.office_id = any (${signers}::text[])))))`

/** Declared ties of these people to whom, or to which unit, the record names. A name alone is no person: it is asked, not concluded. */
const knownTies = (ctx: Ctx, area: Area, kept: Kept, { users, signers }: Before): Promise<Known[]> =>
  asHouse(ctx, () =>
    ctx.tx.all<Known>(sql`
      with named as (select name, unit_id from record_people where record_id = ${kept.id})
      select d.user_id, d.kind, d.name, d.unit_id, d.said from disclosures d
       where d.withdrawn_at is null and (d.user_id = any (${users}::uuid[]) or ${mayBeAsked(ctx, signers)})
         and (d.name in (select name from named)
           or d.unit_id in (select unit_id from named union select ${kept.values[area.spine.unit ?? ''] ?? null}::uuid))
       order by d.declared_at`),
  )

const asked = async (ctx: Ctx, ties: Known[]): Promise<Reason[]> => {
  const { nameOf, unitName } = await directoryOf(ctx.house)
  return ties.map(({ user_id, kind, name, unit_id, said }) => {
    const whom = [name, unitName.get(unit_id ?? ''), said].filter(Boolean).join(' ')
    return reason('tieAsked', { who: nameOf(user_id), kind, whom }, { basis: disclosureBasis })
  })
}

/** Refuses with the questions until they are answered; the answer stands in the trail beside what was asked. */
export const answerTies = async (ctx: Ctx, area: Area, kept: Kept, before: Before, answer: string | undefined): Promise<void> => {
  if (before.users.length + before.signers.length === 0) return
  const ties = await knownTies(ctx, area, kept, before)
  if (ties.length === 0) return
  const questions = await asked(ctx, ties)
  if (!answer) throw new Refusal(questions)
  const what = { users: [...new Set(ties.map(({ user_id }) => user_id))], asked: questions.map(({ text }) => text), answer }
  await writeDown(ctx, [{ kind: 'answer tie', area: area.name, recordId: kept.id, circleId: kept.circleId, what }])
}

const isOfUsers = ({ kind }: Field): boolean => kind === 'user' || kind === 'users'

/** Whom a form puts a matter into the hands of. */
export const usersIn = (form: z.ZodObject | undefined, said: Values): string[] =>
  form ? fieldsOf(form).flatMap((field) => (isOfUsers(field) ? [said[field.name] ?? []].flat().map(String) : [])) : []

const mine = async (ctx: Ctx): Promise<{ items: Disclosure[] }> => {
  const { unitName } = await directoryOf(ctx.house)
  const rows = await ctx.tx.all<
    Disclosure & { unitId: string | null }
  >(sql`select id, kind, name, unit_id as "unitId", said, declared_at::text as "declaredAt"
    from disclosures where user_id = ${ctx.actor.id} and withdrawn_at is null order by declared_at desc`)
  return { items: rows.map(({ unitId, ...row }) => present({ ...row, unit: unitName.get(unitId ?? '') }) as Disclosure) }
}

const declare = async (
  ctx: Ctx,
  { kind, name, unitId, said }: { kind: string; name?: string | undefined; unitId?: string | undefined; said?: string | undefined },
) => {
  const [circleId] = await circlesFor(ctx, [[`user:${ctx.actor.id}`]])
  await ctx.tx.run(sql`insert into disclosures (id, user_id, kind, name, unit_id, said, declared_at, circle_id)
    values (${newId()}, ${ctx.actor.id}, ${kind}, ${name || null}, ${unitId ?? null}, ${said || null}, ${ctx.now}, ${circleId})`)
  return { done: true }
}

const withdraw = async (ctx: Ctx, id: string) => {
  const changed = await ctx.tx.run(
    sql`update disclosures set withdrawn_at = ${ctx.now} where id = ${id} and user_id = ${ctx.actor.id} and withdrawn_at is null`,
  )
  if (changed === 0) throw refusal('notFound')
  return { done: true }
}

export const disclosureRoutes: readonly Served[] = [
  serve(disclosureContract.mine, mine),
  serve(disclosureContract.declare, (ctx, { body }) => declare(ctx, body)),
  serve(disclosureContract.withdraw, (ctx, { params }) => withdraw(ctx, params.id)),
]

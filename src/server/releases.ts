/** Release of what lies sealed: asked for with a reason, signed by the head of intake and by a leader, read by the asker alone while it runs. */
import { type Release, WORKDAYS_RELEASED } from '../kit/sealed-contract.ts'
import { Refusal, reason, refusal } from '../kit/refusal.ts'
import { dueDay } from '../law/term.ts'
import { asHouse, circlesFor } from './circles.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { areaNamed } from './house.ts'
import { newId } from './id.ts'
import { readRecord } from './records.ts'
import { openedOf, readsSealed, sealedReader } from './sealed.ts'
import { inSight, type Sql, sql } from './sql.ts'
import { lookedAt, writeDown } from './trail.ts'

type Row = {
  id: string
  sealedId: string
  sealedArea: string
  recordId: string
  area: string
  number: string
  asker: string
  reason: string
  askedAt: string
  intakeBy: string | null
  leaderBy: string | null
  untilDay: string | null
  refusedBy: string | null
  refusedReason: string | null
}

const AT_ONCE = 200

/** The releases that the actor may know of; whoever stands aside from either record knows of none. */
const known = (ctx: Ctx, which: Sql): Promise<Row[]> => {
  const mine = sql`${inSight('sealed_releases')} and not exists (select 1 from exclusions x
    where x.record_id in (sealed_releases.record_id, sealed_releases.asked_on) and x.user_id = ${ctx.actor.id})`
  return ctx.tx
    .all<{ id: string }>(sql`select id from sealed_releases where ${mine} and ${which} order by asked_at desc limit ${AT_ONCE}`)
    .then((ids) =>
      asHouse(ctx, () =>
        ctx.tx.all<Row>(sql`
        select l.id, l.record_id as "sealedId", s.area as "sealedArea", l.asked_on as "recordId", r.area, r.number, l.asker, l.reason,
            l.asked_at::text as "askedAt", l.intake_by as "intakeBy", l.leader_by as "leaderBy", l.until_day as "untilDay",
            l.refused_by as "refusedBy", l.refused_reason as "refusedReason"
          from sealed_releases l join records r on r.id = l.asked_on join records s on s.id = l.record_id
         where l.id = any (${ids.map(({ id }) => id)}::uuid[]) order by l.asked_at desc`),
      ),
    )
}

const standingOf = (ctx: Ctx, row: Row): Release['standing'] => {
  if (row.refusedBy) return 'refused'
  if (row.untilDay) return row.untilDay < ctx.today ? 'expired' : 'released'
  return row.intakeBy ? 'waitsForLeader' : 'waitsForIntake'
}

/** The offices of intake, and whether any of them has a head; where none is appointed, a member of intake signs in their place. */
const headsOfIntake = async (ctx: Ctx): Promise<string[]> => {
  const inForce = sql`from_day <= ${ctx.today} and (until_day is null or until_day >= ${ctx.today})`
  const heads = await ctx.tx.all<{ office: string }>(sql`select distinct h.office_id as office from user_roles h
    where h.role = 'officeHead' and ${inForce} and h.office_id in (select office_id from user_roles where role = 'intake' and ${inForce})`)
  return heads.length > 0 ? heads.map(({ office }) => `role:officeHead@${office}`) : ['role:intake']
}

const leads = (ctx: Ctx): boolean => ctx.actor.roles.includes('deputy') || ctx.actor.roles.includes('secretary')

const maySign = async (ctx: Ctx, row: Row): Promise<boolean> => {
  if (row.asker === ctx.actor.id || row.intakeBy === ctx.actor.id) return false
  const standing = standingOf(ctx, row)
  if (standing === 'waitsForLeader') return leads(ctx)
  return standing === 'waitsForIntake' && (await headsOfIntake(ctx)).some((token) => ctx.actor.tokens.includes(token))
}

const mayOf = async (ctx: Ctx, row: Row): Promise<Release['may']> => {
  if (await maySign(ctx, row)) return 'sign'
  return standingOf(ctx, row) === 'released' && row.asker === ctx.actor.id ? 'read' : 'nothing'
}

/** Every release that the actor asked for, may sign, or may know of as intake; never what is sealed itself. */
export const releasesOf = async (ctx: Ctx): Promise<{ items: Release[] }> => {
  const { nameOf } = await directoryOf(ctx.house)
  const rows = await known(ctx, sql`true`)
  const items = rows.map(async (row): Promise<Release> => {
    const { sealedId: _, sealedArea: __, intakeBy, leaderBy, untilDay, refusedBy, refusedReason, ...rest } = row
    return {
      ...rest,
      asker: nameOf(row.asker) ?? '',
      ...(intakeBy ? { intakeBy: nameOf(intakeBy) ?? '' } : {}),
      ...(leaderBy ? { leaderBy: nameOf(leaderBy) ?? '' } : {}),
      ...(untilDay ? { untilDay } : {}),
      ...(refusedBy ? { refusedBy: nameOf(refusedBy) ?? '', refusedReason: refusedReason ?? '' } : {}),
      standing: standingOf(ctx, row),
      may: await mayOf(ctx, row),
    }
  })
  return { items: await Promise.all(items) }
}

/** The record where something may lie sealed: this one, or the one that it came from. Told by ties alone, so that asking betrays nothing. */
export const sealedBehind = (ctx: Ctx, areaName: string, id: string): Promise<{ id: string; area: string } | undefined> => {
  if (sealedReader(areaNamed(ctx.house, areaName))) return Promise.resolve({ id, area: areaName })
  const sealing = ctx.house.areas.filter((area) => sealedReader(area)).map(({ name }) => name)
  return asHouse(ctx, () =>
    ctx.tx.one<{ id: string; area: string }>(sql`
      with recursive behind as (select ${id}::uuid as id, 0 as far union
        select t.from_id, b.far + 1 from ties t join behind b on t.to_id = b.id where b.far < 4)
      select r.id, r.area from behind b join records r on r.id = b.id where r.area = any (${sealing}::text[]) order by b.far, r.id limit 1`),
  )
}

/** Asks to know what lies sealed behind a record that the actor knows; one such question at a time. */
export const askRelease = async (ctx: Ctx, areaName: string, id: string, why: string): Promise<{ asked: boolean }> => {
  const area = areaNamed(ctx.house, areaName)
  const kept = await readRecord(ctx, area, id)
  const behind = await sealedBehind(ctx, area.name, id)
  if (!behind) throw refusal('nothingSealed')
  const source = await asHouse(ctx, () => readRecord(ctx, areaNamed(ctx.house, behind.area), behind.id))
  if (source.excluded.includes(ctx.actor.id)) throw refusal('nothingSealed')
  if (readsSealed(ctx, areaNamed(ctx.house, behind.area), source)) throw refusal('readsAnyway')
  const open = await known(
    ctx,
    sql`record_id = ${source.id} and asker = ${ctx.actor.id} and refused_at is null and (until_day is null or until_day >= ${ctx.today})`,
  )
  if (open.length > 0) throw refusal('askedAlready')
  const excluded = [...new Set([...kept.excluded, ...source.excluded])].map((user) => `-user:${user}`)
  const knowing = [`user:${ctx.actor.id}`, 'role:intake', ...(await headsOfIntake(ctx)), 'role:deputy', 'role:secretary', ...excluded]
  const [circleId] = await circlesFor(ctx, [[...new Set(knowing)].sort()])
  await ctx.tx.run(sql`insert into sealed_releases (id, record_id, asked_on, asker, reason, asked_at, circle_id)
    values (${newId()}, ${source.id}, ${kept.id}, ${ctx.actor.id}, ${why}, ${ctx.now}, ${circleId})`)
  await writeDown(ctx, [{ kind: 'ask sealed', area: area.name, recordId: kept.id, circleId: kept.circleId, what: { why } }])
  return { asked: true }
}

const heldRelease = async (ctx: Ctx, id: string): Promise<Row> => {
  await ctx.tx.run(sql`select 1 from sealed_releases where id = ${id} and ${inSight('sealed_releases')} for update`)
  const [row] = await known(ctx, sql`id = ${id}`)
  if (!row) throw refusal('notFound')
  return row
}

/** One signature of the two; the second lets the asker read from now on until the last of its working days. */
export const signRelease = async (ctx: Ctx, id: string, agrees: boolean, why: string | undefined): Promise<{ done: boolean }> => {
  const row = await heldRelease(ctx, id)
  if (!(await maySign(ctx, row))) throw new Refusal([reason(row.asker === ctx.actor.id ? 'ownRelease' : 'releaseByOthers')])
  if (!agrees && !why) throw refusal('returnNeedsReason', {}, { field: 'reason' })
  const until = dueDay(ctx.today, { workdays: WORKDAYS_RELEASED }, ctx.settings.calendar, { today: ctx.today }).due
  const signs =
    standingOf(ctx, row) === 'waitsForIntake'
      ? sql`intake_by = ${ctx.actor.id}, intake_at = ${ctx.now}`
      : sql`leader_by = ${ctx.actor.id}, leader_at = ${ctx.now}, until_day = ${until}`
  const refuses = sql`refused_by = ${ctx.actor.id}, refused_at = ${ctx.now}, refused_reason = ${why ?? null}`
  await ctx.tx.run(sql`update sealed_releases set ${agrees ? signs : refuses} where id = ${id}`)
  await asHouse(ctx, async () => {
    const source = await readRecord(ctx, areaNamed(ctx.house, row.sealedArea), row.sealedId)
    const what = { asker: row.asker, reason: row.reason, ...(why ? { why } : {}) }
    await writeDown(ctx, [
      { kind: agrees ? 'sign release' : 'refuse release', area: row.sealedArea, recordId: row.sealedId, circleId: source.circleId, what },
    ])
  })
  return { done: true }
}

/** What was released, to its asker alone and while it runs; the look stands in the trail of the record where it lies, for intake to see. */
export const readReleased = async (ctx: Ctx, id: string): Promise<Record<string, string>> => {
  const row = await heldRelease(ctx, id)
  if (row.asker !== ctx.actor.id) throw refusal('notFound')
  const standing = standingOf(ctx, row)
  if (standing === 'expired') throw refusal('releaseExpired', { day: row.untilDay ?? '' })
  if (standing !== 'released') throw refusal('notReleased')
  return asHouse(ctx, async () => {
    const source = await readRecord(ctx, areaNamed(ctx.house, row.sealedArea), row.sealedId)
    const values = await openedOf(ctx, row.sealedId)
    await lookedAt(ctx, { kind: 'read released', area: row.sealedArea, recordId: row.sealedId, circleId: source.circleId, what: { release: id } })
    return values
  })
}

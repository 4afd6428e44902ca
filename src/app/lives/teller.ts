/**
 * Tells lives for the demonstration: records begun and moved on by the staff themselves, through the same doors as any
 * other day's work, so that nothing stands in the demonstration that the rules would have refused.
 */
import type { Role } from '../../kit/role.ts'
import type { Actor, Values } from '../../kit/who.ts'
import { dayInBeijing, plusDays } from '../../law/day.ts'
import { asTheHouse, type Ctx } from '../../server/context.ts'
import { areaNamed, type House } from '../../server/house.ts'
import { type Kept, readRecord } from '../../server/records.ts'
import { furnish, roomsOf } from '../../server/room.ts'
import { placesOf } from '../../server/situation.ts'
import { sign } from '../../server/signing.ts'
import { sql } from '../../server/sql.ts'
import { beginRecord, takeStep } from '../../server/steps.ts'

/** One of the staff: who they are, and the office they sit in. */
export type Member = Actor & { account: string; officeId?: string }

/** A record as a life holds it: its area and its number in the spine. */
export type Told = { area: string; id: string }

/** A life: a few records of the demonstration, told in the order in which they happened. */
export type Life = (teller: Teller) => Promise<void>

const membersOf = (ctx: Ctx): Promise<Member[]> =>
  ctx.tx.all<Member>(sql`
    select u.id, u.account, u.name, u.office_id as "officeId",
           array_agg(distinct r.role) as roles,
           array_agg(distinct 'role:' || r.role) || array_agg(distinct 'role:' || r.role || '@' || r.office_id) filter (where r.office_id is not null)
             || array['user:' || u.id] as tokens
      from users u join user_roles r on r.user_id = u.id group by u.id order by u.account`)

/** The clock of a life stands at ten in the morning of the day that is told of. */
const morningOf = (day: string): Date => new Date(`${day}T02:00:00Z`)

type Stage = { house: House; today: string; members: Member[]; unitIds: Map<string, string>; set(now: Date): void; real(): Date }

const areaOf = (stage: Stage, record: { area: string }) => areaNamed(stage.house, record.area)
const as = <T>(stage: Stage, member: Member, work: (ctx: Ctx) => Promise<T>): Promise<T> => asTheHouse(stage.house, work, member)

const read = (stage: Stage, record: Told): Promise<Kept> => asTheHouse(stage.house, (ctx) => readRecord(ctx, areaOf(stage, record), record.id))

/** Days, people and places. */
const setting = (stage: Stage) => ({
  /** Sets the day, given as days before today, and names it. */
  on: (ago: number): string => {
    const day = plusDays(stage.today, -ago)
    stage.set(ago === 0 ? stage.real() : morningOf(day))
    return day
  },
  /** The nth member who holds a role, at an office where one is named. */
  who: (role: Role, office?: string, nth = 0): Member => {
    const found = stage.members.filter((m) => m.roles.includes(role) && (office === undefined || m.officeId === office))[nth]
    if (!found) throw new Error(`nobody holds ${role}`)
    return found
  },
  unit: (name: string): string => {
    const id = stage.unitIds.get(name) ?? [...stage.unitIds.values()][0]
    if (!id) throw new Error('no units')
    return id
  },
})

/** Whoever's turn it is signs, once: how many signatures are still wanting. */
const signsOnce = async (stage: Stage, record: Told): Promise<number> => {
  const kept = await read(stage, record)
  const pending = kept.steps.find((step) => step.standing === 'waiting')
  if (!pending) return 0
  const places = placesOf(kept, pending.id)
  const next = places.find((place) => place.signedBy === null)
  const signed = places.map((place) => place.signedBy)
  const signer = stage.members.find((m) => next?.who.some((token) => m.tokens.includes(token)) && m.id !== pending.by && !signed.includes(m.id))
  if (!signer) throw new Error(`nobody can sign ${pending.step}`)
  await as(stage, signer, (ctx) => sign(ctx, areaOf(stage, record), record.id, { verdict: 'agreed', opinion: '同意' }))
  return places.filter((place) => place.signedBy === null).length - 1
}

/** What is done with records. */
const acts = (stage: Stage) => ({
  begins: (member: Member, area: string, step: string, form: Values): Promise<Told> =>
    as(stage, member, async (ctx) => ({ area, id: (await beginRecord(ctx, areaOf(stage, { area }), step, { form })).id })),
  takes: (member: Member, record: Told, step: string, form: Values = {}, lines?: Record<string, Values>): Promise<Kept> =>
    as(stage, member, (ctx) => takeStep(ctx, areaOf(stage, record), record.id, step, { form, ...(lines ? { lines } : {}) })),
  /** Whatever else a room offers its people, done by one of them on the day that is told of. */
  does: <T>(member: Member, work: (ctx: Ctx) => Promise<T>): Promise<T> => as(stage, member, work),
  reads: (record: Told): Promise<Kept> => read(stage, record),
  /** The record of an area that this one is tied to, the latest first. */
  tied: async ({ id }: Told, area: string): Promise<Told> => {
    const found = await asTheHouse(stage.house, (ctx) =>
      ctx.tx.one<{ id: string }>(sql`select r.id from ties t join records r on r.id in (t.from_id, t.to_id)
        where ${id}::uuid in (t.from_id, t.to_id) and r.id <> ${id} and r.area = ${area} order by r.changed_at desc limit 1`),
    )
    if (!found) throw new Error(`no ${area} came of this`)
    return { area, id: found.id }
  },
  signsOnce: (record: Told): Promise<number> => signsOnce(stage, record),
  /** Everyone signs in turn, until nothing waits. */
  signed: async (record: Told): Promise<Kept> => {
    while ((await signsOnce(stage, record)) > 0);
    return read(stage, record)
  },
})

/** Makes a teller for a house. Days are told as days ago: `on(30)` is thirty days before today. */
export const tellerFor = async (house: House) => {
  let now = house.clock()
  const then = furnish({ ...house, clock: () => now }, roomsOf(house))
  const members = await asTheHouse(house, membersOf)
  const units = await asTheHouse(house, (ctx) => ctx.tx.all<{ id: string; name: string }>(sql`select id, name from units order by number`))
  const set = (moment: Date): void => {
    now = moment
  }
  const stage: Stage = { house: then, today: dayInBeijing(now), members, unitIds: new Map(units.map((u) => [u.name, u.id])), set, real: house.clock }
  return { ...setting(stage), ...acts(stage) }
}
export type Teller = Awaited<ReturnType<typeof tellerFor>>

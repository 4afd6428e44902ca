/**
 * Tells lives for the demonstration: records begun and moved on by the staff themselves, through the same doors as any
 * other day's work, so that nothing stands in the demonstration that the rules would have refused.
 */
import type { Area } from '../../kit/area.ts'
import type { Actor, Values } from '../../kit/who.ts'
import { dayInBeijing } from '../../law/day.ts'
import { exclude } from '../../server/amend.ts'
import { asTheHouse, type Ctx, theHouse } from '../../server/context.ts'
import { attachFile } from '../../server/files.ts'
import { areaNamed, type House } from '../../server/house.ts'
import { type Kept, readRecord } from '../../server/records.ts'
import { furnish, roomsOf } from '../../server/room.ts'
import { settingsOf } from '../../server/settings.ts'
import { apartFrom, placesOf } from '../../server/situation.ts'
import { sign, type Verdict } from '../../server/signing.ts'
import { sql } from '../../server/sql.ts'
import { beginRecord, takeStep } from '../../server/steps.ts'
import { cast, days, type Member, type Stage } from './stage.ts'

export type { Member } from './stage.ts'

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

const areaOf = (stage: Stage, record: { area: string }) => areaNamed(stage.house, record.area)

/** Thousands of small commits need not each wait for the disk: a moment after the last life everything is there. */
const withoutWaiting = sql`select set_config('synchronous_commit', 'off', true)`

const as = <T>(stage: Stage, member: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  asTheHouse(stage.house, async (ctx) => ctx.tx.run(withoutWaiting).then(() => work(ctx)), member)

const read = (stage: Stage, record: Told): Promise<Kept> => asTheHouse(stage.house, (ctx) => readRecord(ctx, areaOf(stage, record), record.id))

const waiting = (kept: Kept) => kept.steps.find((step) => step.standing === 'waiting')

/** Whose turn it is to sign: the first place's own people before those who may stand in for them. */
const signerOf = (stage: Stage, area: Area, kept: Kept): Member => {
  const pending = waiting(kept)
  const places = pending ? placesOf(kept, pending.id) : []
  const apart = pending ? apartFrom(area, kept, pending.step).keys() : []
  const mayNot = [pending?.by, ...places.map((place) => place.signedBy), ...kept.excluded, ...apart]
  const asked = places.find((place) => place.signedBy === null)?.who ?? []
  const signer = asked.flatMap((token) => stage.members.filter((m) => m.tokens.includes(token))).find((m) => !mayNot.includes(m.id))
  if (!signer) throw new Error(`nobody can sign ${pending?.step}`)
  return signer
}

const agreed: Verdict = { verdict: 'agreed', opinion: '同意' }

/** Signs, each in turn, at most so many times; where nothing waits, nothing is done. */
const signs = (stage: Stage, record: Told, atMost: number, given: Verdict = agreed): Promise<Kept> =>
  as(stage, theHouse, async (ctx) => {
    const area = areaOf(stage, record)
    let kept = await readRecord(ctx, area, record.id)
    for (let times = 0; times < atMost && waiting(kept); times += 1)
      kept = await sign({ ...ctx, actor: signerOf(stage, area, kept) }, area, record.id, given)
    return kept
  })

async function* textOf(name: string, text: string) {
  yield {
    name,
    type: 'text/plain',
    bytes: (async function* () {
      yield new TextEncoder().encode(text)
    })(),
  }
}

/** What is done beside the course of a record. */
const asides = (stage: Stage) => ({
  /** One who leads decides that somebody stands aside. */
  excludes: (member: Member, record: Told, other: Member, reason: string): Promise<void> =>
    as(stage, member, (ctx) => exclude(ctx, areaOf(stage, record), record.id, { userId: other.id, reason })),
  attaches: async (member: Member, record: Told, name: string, text: string): Promise<void> => {
    await as(stage, member, (ctx) => attachFile(ctx, areaOf(stage, record), record.id, textOf(name, text)))
  },
})

/** What is done with records. */
const acts = (stage: Stage) => ({
  begins: (member: Member, area: string, step: string, form: Values): Promise<Told> =>
    as(stage, member, async (ctx) => ({ area, id: (await beginRecord(ctx, areaOf(stage, { area }), step, { form })).id })),
  takes: (member: Member, record: Told, step: string, form: Values = {}, lines?: Record<string, Values>): Promise<Kept> =>
    as(stage, member, (ctx) => takeStep(ctx, areaOf(stage, record), record.id, step, { form, ...(lines ? { lines } : {}) })),
  /** What a room does through a door of its own, by one of the staff or by the house itself. */
  does: <T>(member: Member | undefined, work: (ctx: Ctx) => Promise<T>): Promise<T> => as(stage, member ?? theHouse, work),
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
  /** So many sign in turn; the others have still to. */
  signs: (record: Told, times: number): Promise<Kept> => signs(stage, record, times),
  signsOnce: (record: Told): Promise<Kept> => signs(stage, record, 1),
  /** Whoever's turn it is sends the matter back, with a reason. */
  sendsBack: (record: Told, opinion: string): Promise<Kept> => signs(stage, record, 1, { verdict: 'returned', opinion }),
  /** Everyone signs in turn, until nothing waits. */
  signed: (record: Told): Promise<Kept> => signs(stage, record, Number.POSITIVE_INFINITY),
})

/** Makes a teller for a house. Days are told as days ago: `on(30)` is thirty days before today. */
export const tellerFor = async (house: House) => {
  let now = house.clock()
  const then = furnish({ ...house, clock: () => now }, roomsOf(house))
  const members = await asTheHouse(house, membersOf)
  const units = await asTheHouse(house, (ctx) => ctx.tx.all<{ id: string; name: string }>(sql`select id, name from units order by number`))
  const register = await asTheHouse(house, (ctx) =>
    ctx.tx.all<Stage['register'][number]>(sql`select id, name, sex, politics, unit_id as "unitId", post, rank from people order by number, id`),
  )
  const set = (moment: Date): void => {
    now = moment
  }
  const { calendar } = await settingsOf(house)
  const unitIds = new Map(units.map((u) => [u.name, u.id]))
  const stage: Stage = { house: then, today: dayInBeijing(now), calendar, members, unitIds, register, set, real: house.clock }
  return { ...days(stage), ...cast(stage), ...acts(stage), ...asides(stage) }
}
export type Teller = Awaited<ReturnType<typeof tellerFor>>

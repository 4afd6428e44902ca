/**
 * Who may know what, worked out beside the house: roles as they are held, the tokens of each circle, recusals, hands. Sight
 * changes while people work, so each record has the circles that it lay under, each from when to when as the trail has it.
 */
import type { Seen } from './heard.ts'
import { marksIn } from './marks.ts'
import type { Owner } from './owner.ts'

/** A commit is seen some time after it was written down, and an answer some time after it was read. */
const SLACK = 10_000

type Under = { circle: number; from: number; to: number }

const pairOf = (a: string, b: string | number): string => `${a} ${b}`

/** For each officer the circles that are open to them: `user circle`. */
const openCircles = async (owner: Owner, users: string[]): Promise<Set<string>> => {
  const rows = await owner.rows<{ user: string; circle: number }>(
    `with held as (
       select u.id, array['user:' || u.id]
           || coalesce(array_agg('role:' || r.role) filter (where r.role is not null), '{}')
           || coalesce(array_agg('role:' || r.role || '@' || r.office_id) filter (where r.office_id is not null), '{}') as tokens
         from users u left join user_roles r on r.user_id = u.id and r.from_day <= current_date and (r.until_day is null or r.until_day >= current_date)
        where u.id = any ($1::uuid[]) group by u.id)
     select h.id as user, c.id as circle from held h join circles c on c.tokens && h.tokens and not ('-user:' || h.id) = any (c.tokens)`,
    [users],
  )
  return new Set(rows.map(({ user, circle }) => pairOf(user, circle)))
}

type Told = { id: string; at: Date; circle: number }

/** From the first entry on each circle holds until the next; the present one from the last on, the first since ever. */
const spansOf = (told: readonly Told[], now: number): Under[] => {
  const entries = told.map(({ at, circle }) => ({ at: at.getTime(), circle }))
  const last = entries.at(-1)
  const all = [...entries, { at: last?.at ?? 0, circle: now }]
  return all.map(({ at, circle }, i) => ({ circle, from: i === 0 ? 0 : at, to: all[i + 1]?.at ?? Number.POSITIVE_INFINITY }))
}

type Row = { id: string; area: string; number: string; title: string; circle: number }

const recordsNamed = async (owner: Owner, seen: readonly Seen[]): Promise<Row[]> => {
  const ids = [...new Set(seen.flatMap((each) => [...each.ids, ...(each.denied ? [each.denied] : [])]))]
  const numbers = [...new Set(seen.flatMap((each) => each.numbers))]
  // Units stand by name in everybody's directory: which there are is no secret.
  return owner.rows<Row>(
    `select id, area, number, title, circle_id as circle from records
      where area <> 'units' and (id = any ($1::uuid[]) or number = any ($2) or title like '%密字%')`,
    [ids, numbers],
  )
}

export type Knowledge = {
  records: Map<string, Row & { under: Under[] }>
  byNumber: Map<string, string[]>
  byMark: Map<string, string[]>
  /** May this officer know the record at some moment of this span, or at every one? */
  sometimes(user: string, record: string, from: number, to: number): boolean
  always(user: string, record: string, from: number, to: number): boolean
  /** Was the record in this officer's hands to sign for? */
  handed(user: string, record: string): boolean
}

const grouped = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> =>
  new Map([...Map.groupBy(pairs, ([key]) => key)].map(([key, rows]) => [key, rows.map(([, id]) => id)]))

export const knowledgeOf = async (owner: Owner, users: string[], seen: readonly Seen[]): Promise<Knowledge> => {
  const rows = await recordsNamed(owner, seen)
  const told = await owner.rows<Told>(
    'select record_id as id, at, circle_id as circle from trail where not looked and record_id = any ($1::uuid[]) order by id',
    [rows.map(({ id }) => id)],
  )
  const toldOf = Map.groupBy(told, ({ id }) => id)
  const records = new Map(rows.map((row) => [row.id, { ...row, under: spansOf(toldOf.get(row.id) ?? [], row.circle) }]))
  const open = await openCircles(owner, users)
  const exclusions = await owner.rows<{ record: string; user: string; at: Date }>(
    'select record_id as record, user_id as user, decided_at as at from exclusions',
  )
  const recused = new Map(exclusions.map(({ record, user, at }) => [pairOf(user, record), at.getTime()]))
  const hands = await owner.rows<{ record: string; user: string }>('select record_id as record, to_user as user from handovers')
  const handed = new Set(hands.map(({ record, user }) => pairOf(user, record)))
  const inForce = (record: string, from: number, to: number): Under[] =>
    (records.get(record)?.under ?? []).filter((each) => each.from - SLACK <= to && each.to + SLACK >= from)
  const isRecused = (user: string, record: string, from: number): boolean =>
    (recused.get(pairOf(user, record)) ?? Number.POSITIVE_INFINITY) + SLACK < from
  return {
    records,
    byNumber: grouped(rows.map(({ number, id }) => [number, id] as const)),
    byMark: grouped(rows.flatMap(({ title, id }) => marksIn(title).map((mark) => [mark, id] as const))),
    sometimes: (user, record, from, to) =>
      !isRecused(user, record, from) && inForce(record, from, to).some(({ circle }) => open.has(pairOf(user, circle))),
    always: (user, record, from, to) => {
      const under = inForce(record, from, to)
      return !recused.has(pairOf(user, record)) && under.length > 0 && under.every(({ circle }) => open.has(pairOf(user, circle)))
    },
    handed: (user, record) => handed.has(pairOf(user, record)),
  }
}

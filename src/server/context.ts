/** What every handler works with: the transaction, who acts, and the day it is. Today comes from here and nowhere else. */
import { hash } from 'node:crypto'
import { type Day, dayInBeijing } from '../law/day.ts'
import { refusal } from '../kit/refusal.ts'
import type { Role } from '../kit/role.ts'
import type { Actor } from '../kit/who.ts'
import { type Db, oneQuestion, transaction, type Tx } from './db.ts'
import type { House } from './house.ts'
import { type Settings, settingsOf } from './settings.ts'
import { seeEverything, type Sql, sql } from './sql.ts'

/** Who reads, and when: what an answer is made with where nothing more is asked. */
export type Reader = {
  house: House
  actor: Actor
  sessionId: string
  today: Day
  now: Date
  settings: Settings
  /** The address by which the request came; work that no request asked for has none. */
  origin?: string
}
export type Ctx = Reader & { tx: Tx }

/** What must be done before anything else: a password of one's own, or the second factor that one's role requires. */
export type First = 'password' | 'factor' | undefined

type Entered = { session_id: string; user_id: string; name: string; roles: Role[]; tokens: string[]; must_change: boolean; must_enrol: boolean }

export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer')

const readerOf = async (house: House, entered: Entered): Promise<Reader> => {
  const now = house.clock()
  return {
    house,
    actor: { id: entered.user_id, name: entered.name, roles: entered.roles, tokens: entered.tokens },
    sessionId: entered.session_id,
    today: dayInBeijing(now),
    now,
    settings: await settingsOf(house),
  }
}

const contextOf = async (house: House, tx: Tx, entered: Entered): Promise<Ctx> => ({ ...(await readerOf(house, entered)), tx })

/** What is known before whoever asks has entered: the day, and who they were when they last did. What a question finds never rests on it. */
export type Asker = { today: Day; actor?: Pick<Actor, 'roles'> }
/** Somebody at the door, with what they enter by. */
export type AtDoor = Asker & { enter: Sql; key: string }

const MOST_KNOWN = 5_000
const lastEntered = new WeakMap<House, Map<string, Actor>>()

const remember = (house: House, { key }: AtDoor, actor: Actor): void => {
  const known = lastEntered.get(house) ?? new Map<string, Actor>()
  if (known.size >= MOST_KNOWN) known.clear()
  lastEntered.set(house, known.set(key, actor))
}

/** Refused without anything to enter by. */
export const atDoor = (house: House, token: string | undefined): AtDoor => {
  if (!token) throw refusal('signInFirst')
  const [now, hashed] = [house.clock(), hashOfToken(token)]
  const [today, key] = [dayInBeijing(now), hashed.toString('base64url')]
  const actor = lastEntered.get(house)?.get(key)
  return { enter: sql`select * from enter(${hashed}, ${today}, ${now})`, key, today, ...(actor ? { actor } : {}) }
}

const firstOf = ({ must_change, must_enrol }: Entered): First => (must_change ? 'password' : must_enrol ? 'factor' : undefined)

/**
 * Runs work for the one whose session this is, in one transaction whose sight is theirs.
 * Without a living session it is refused before anything is asked.
 */
export const asActor = async <T>(house: House, token: string | undefined, reads: boolean, work: (ctx: Ctx, first: First) => Promise<T>): Promise<T> =>
  transaction<T, Entered>(
    house.db,
    atDoor(house, token).enter,
    async (tx, [entered]) => {
      if (!entered) throw refusal('signInFirst')
      return work(await contextOf(house, tx, entered), firstOf(entered))
    },
    reads,
  )

/**
 * Answers one question for the one whose session this is, asked under their sight and with their entering in one packet: it is put
 * before they are known. The rows are found before `answer` says whether they may be given at all.
 */
export const asReader = async <R, T>(
  house: House,
  door: AtDoor,
  question: Sql,
  answer: (ctx: Reader, first: First, rows: R[]) => Promise<T>,
): Promise<T> => {
  const { opened, rows } = await oneQuestion<Entered, R>(house.readings, door.enter, question)
  const [entered] = opened
  if (!entered) throw refusal('signInFirst')
  const reader = await readerOf(house, entered)
  remember(house, door, reader.actor)
  return answer(reader, firstOf(entered), rows)
}

/** The house acting by itself, at its start or from the console: it sees everything, and the trail says that it was the house. */
export const theHouse: Actor = { id: '00000000-0000-0000-0000-000000000000', name: 'house', roles: [], tokens: ['house'] }

/** Runs work as the house itself, for the demonstration, the console's import and the bench. Never on a request. */
export const asTheHouse = <T>(house: House, work: (ctx: Ctx) => Promise<T>, actor: Actor = theHouse): Promise<T> =>
  transaction(house.db, seeEverything, async (tx) =>
    work(
      await contextOf(house, tx, {
        session_id: theHouse.id,
        user_id: actor.id,
        name: actor.name,
        roles: actor.roles,
        tokens: actor.tokens,
        must_change: false,
        must_enrol: false,
      }),
    ),
  )

/** Work that nobody in particular does: signing in, asking whether the house stands. It has no sight at all. */
export const asNobody = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => transaction(db, undefined, work)

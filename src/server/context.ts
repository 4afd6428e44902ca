/** What every handler works with: the transaction, who acts, and the day it is. Today comes from here and nowhere else. */
import { createHash } from 'node:crypto'
import { type Day, dayInBeijing } from '../law/day.ts'
import { refusal } from '../kit/refusal.ts'
import type { Role } from '../kit/role.ts'
import type { Actor } from '../kit/who.ts'
import { type Db, transaction, type Tx } from './db.ts'
import type { House } from './house.ts'
import { type Settings, settingsOf } from './settings.ts'
import { seeEverything, sql } from './sql.ts'

export type Ctx = {
  house: House
  tx: Tx
  actor: Actor
  sessionId: string
  today: Day
  now: Date
  settings: Settings
  /** The address by which the request came; work that no request asked for has none. */
  origin?: string
}

/** What must be done before anything else: a password of one's own, or the second factor that one's role requires. */
export type First = 'password' | 'factor' | undefined

type Entered = { session_id: string; user_id: string; name: string; roles: Role[]; tokens: string[]; must_change: boolean; must_enrol: boolean }

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

const contextOf = async (house: House, tx: Tx, entered: Entered): Promise<Ctx> => {
  const now = house.clock()
  return {
    house,
    tx,
    actor: { id: entered.user_id, name: entered.name, roles: entered.roles, tokens: entered.tokens },
    sessionId: entered.session_id,
    today: dayInBeijing(now),
    now,
    settings: await settingsOf(house),
  }
}

/**
 * Runs work for the one whose session this is, in one transaction whose sight is theirs.
 * Without a living session it is refused before anything is asked.
 */
export const asActor = <T>(house: House, token: string | undefined, reads: boolean, work: (ctx: Ctx, first: First) => Promise<T>): Promise<T> => {
  if (!token) throw refusal('signInFirst')
  const now = house.clock()
  return transaction<T, Entered>(
    house.db,
    sql`select * from enter(${hashOfToken(token)}, ${dayInBeijing(now)}, ${now})`,
    async (tx, [entered]) => {
      if (!entered) throw refusal('signInFirst')
      return work(await contextOf(house, tx, entered), entered.must_change ? 'password' : entered.must_enrol ? 'factor' : undefined)
    },
    reads,
  )
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

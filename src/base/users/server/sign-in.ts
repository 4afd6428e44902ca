/** The first step of signing in, and signing out: lockout after five failures, and the same answer whether or not there is the account. */
import { reason, Refusal, refusal } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import { hashOfToken } from '../../../server/context.ts'
import { transaction } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import type { Web } from '../../../server/open-served.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownAtTheDoor } from '../../../server/trail.ts'
import type { Me, SecondWanted, userContract } from '../contract.ts'
import { admitOrAsk } from './entry.ts'
import { passwordFits, spendTheSameTime } from './passwords.ts'
import { mayTry, noteFailure } from './tries.ts'

const MOST_FAILURES = 5
const LOCKED_MINUTES = 30

type Credential = { id: string; hash: string; locked: boolean; disabled: boolean }

const find = (house: House, account: string): Promise<Credential | undefined> =>
  transaction(house.side, undefined, (tx) =>
    tx.one<Credential>(sql`select u.id, c.hash, c.locked_until is not null and c.locked_until > now() as locked, u.disabled_at is not null as disabled
      from users u join credentials c on c.user_id = u.id where u.account = ${account}`),
  )

/** A failure is counted whatever becomes of the request. */
export const countFailure = (house: House, id: string): Promise<number> =>
  transaction(house.side, undefined, (tx) =>
    tx.run(sql`update credentials set failures = case when failures + 1 >= ${MOST_FAILURES} then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= ${MOST_FAILURES} then now() + make_interval(mins => ${LOCKED_MINUTES}) else locked_until end where user_id = ${id}`),
  )

export const lockedOut = (): Refusal => refusal('lockedOut', { times: MOST_FAILURES, minutes: LOCKED_MINUTES })

/** The trail knows of it. A name that is no account is not kept: it may be a password in the wrong field. */
export const failedSignIn = (house: House, web: Web, userId?: string): Promise<void> =>
  writeDownAtTheDoor(house, 'sign in failed', userId ?? null, { from: web.from, agent: web.agent })

export const signIn = async (house: House, { body }: Got<typeof userContract.signIn>, web: Web): Promise<Me | SecondWanted> => {
  const account = body.account.toLowerCase()
  mayTry(house, web.from, account)
  const fail = async (why: Refusal, userId?: string): Promise<Refusal> => {
    noteFailure(house, web.from, account)
    await failedSignIn(house, web, userId)
    return why
  }
  const found = await find(house, account)
  if (!found) {
    await spendTheSameTime(body.password)
    throw await fail(new Refusal([reason('wrongPassword')]))
  }
  if (found.locked) throw await fail(lockedOut(), found.id)
  if (!(await passwordFits(body.password, found.hash))) {
    await countFailure(house, found.id)
    throw await fail(new Refusal([reason('wrongPassword')]), found.id)
  }
  if (found.disabled) throw await fail(refusal('accountClosed'), found.id)
  return admitOrAsk(house, found.id, web, false)
}

export const signOut = async (house: House, _: unknown, web: Web): Promise<{ done: boolean }> => {
  web.clearCookie()
  if (!web.token) return { done: true }
  const hash = hashOfToken(web.token)
  await transaction(house.side, undefined, (tx) => tx.run(sql`update sessions set ended_at = now() where token_hash = ${hash} and ended_at is null`))
  return { done: true }
}

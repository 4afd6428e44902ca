/** What waits between two calls: known by a ticket of which only the digest is kept, for ten minutes and eight tries. */
import { randomBytes } from 'node:crypto'
import { refusal } from '../../../kit/refusal.ts'
import { hashOfToken } from '../../../server/context.ts'
import { transaction } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import { sql } from '../../../server/sql.ts'

export type Purpose = 'second' | 'code' | 'passkey' | 'sso'
export const WAITS_SECONDS = 600
const MOST_TRIES = 8

/** Lets something wait, and gives its ticket. */
export const letWait = (house: House, purpose: Purpose, userId: string | null, says: object): Promise<string> =>
  transaction(house.side, undefined, async (tx) => {
    const ticket = randomBytes(32).toString('base64url')
    await tx.run(sql`delete from sign_in_waits where ends_at < now()`)
    await tx.run(sql`insert into sign_in_waits (hash, purpose, user_id, says, ends_at)
      values (${hashOfToken(ticket)}, ${purpose}, ${userId}, ${JSON.stringify(says)}, now() + make_interval(secs => ${WAITS_SECONDS}))`)
    return ticket
  })

/** What waits under a ticket; each look is one try, counted whatever becomes of it. */
export const tryWait = async <T>(house: House, purpose: Purpose, ticket: string): Promise<{ userId: string; says: T }> => {
  const found = await transaction(house.side, undefined, (tx) =>
    tx.one<{ userId: string; says: T }>(sql`update sign_in_waits set tries = tries + 1
      where hash = ${hashOfToken(ticket)} and purpose = ${purpose} and ends_at > now() and tries < ${MOST_TRIES} returning user_id as "userId", says`),
  )
  if (!found) throw refusal('signInAfresh')
  return found
}

/** Adds to what waits under a ticket. */
export const addToWait = (house: House, ticket: string, says: object): Promise<number> =>
  transaction(house.side, undefined, (tx) =>
    tx.run(sql`update sign_in_waits set says = says || ${JSON.stringify(says)}::jsonb where hash = ${hashOfToken(ticket)}`),
  )

/** Ends the wait; of two who use one ticket at the same moment, the second is refused. */
export const endWait = async (house: House, ticket: string): Promise<void> => {
  const ended = await transaction(house.side, undefined, (tx) => tx.run(sql`delete from sign_in_waits where hash = ${hashOfToken(ticket)}`))
  if (ended === 0) throw refusal('signInAfresh')
}

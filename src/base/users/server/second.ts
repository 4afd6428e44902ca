/** The second step of signing in: a code of the authenticator, a passkey, or one of the codes for their loss. */
import { refusal } from '../../../kit/refusal.ts'
import type { Got } from '../../../kit/contract.ts'
import { transaction } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import type { Web } from '../../../server/open-served.ts'
import { newId } from '../../../server/id.ts'
import { sql } from '../../../server/sql.ts'
import type { Me } from '../contract.ts'
import type { factorContract } from '../factor-contract.ts'
import { admit } from './entry.ts'
import { passkeyAnswers, useAsked } from './passkeys.ts'
import { takeRecoveryCode } from './recovery.ts'
import { unseal } from './sealing.ts'
import { countFailure, failedSignIn, lockedOut } from './sign-in.ts'
import { stepOfCode } from './totp.ts'
import { mayTry, noteFailure } from './tries.ts'
import { addToWait, endWait, tryWait } from './waits.ts'

type Waits = { bySso: boolean; challenge?: string }
type Body = Got<typeof factorContract.second>['body']

/** Whether the code is of now, and of no step that was used before. */
const codeAnswers = (house: House, userId: string, code: string): Promise<boolean> =>
  transaction(house.side, undefined, async (tx) => {
    const kept = await tx.one<{ id: string; secret: Buffer }>(sql`select id, secret from factors where user_id = ${userId} and kind = 'code'`)
    if (!kept) return false
    const step = stepOfCode(unseal(house.doors.key, kept.secret, userId), code, house.clock())
    if (step === undefined) return false
    return (await tx.run(sql`update factors set last_step = ${step}, used_at = now() where id = ${kept.id} and last_step < ${step}`)) === 1
  })

/** A recovery code that opened is told to the owner: whoever did not use it should know. */
const recoveryAnswers = async (house: House, userId: string, code: string): Promise<boolean> => {
  const opens = await takeRecoveryCode(house, userId, code)
  if (opens)
    await transaction(house.side, undefined, (tx) =>
      tx.run(sql`insert into account_events (id, user_id, kind) values (${newId()}, ${userId}, 'recovery')`),
    )
  return opens
}

const answers = async (house: House, userId: string, says: Waits, body: Body, origin: string): Promise<boolean> => {
  if ('code' in body) return codeAnswers(house, userId, body.code)
  if ('recovery' in body) return recoveryAnswers(house, userId, body.recovery)
  return says.challenge ? passkeyAnswers(house, userId, { passkey: body.passkey, challenge: says.challenge, origin }) : false
}

const isLocked = async (house: House, userId: string): Promise<boolean> => {
  const locked = await transaction(house.side, undefined, (tx) =>
    tx.one(sql`select 1 from credentials where user_id = ${userId} and locked_until > now()`),
  )
  return locked !== undefined
}

export const secondStep = async (house: House, { body }: Got<typeof factorContract.second>, web: Web): Promise<Me> => {
  const { userId, says } = await tryWait<Waits>(house, 'second', body.ticket)
  mayTry(house, web.from, userId)
  if (await isLocked(house, userId)) throw lockedOut()
  if (!(await answers(house, userId, says, body, web.origin))) {
    noteFailure(house, web.from, userId)
    await countFailure(house, userId)
    await failedSignIn(house, web, userId)
    throw refusal('secondWrong')
  }
  await endWait(house, body.ticket)
  return admit(house, userId, web, { bySso: says.bySso })
}

export const passkeyAsked = async (house: House, { body }: Got<typeof factorContract.passkeyAsked>, web: Web) => {
  const { userId } = await tryWait<Waits>(house, 'second', body.ticket)
  const options = await useAsked(house, userId, web.origin)
  await addToWait(house, body.ticket, { challenge: options.challenge })
  return { options: { ...options } }
}

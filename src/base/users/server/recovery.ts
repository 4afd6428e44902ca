/** Codes for the loss of a factor: ten, of seventy-nine bits each, shown once; each opens once. */
import { createHash, randomInt } from 'node:crypto'
import type { Ctx } from '../../../server/context.ts'
import { transaction, type Tx } from '../../../server/db.ts'
import type { House } from '../../../server/house.ts'
import { sql } from '../../../server/sql.ts'

const HOW_MANY = 10
/** Without letters and figures that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

const made = (): string => {
  const signs = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)])
  return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
}

const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest()

/** Makes them afresh; those before are void. */
export const newRecoveryCodes = async (tx: Tx, userId: string): Promise<string[]> => {
  const codes = Array.from({ length: HOW_MANY }, made)
  await tx.run(sql`delete from recovery_codes where user_id = ${userId}`)
  for (const code of codes) await tx.run(sql`insert into recovery_codes (user_id, hash) values (${userId}, ${hashOf(code)})`)
  return codes
}

export const recoveryLeft = async (ctx: Ctx): Promise<number> => {
  const row = await ctx.tx.one<{ n: number }>(sql`select count(*) as n from recovery_codes where user_id = ${ctx.actor.id} and used_at is null`)
  return row?.n ?? 0
}

/** True once for each code; committed by itself. */
export const takeRecoveryCode = async (house: House, userId: string, code: string): Promise<boolean> => {
  const taken = await transaction(house.side, undefined, (tx) =>
    tx.run(sql`update recovery_codes set used_at = now() where user_id = ${userId} and hash = ${hashOf(code)} and used_at is null`),
  )
  return taken === 1
}

/** The rules of signing in as the office set them. */
import type { Ctx } from '../../../server/context.ts'
import type { Tx } from '../../../server/db.ts'
import { putSetting } from '../../../server/settings.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { SignInRules, signInRulesAtFirst } from '../sign-in-rules.ts'

const NAME = 'signIn'

export const rulesOf = async (tx: Tx): Promise<SignInRules> => {
  const row = await tx.one<{ value: object }>(sql`select value from settings where name = ${NAME}`)
  return SignInRules.parse({ ...signInRulesAtFirst, ...row?.value })
}

/** In force for the next sign-in, and for the next password. */
export const setRules = async (ctx: Ctx, rules: SignInRules): Promise<{ done: boolean }> => {
  await putSetting(ctx.tx, NAME, rules, ctx.today, ctx.actor.id)
  await writeDownForKeepers(ctx, 'set', { name: NAME, ...rules })
  return { done: true }
}

/** The server half of 留痕封存. */
import { Refusal, worded } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { room, serve } from '../../../server/room.ts'
import { handedOverIn } from '../../../server/seal/handed-over.ts'
import { sealTrail } from '../../../server/seal/seal.ts'
import { sql } from '../../../server/sql.ts'
import { writeDownForKeepers } from '../../../server/trail.ts'
import { type Seal, sealContract } from '../contract.ts'

const SHOWN = 400

const sealsOf = (ctx: Ctx): Promise<Seal[]> =>
  ctx.tx.all<Seal>(sql`select n, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, first_id as first, last_id as last, entries, states, sm3, sha256
    from seals order by n desc limit ${SHOWN}`)

/** It waits for whatever is under way, this very request among it; so it goes on by itself, and is said to have begun. */
const begin = async (ctx: Ctx): Promise<{ begun: boolean }> => {
  await writeDownForKeepers(ctx, 'seal', {})
  sealTrail(ctx.house).catch(() => undefined)
  return { begun: true }
}

const compare = async (ctx: Ctx, text: string) => {
  const given = handedOverIn(text)
  if (given.length === 0)
    throw new Refusal([worded('ruleNotMet', '没有认出封存值：每行应当是序号、SM3 或者 SHA-256、64位的封存值', { field: 'text' })])
  const kept = await ctx.tx.all<{ n: number; sm3: string; sha256: string }>(
    sql`select n, sm3, sha256 from seals where n = any (${given.map(({ n }) => n)}::int[])`,
  )
  return given.map(({ n, algorithm, value }) => ({
    n,
    algorithm: algorithm === 'sm3' ? ('SM3' as const) : ('SHA-256' as const),
    fits: kept.find((seal) => seal.n === n)?.[algorithm] === value,
  }))
}

export const sealRoom = room({
  serves: [
    serve(sealContract.seals, sealsOf),
    serve(sealContract.seal, begin),
    serve(sealContract.compare, (ctx, { body }) => compare(ctx, body.text)),
  ],
})

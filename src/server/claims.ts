/** 认领: one of those whose to-do it is takes it on, so that colleagues see who has it. It binds nobody: whoever may act still may. */
import { dayContract } from '../kit/day-contract.ts'
import { refusal } from '../kit/refusal.ts'
import type { Ctx } from './context.ts'
import { directoryOf } from './directory.ts'
import { type Served, serve } from './room.ts'
import { bySight, inSight, type Sql, sql } from './sql.ts'
import { writeDown } from './trail.ts'

/** The step by which the record `r` came into its state; nought where none is told. */
const entered: Sql = sql`coalesce((select max(e.ord) from steps_taken e where e.record_id = r.id and e.standing = 'effective'
  and e.to_state = r.state and e.from_state is distinct from e.to_state), 0)`

/** Joins who took on the to-do `t` of the record `r`, as `m`, where it is taken on and the taker was not recused since. */
export const takenOn: Sql = sql`left join todo_claims m on m.record_id = t.record_id and m.steps = t.steps and ${inSight('m')} and m.entered = ${entered}
  and not exists (select 1 from exclusions x where x.record_id = m.record_id and x.user_id = m.user_id)`

/** A to-do that names a person is theirs already; a signature is asked of whoever may give it. */
export const mayTakeOn = (kind: string, tokens: string[]): boolean => kind === 'step' && !tokens.some((token) => token.startsWith('user:'))

type Todo = { steps: string[]; area: string; kind: string; circleId: number; entered: number; tokens: string[]; takenBy: string | null }

const takeOn = async (ctx: Ctx, { recordId, what, takes }: { recordId: string; what: string; takes: boolean }): Promise<{ done: boolean }> => {
  // Of two who take it on at the same moment, the second finds that the first has it.
  await ctx.tx.run(sql`select 1 from records where id = ${recordId} and ${inSight('records')} for update`)
  const todo = await ctx.tx.one<Todo>(sql`
    select t.steps, t.area, t.kind, r.circle_id as "circleId", ${entered} as entered, c.tokens, m.user_id as "takenBy"
      from todos t join records r on r.id = t.record_id join circles c on c.id = t.circle_id ${takenOn}
     where t.record_id = ${recordId} and t.what = ${what} and ${bySight('t')} and ${inSight('r')} limit 1`)
  if (!todo) throw refusal('todoGone')
  if (!mayTakeOn(todo.kind, todo.tokens)) throw refusal('todoNamed')
  const { nameOf } = await directoryOf(ctx.house)
  if (todo.takenBy && todo.takenBy !== ctx.actor.id) throw refusal('takenOn', { who: nameOf(todo.takenBy) })
  if (takes)
    await ctx.tx.run(sql`insert into todo_claims (record_id, steps, entered, user_id, at, circle_id)
      values (${recordId}, ${todo.steps}, ${todo.entered}, ${ctx.actor.id}, ${ctx.now}, ${todo.circleId})
      on conflict (record_id, steps) do update set entered = excluded.entered, user_id = excluded.user_id, at = excluded.at, circle_id = excluded.circle_id`)
  else await ctx.tx.run(sql`delete from todo_claims where record_id = ${recordId} and steps = ${todo.steps} and user_id = ${ctx.actor.id}`)
  await writeDown(ctx, [{ kind: takes ? 'take on' : 'let go', area: todo.area, recordId, circleId: todo.circleId, what: { what } }])
  return { done: true }
}

export const claimRoutes: readonly Served[] = [serve(dayContract.takeOn, (ctx, { body }) => takeOn(ctx, body))]

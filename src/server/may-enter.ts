/** Whether whoever is signed in may use a route: their account made their own first, and then their role. */
import type { Route } from '../kit/contract.ts'
import { refusal } from '../kit/refusal.ts'
import type { First, Reader } from './context.ts'
import { lookedAround } from './trail.ts'

/** All that is open to whoever must first make the account their own: the account itself. */
const ofOnesAccount = /^\/api\/(session|sessions|account)(\/|$)/

/** Refuses whoever may not, and writes down whose role it was not. */
export const mayEnter = async (route: Route, ctx: Reader, first: First): Promise<void> => {
  if (first && !(route.surface === 'own' && ofOnesAccount.test(route.path)))
    throw refusal(first === 'password' ? 'changePasswordFirst' : 'enrolFirst')
  if (!route.roles || route.roles.some((role) => ctx.actor.roles.includes(role))) return
  await lookedAround(ctx, { kind: 'refused', what: { asked: route.summary } })
  throw refusal('notYourRole')
}

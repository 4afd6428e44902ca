/** The endpoints of access on request and in an emergency. */
import { accessContract } from '../kit/access-contract.ts'
import { words } from '../kit/words.ts'
import { decideAccess, endAccess, runningOn, unconfirmedOf } from './access-decide.ts'
import { accessesOf, askAccess, openAtOnce } from './accesses.ts'
import { type Served, serve } from './room.ts'

export const accessRoutes: readonly Served[] = [
  serve(accessContract.mine, accessesOf),
  serve(accessContract.ask, (ctx, { body }) => askAccess(ctx, body)),
  serve(accessContract.urgent, (ctx, { body }) => openAtOnce(ctx, body, words.urgent)),
  serve(accessContract.decide, (ctx, { params, body }) => decideAccess(ctx, params.id, body)),
  serve(accessContract.end, (ctx, { params }) => endAccess(ctx, params.id)),
  serve(accessContract.unconfirmed, unconfirmedOf),
  serve(accessContract.running, (ctx, { params }) => runningOn(ctx, params.area, params.id)),
]

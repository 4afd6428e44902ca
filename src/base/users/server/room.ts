/** The server half of 人员与账号. */
import { room, serve } from '../../../server/room.ts'
import { sql } from '../../../server/sql.ts'
import { userContract } from '../contract.ts'
import { factorContract } from '../factor-contract.ts'
import { addOffice, addUser, changeUser, resetPassword, setRoles, usersOf } from './accounts.ts'
import { meOf } from './entry.ts'
import { eventsSeen } from './events.ts'
import { addCode, addPasskey, beginCode, beginPasskey, dropFactor, myAccount, recoveryAfresh, resetFactors } from './factors.ts'
import { changePassword } from './my-password.ts'
import { rulesOf, setRules } from './rules.ts'
import { endMine, endMyOthers, endSessionsOf, mySessions } from './sessions.ts'

type Entry = { id: number; at: string; userId: string | null; kind: string; area: string | null; recordId: string | null; address: string | null }

export const userRoom = room({
  serves: [
    serve(userContract.me, meOf),
    serve(userContract.changePassword, changePassword),
    serve(userContract.sessions, mySessions),
    serve(userContract.endSession, (ctx, { params }) => endMine(ctx, params.id)),
    serve(factorContract.endOthers, endMyOthers),
    serve(factorContract.account, myAccount),
    serve(factorContract.beginCode, beginCode),
    serve(factorContract.addCode, addCode),
    serve(factorContract.beginPasskey, beginPasskey),
    serve(factorContract.addPasskey, addPasskey),
    serve(factorContract.dropFactor, dropFactor),
    serve(factorContract.recoveryAfresh, recoveryAfresh),
    serve(factorContract.seen, eventsSeen),
    serve(factorContract.resetFactors, (ctx, { params }) => resetFactors(ctx, params.id)),
    serve(factorContract.rules, (ctx) => rulesOf(ctx.tx)),
    serve(factorContract.setRules, (ctx, { body }) => setRules(ctx, body)),
    serve(userContract.users, usersOf),
    serve(userContract.addUser, addUser),
    serve(userContract.changeUser, changeUser),
    serve(userContract.resetPassword, resetPassword),
    serve(userContract.setRoles, setRoles),
    serve(userContract.endUserSessions, (ctx, { params }) => endSessionsOf(ctx, params.id)),
    serve(userContract.addOffice, addOffice),
    serve(userContract.trail, (ctx, { query }) =>
      ctx.tx.all<Entry>(sql`select id, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as at, user_id as "userId", kind, area, record_id as "recordId", address
        from trail_for_audit(${query.before ?? null}, ${query.user ?? null}, ${query.kind ?? null}, 200)`),
    ),
  ],
})

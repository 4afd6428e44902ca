/** The server half of 设置. */
import { room, serve } from '../../../server/room.ts'
import { settingsContract } from '../contract.ts'
import { confirmNotice, enterNotice } from './notices.ts'
import { setSeries } from './series.ts'
import { readSettings, setAccess, setChain, setFiles, setNames, setTerm } from './service.ts'

export const settingsRoom = room({
  serves: [
    serve(settingsContract.read, readSettings),
    serve(settingsContract.names, (ctx, { body }) => setNames(ctx, body)),
    serve(settingsContract.files, (ctx, { body }) => setFiles(ctx, body)),
    serve(settingsContract.chain, (ctx, { params, body }) => setChain(ctx, params.matter, body.tier, body.chain)),
    serve(settingsContract.term, (ctx, { params, body }) => setTerm(ctx, params.limit, body.term)),
    serve(settingsContract.access, (ctx, { body }) => setAccess(ctx, body)),
    serve(settingsContract.series, (ctx, { body }) => setSeries(ctx, body.series, body.n)),
    serve(settingsContract.enterNotice, (ctx, { params, body }) => enterNotice(ctx, params.year, body)),
    serve(settingsContract.confirmNotice, (ctx, { params }) => confirmNotice(ctx, params.year)),
  ],
})

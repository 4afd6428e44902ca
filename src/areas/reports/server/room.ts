/** The server half of 工作报告. */
import { room, serve } from '../../../server/room.ts'
import { reports } from '../area.ts'
import { reportContract } from '../contract.ts'
import { paperOf, wordFile } from './service.ts'

export const reportRoom = room({
  area: reports,
  serves: [
    serve(reportContract.paper, (ctx, { params, query }) => paperOf(ctx, { ...query, kind: params.kind })),
    serve(reportContract.word, (ctx, { params, query }) => wordFile(ctx, { ...query, kind: params.kind })),
  ],
})

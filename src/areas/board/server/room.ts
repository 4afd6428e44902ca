/** The server half of 聚焦看板. */
import { spansOf } from '../../../kit/spans.ts'
import { seriesOf } from '../../../server/figures.ts'
import { limitsKept, recordsOfLimits } from '../../../server/limits-kept.ts'
import { room, serve } from '../../../server/room.ts'
import { lookedAround } from '../../../server/trail.ts'
import { boardContract } from '../contract.ts'

export const boardRoom = room({
  serves: [
    serve(boardContract.series, (ctx, { query: { from, to, by, ids, parts } }) =>
      seriesOf(ctx, ids.split(','), spansOf(from, to, by), parts === 'yes'),
    ),
    serve(boardContract.limits, (ctx, { query }) => limitsKept(ctx, spansOf(query.from, query.to, query.by))),
    serve(boardContract.behind, async (ctx, { query }) => {
      const answer = await recordsOfLimits(ctx, query)
      const { from, to, kind, end, area } = query
      await lookedAround(ctx, { kind: 'figure', what: { id: 'limits', from, to, kind, end, area } })
      return answer
    }),
  ],
})

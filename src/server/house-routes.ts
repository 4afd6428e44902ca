/** What crosses areas: the desk, finding, figures, names. Each asks the spine under the actor's own sight. */
import { houseContract } from '../kit/house-contract.ts'
import { refusal } from '../kit/refusal.ts'
import { placedChart } from './chart-layout.ts'
import { codeBook } from './code-book.ts'
import type { Ctx } from './context.ts'
import { deskOf } from './desk.ts'
import { directoryOf } from './directory.ts'
import { figuresOf, recordsBehind } from './figures.ts'
import { areaNamed } from './house.ts'
import type { AnyServed } from './http.ts'
import type { OpenServed } from './open-served.ts'
import { openApi } from './openapi.ts'
import { type Served, serve } from './room.ts'
import { search } from './search.ts'
import { lookedAround } from './trail.ts'

const directory = async (ctx: Ctx) => {
  const names = await directoryOf(ctx.house)
  const book = await codeBook(ctx.house)
  const tables = ctx.house.areas.flatMap((area) => area.codes ?? []).filter((table) => table.open)
  return {
    county: ctx.settings.county,
    commission: ctx.settings.commission,
    today: ctx.today,
    fileMegabytes: ctx.settings.files.megabytes,
    units: names.units.map(({ id, name }) => ({ id, name })),
    offices: names.offices,
    users: names.users,
    codes: Object.fromEntries(tables.map((table) => [table.name, book.of(table).map(({ code, label }) => ({ code, label }))])),
  }
}

export const houseRoutes = (): Served[] => [
  serve(houseContract.desk, (ctx, { query }) => deskOf(ctx, query.of)),
  serve(houseContract.search, (ctx, { query }) => search(ctx, query)),
  serve(houseContract.figures, (ctx, { query }) => figuresOf(ctx, query, query.ids?.split(','))),
  serve(houseContract.behind, async (ctx, { params, query }) => {
    const answer = await recordsBehind(ctx, params.id, query, query.page, query.size, query.part)
    await lookedAround(ctx, { kind: 'figure', what: { id: params.id, from: query.from, to: query.to, part: query.part } })
    return answer
  }),
  serve(houseContract.directory, directory),
  serve(houseContract.chart, async (ctx, { params }) => {
    const { procedure } = areaNamed(ctx.house, params.area)
    if (!procedure) throw refusal('noProcedure')
    return placedChart(procedure)
  }),
]

/** The OpenAPI paper of everything served. */
export const paperRoute = (served: AnyServed[]): Served => {
  let paper: Record<string, unknown> | undefined
  return serve(houseContract.openapi, async () => {
    paper ??= openApi(served.map((each) => each.route))
    return paper
  })
}

export const healthRoute: OpenServed = {
  route: houseContract.health,
  handleOpen: async (house) => {
    await house.db.query('select 1')
    return { ok: true }
  },
}

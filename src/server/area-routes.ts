/** The endpoints that every area has, served from its declaration. */
import type { Area } from '../kit/area.ts'
import { areaContract } from '../kit/area-contract.ts'
import type { Listing } from '../kit/listing.ts'
import { refusal } from '../kit/refusal.ts'
import { addRecord, amendRecord, exclude } from './amend.ts'
import { attachFile, fileOf, filesOf } from './files.ts'
import { historyOf, tiesOf } from './lineage.ts'
import { countAsked, type Counted, countFound, type Row as Listed, pageAsked, pageFound } from './listing.ts'
import { issuePaper, papersOf } from './papers-issue.ts'
import { opened, readRecord, recordAsked, recordFound, type Row } from './records.ts'
import { pageOfRecord, whyOf } from './record-page.ts'
import { type Served, type ServedAtOnce, serve, serveAtOnce } from './room.ts'
import { sheetOf } from './sheet.ts'
import { sign, withdraw } from './signing.ts'
import { beginRecord, type Given, takeStep } from './steps.ts'

const firstStep = (area: Area, asked: string | undefined): string => {
  const first = Object.entries(area.procedure?.steps ?? {}).filter(([, step]) => step.from === 'nothing' && !step.byHouse)
  const name = asked ?? first[0]?.[0]
  if (!name || !first.some(([known]) => known === name)) throw refusal('notAFirstStep')
  return name
}

type Body = { [K in keyof Given]?: Given[K] | undefined }

const onlyWhatIsThere = (body: Body): Given => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))

/** What is read with one question: the ledger, and a record as it stands. */
const readings = (area: Area): ServedAtOnce[] => {
  const contract = areaContract(area)
  const record = ({ params }: { params: { id: string } }) => recordAsked(area, params.id)
  return [
    serveAtOnce(
      contract.list,
      ({ query }, asker) => pageAsked(asker, area, query as Listing),
      async (_, rows: Listed[], { query }) => pageFound(query as Listing, rows),
    ),
    serveAtOnce(
      contract.count,
      ({ query }, asker) => countAsked(asker, area, query as Listing),
      async (_, rows: Counted[]) => countFound(rows),
    ),
    serveAtOnce(contract.read, record, async (ctx, rows: Row[]) => pageOfRecord(ctx, area, await opened(ctx, area, recordFound(area, rows)))),
    serveAtOnce(contract.limits, record, async (ctx, rows: Row[]) => whyOf(ctx, area, recordFound(area, rows))),
  ]
}

/** All endpoints of an area. */
export const areaRoutes = (area: Area): (Served | ServedAtOnce)[] => {
  const contract = areaContract(area)
  return [
    ...readings(area),
    serve(contract.sheet, (ctx, { query }) => sheetOf(ctx, area, query as Listing)),
    serve(contract.add, async (ctx, { body }) =>
      pageOfRecord(
        ctx,
        area,
        area.procedure ? await beginRecord(ctx, area, firstStep(area, body.step), { form: body.form }) : await addRecord(ctx, area, body.form),
      ),
    ),
    serve(contract.amend, async (ctx, { params, body }) => {
      const { lines, ...rest } = body
      return pageOfRecord(ctx, area, await amendRecord(ctx, area, params.id, { ...rest, ...(lines ? { lines } : {}) }))
    }),
    serve(contract.step, async (ctx, { params, body }) =>
      pageOfRecord(ctx, area, await takeStep(ctx, area, params.id, params.step, onlyWhatIsThere(body))),
    ),
    serve(contract.sign, async (ctx, { params, body }) => {
      const { verdict, opinion, version } = body
      return pageOfRecord(
        ctx,
        area,
        await sign(ctx, area, params.id, { verdict, ...(opinion ? { opinion } : {}), ...(version === undefined ? {} : { version }) }),
      )
    }),
    serve(contract.withdraw, async (ctx, { params }) => pageOfRecord(ctx, area, await withdraw(ctx, area, params.id))),
    serve(contract.exclude, async (ctx, { params, body }) => {
      await exclude(ctx, area, params.id, body)
      return { done: true }
    }),
    serve(contract.history, async (ctx, { params }) => historyOf(ctx, await readRecord(ctx, area, params.id))),
    serve(contract.ties, async (ctx, { params }) => tiesOf(ctx, await readRecord(ctx, area, params.id))),
    serve(contract.files, async (ctx, { params }) => filesOf(ctx, (await readRecord(ctx, area, params.id)).id)),
    serve(contract.attach, (ctx, { params, query, body }) => attachFile(ctx, area, params.id, body, query.sealed === 'yes')),
    serve(contract.file, (ctx, { params, query }) => fileOf(ctx, area, params.id, params.file, query.as === 'picture')),
    serve(contract.papers, async (ctx, { params }) => papersOf(ctx, area, await readRecord(ctx, area, params.id))),
    serve(contract.paper, (ctx, { params, query }) => issuePaper(ctx, area, params.id, { ...query, name: params.paper })),
  ]
}

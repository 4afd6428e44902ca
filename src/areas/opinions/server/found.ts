/** What the archives hold of the persons of a list, and what is proposed of each: a few questions for a batch, none for a person. */
import type { Line } from '../../../kit/procedure/procedure.ts'
import { type Dossier, dossiersOf, type Namesake } from '../../../server/archive.ts'
import { asHouse } from '../../../server/circles.ts'
import type { Ctx } from '../../../server/context.ts'
import { directoryOf } from '../../../server/directory.ts'
import type { Kept } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { OUTSIDE } from '../codes.ts'
import { type Called, type Matter, mattersOf, type Proposal, propose } from '../proposal.ts'
import { type FormerSaid, formerReplies } from './former.ts'
import { type Identified, identify, identities, keyOf, soughtFrom } from './identify.ts'

export type Found = Identified & {
  dossier?: Dossier
  /** Records of the same name of which nobody has said yet whose they are. */
  namesakes: Namesake[]
  matters: Matter[]
  /** Absent while somebody must still be told apart. */
  proposal?: Proposal
  former?: FormerSaid
  called: Called
}

const nobody: Dossier = { personId: '', entries: [], open: [], namesakes: [], taken: [], denied: [] }

/** Kinds of matter and offices, by record: as much as whoever drafts may know of each. */
const calledIn = async (ctx: Ctx, dossiers: readonly Dossier[]): Promise<Called> => {
  const ids = dossiers.flatMap(({ entries, open, namesakes }) => [...entries, ...open, ...namesakes].map(({ recordId }) => recordId))
  const names = await directoryOf(ctx.house)
  const rows = await ctx.tx.all<{ id: string; area: string; office: string | null }>(
    sql`select id, area, office_id as office from records where id = any (${[...new Set(ids)]}::uuid[])`,
  )
  const labels = new Map(ctx.house.areas.map(({ name, label }) => [name, label]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (recordId) => {
    const row = byId.get(recordId)
    const office = row?.office ? names.nameOf(row.office) : undefined
    return { what: labels.get(row?.area ?? '') ?? '', ...(office ? { office } : {}) }
  }
}

type Stranger = { lineId: string; recordId: string; role: string; ord: number }

const strangersOf = (ctx: Ctx, lines: readonly Line[]): Promise<Stranger[]> =>
  ctx.tx.all<Stranger>(sql`select line_id as "lineId", record_id as "recordId", role, ord from opinions_strangers
    where line_id = any (${lines.map(({ id }) => id)}::uuid[])`)

/** A post, an appeal, a clearing or another request that names them is no matter against anybody. */
const bearing = (ctx: Ctx, { entries, namesakes, ...dossier }: Dossier): Dossier => {
  const neutral = new Set(ctx.house.areas.filter(({ archive }) => archive?.neutral).map(({ name }) => name))
  const bears = ({ area }: { area: string }): boolean => !neutral.has(area)
  return { ...dossier, entries: entries.filter(bears), namesakes: namesakes.filter(bears) }
}

const askedApart = ({ namesakes }: Dossier, line: Line, strangers: readonly Stranger[]): Namesake[] =>
  namesakes.filter(
    (each) => !strangers.some((s) => s.lineId === line.id && s.recordId === each.recordId && s.role === each.role && s.ord === each.ord),
  )

const purposeOf = ({ values }: Kept): string => String(values.purpose === OUTSIDE ? values.outsidePurpose : values.purpose)

/** A batch of lines, looked up by the house. */
const foundOf = (ctx: Ctx, request: Kept, lines: readonly Line[]): Promise<Found[]> =>
  asHouse(ctx, async () => {
    const all = await identify(ctx, lines)
    const dossiers = (await dossiersOf(ctx, await soughtFrom(ctx, all))).map((dossier) => bearing(ctx, dossier))
    const called = await calledIn(ctx, dossiers)
    const strangers = await strangersOf(ctx, lines)
    const former = await formerReplies(ctx, request.id, all)
    const byKey = new Map(dossiers.map((dossier) => [dossier.personId, dossier]))
    return all.map((each): Found => {
      const dossier = byKey.get(keyOf(each)) ?? nobody
      const namesakes = askedApart(dossier, each.line, strangers)
      const matters = mattersOf(dossier, ctx.today, called)
      const about = { name: String(each.line.name), purpose: purposeOf(request), today: ctx.today }
      const sure = each.identity !== identities.open && namesakes.length === 0
      const quoted = former(each, matters)
      return {
        ...each,
        dossier,
        namesakes,
        matters,
        called,
        ...(sure ? { proposal: propose(about, matters) } : {}),
        ...(quoted ? { former: quoted } : {}),
      }
    })
  })

const BATCH = 200

/** Everything found of these lines, a batch at a time; `progress` is told how many are done, and stops the work by throwing. */
export const findAll = async (
  ctx: Ctx,
  request: Kept,
  lines: readonly Line[],
  progress: (done: number) => Promise<void> = async () => undefined,
): Promise<Found[]> => {
  const found: Found[] = []
  for (let i = 0; i < lines.length; i += BATCH) {
    await progress(i)
    found.push(...(await foundOf(ctx, request, lines.slice(i, i + BATCH))))
  }
  await progress(found.length)
  return found
}

/** Whoever stands aside from a matter, or from the request whose reply is quoted, stands aside from the request that touches it. */
export const excludedBy = (found: readonly Found[]): string[] => [
  ...new Set(
    found.flatMap(({ dossier, namesakes, former }) => [
      ...[...(dossier?.entries ?? []), ...(dossier?.open ?? []), ...namesakes].flatMap((at) => at.excluded),
      ...(former?.aside ?? []),
    ]),
  ),
]

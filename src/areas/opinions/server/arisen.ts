/** After a reply was signed, and while it holds: what arises about its persons is noticed, written on their lines, and before the drafter as a to-do. */
import type { Line } from '../../../kit/procedure/procedure.ts'
import type { Ctx } from '../../../server/context.ts'
import { stepByHouse } from '../../../server/consequences.ts'
import { holdRecord, type Kept, readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { opinions } from '../area.ts'
import { beyond, fallenAway, isNamesakeGround } from '../proposal.ts'
import { watched } from '../states.ts'
import { excludedBy, findAll, type Found } from './found.ts'
import { factsOf, groundsNow, groundsThen, keepLines } from './keep-found.ts'

const stillHolds = ({ state, values, steps }: Kept, today: string): boolean =>
  watched.includes(state) && !(typeof values.validUntil === 'string' && values.validUntil < today) && steps.every((s) => s.standing !== 'waiting')

/**
 * What is new, and what fell away: a sanction that was annulled bears on a reply no less than a new one. Only of a name that
 * somebody told apart meanwhile is nothing said.
 */
const changes = (line: Line, found: Found): string[] => {
  const gone = beyond(groundsThen(line), groundsNow(found)).filter((each) => !isNamesakeGround(each))
  return [...beyond(groundsNow(found), groundsThen(line)), ...gone.map(fallenAway)]
}

/** The line with what arose, for a person to review; what was replied stays as it was. */
export const arisenOn = (line: Line, found: Found, today: string): Line | undefined => {
  const more = changes(line, found)
  if (more.length === 0) return undefined
  const before = line.arisen && !line.reviewedOn ? String(line.arisen).split('\n') : []
  const { matchedOn: _, formerReply: __, ...facts } = factsOf(found, today)
  return { ...line, ...facts, arisen: [...before, ...more].join('\n'), arisenOn: today, reviewedOn: undefined }
}

/** Looks again at a request, or at those of its lines that `only` chooses; true when something arose. */
export const lookAgain = async (ctx: Ctx, id: string, only: (line: Line) => boolean = () => true): Promise<boolean> => {
  const request = await readRecord(ctx, opinions, id)
  if (!stillHolds(request, ctx.today)) return false
  const found = await findAll(ctx, request, (request.lines.persons ?? []).filter(only))
  const changed = new Map(found.flatMap((each) => [[each.line.id, arisenOn(each.line, each, ctx.today)] as const]))
  const arisen = [...changed.values()].filter((line) => line !== undefined)
  const kept = await holdRecord(ctx, opinions, id)
  if (arisen.length === 0) {
    // Whoever was told to stand aside from a matter since then stands aside from here too.
    if (excludedBy(found).some((each) => !kept.excluded.includes(each))) await keepLines(ctx, kept, kept.lines.persons ?? [], found, { aside: true })
    return false
  }
  const persons = (kept.lines.persons ?? []).map((line) => changed.get(line.id) ?? line)
  await keepLines(ctx, kept, persons, found, { arisen: arisen.map(({ name }) => name) })
  await stepByHouse(ctx, opinions, id, 'arise', ctx.today)
  return true
}

type Naming = { id: string; names: string[] }

/** Requests whose reply is signed and still holds, and that name somebody of this record. */
const naming = (ctx: Ctx, recordId: string): Promise<Naming[]> =>
  ctx.tx.all<Naming>(sql`
    select r.id, array_agg(distinct asked.name) as names
      from record_people told join record_people asked on asked.role = 'asked' and (asked.name = told.name or asked.id_number = told.id_number)
      join records r on r.id = asked.record_id and r.area = ${opinions.name} and r.state = any (${[...watched]}::text[])
     where told.record_id = ${recordId} group by r.id order by r.id`)

/** A record that was told of: whoever it names is looked up again where a reply holds. */
export const lookAgainFor = async (ctx: Ctx, recordId: string): Promise<void> => {
  for (const { id, names } of await naming(ctx, recordId)) await lookAgain(ctx, id, (line) => names.includes(String(line.name)))
}

/** Once a day: everything that no fact tells of. */
export const lookAtReplies = async (ctx: Ctx): Promise<void> => {
  const found = await ctx.tx.all<{ id: string }>(
    sql`select id from records where area = ${opinions.name} and state = any (${[...watched]}::text[]) order by opened, id`,
  )
  for (const { id } of found) await lookAgain(ctx, id)
}

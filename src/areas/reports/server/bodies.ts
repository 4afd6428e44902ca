/** The body of a report: begun from the paper of its kind, written version by version while the report is being drafted. */
import { is } from '../../../kit/who.ts'
import { Refusal, refusal, worded } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { holdRecord, type Kept, readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { reports } from '../area.ts'
import { bodyFrom } from '../beginning.ts'
import { Body, type Inline, type Piece, type Span, type Token, tokensIn } from '../body.ts'
import type { BodySaid } from '../contract.ts'
import type { Fault } from '../digits.ts'
import { namesIn } from './examples.ts'
import { frozenOf, issueOf } from './frozen.ts'
import { paperOf } from './service.ts'
import { digestOfDefinition, faultsIn, sha, valuesOf } from './values.ts'

export const spanOfReport = ({ values }: Kept): Span => ({ from: String(values.fromDay), to: String(values.toDay) })

/** Only text, figures, gaps and tables; anything else is refused, with the paragraph it stands in. */
export const bodyGiven = (content: unknown): Body => {
  const read = Body.safeParse(content)
  if (read.success) return read.data
  const at = read.error.issues[0]?.path[1]
  const place = typeof at === 'number' ? `第${at + 1}段` : '正文'
  throw new Refusal([worded('formIncomplete', `${place}里有不能保存的内容：正文只能有文字、引用的数字、待填写的空和表格`, { field: 'content' })])
}

type Written = { version: number; content: Body; named: Fault[] }

const written = (ctx: Ctx, id: string): Promise<Written | undefined> =>
  ctx.tx.one<Written>(sql`select version, content, named from reports_bodies where record_id = ${id} order by version desc limit 1`)

const begun = async (ctx: Ctx, kept: Kept): Promise<Written> => {
  const { from, to } = spanOfReport(kept)
  const { paper } = await paperOf(ctx, { kind: kept.values.kind as 'year', from, to, report: kept.id })
  return { version: 0, content: bodyFrom(paper), named: [] }
}

/** The body as it was last written, or as it begins. */
export const bodyOf = async (ctx: Ctx, kept: Kept): Promise<Written> => (await written(ctx, kept.id)) ?? begun(ctx, kept)

export const mayWrite = (ctx: Ctx, kept: Kept): boolean =>
  kept.state === 'drafting' && is(reports.keptBy, ctx.actor, kept.values, kept.excluded) && !kept.steps.some((t) => t.standing === 'waiting')

/** The whole of it for the page; a signed report has the numbers it was signed with. */
export const bodyPage = async (ctx: Ctx, id: string): Promise<BodySaid> => {
  const kept = await readRecord(ctx, reports, id)
  const { version, content } = await bodyOf(ctx, kept)
  const span = spanOfReport(kept)
  const tokens = tokensIn(content).map(({ token }) => token)
  const issue = kept.state === 'signed' ? await issueOf(ctx, id) : undefined
  const values = issue ? await frozenOf(ctx, id, issue.issue, tokens, span) : await valuesOf(ctx, tokens, span)
  return { version, content, span, values, mayWrite: mayWrite(ctx, kept), ...(issue ? { signed: issue } : {}) }
}

const stamped = (ctx: Ctx, token: Token): Token => ({ ...token, definition: token.definition ?? digestOfDefinition(ctx, token.figure) })

/** Every number remembers which declaration it was put in under. */
const withDefinitions = (ctx: Ctx, body: Body): Body => {
  const inline = (each: Inline): Inline => (each.type === 'figure' ? { ...each, attrs: stamped(ctx, each.attrs) } : each)
  const piece = (each: Piece): Piece =>
    each.type === 'table'
      ? { ...each, attrs: { ...each.attrs, rows: each.attrs.rows.map((row) => row.map((cell) => cell.map(inline))) } }
      : { ...each, ...(each.content ? { content: each.content.map(inline) } : {}) }
  return { ...body, content: body.content.map(piece) }
}

const refuseUnknown = (ctx: Ctx, body: Body): void => {
  const known = new Set(ctx.house.areas.flatMap((area) => Object.keys(area.figures ?? {})))
  if (tokensIn(body).some(({ token }) => !known.has(token.figure)))
    throw new Refusal([worded('formIncomplete', '正文引用了没有的指标，请重新选择', { field: 'content' })])
}

export const keepBody = async (ctx: Ctx, kept: Kept, version: number, given: Body): Promise<number> => {
  refuseUnknown(ctx, given)
  const [content, named] = [JSON.stringify(withDefinitions(ctx, given)), JSON.stringify(await namesIn(ctx, given))]
  await ctx.tx.run(sql`insert into reports_bodies (record_id, version, content, named, written_by, at)
    values (${kept.id}, ${version + 1}, ${content}, ${named}, ${ctx.actor.id}, ${ctx.now})`)
  await writeDown(ctx, [
    { kind: 'write body', area: reports.name, recordId: kept.id, circleId: kept.circleId, what: { version: version + 1, digest: sha(content) } },
  ])
  return version + 1
}

/** Writes a new version: while the report is drafted, by those who write reports, on the version they read. */
export const writeBody = async (ctx: Ctx, id: string, given: { version: number; content: unknown }): Promise<BodySaid> => {
  const kept = await holdRecord(ctx, reports, id)
  if (kept.state !== 'drafting') throw refusal('wrongState')
  if (!mayWrite(ctx, kept)) throw refusal('byOthers', { who: reports.keptBy.label })
  const now = await written(ctx, id)
  if ((now?.version ?? 0) !== given.version) throw refusal('changedMeanwhile')
  await keepBody(ctx, kept, given.version, bodyGiven(given.content))
  return bodyPage(ctx, id)
}

/** What the numbers of a text that is being written are, and what stands against sending it on. */
export const looking = async (ctx: Ctx, id: string, given: unknown) => {
  const kept = await readRecord(ctx, reports, id)
  const body = bodyGiven(given)
  refuseUnknown(ctx, body)
  const tokens = tokensIn(body).map(({ token }) => token)
  const span = spanOfReport(kept)
  return { values: await valuesOf(ctx, tokens, span), faults: [...(await faultsIn(ctx, body, span)), ...(await namesIn(ctx, body))] }
}

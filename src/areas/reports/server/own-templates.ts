/** Templates that the office made of its reports: kept as they were made, the newest of each name in force. */
import { refusal } from '../../../kit/refusal.ts'
import type { Ctx } from '../../../server/context.ts'
import { newId } from '../../../server/id.ts'
import { readRecord } from '../../../server/records.ts'
import { sql } from '../../../server/sql.ts'
import { writeDown } from '../../../server/trail.ts'
import { reports } from '../area.ts'
import type { Body, Span } from '../body.ts'
import type { OwnTemplate } from '../contract.ts'
import { bodyOfTemplate, templateFrom } from '../template.ts'
import { bodyOf, spanOfReport } from './bodies.ts'

/** The newest template of each name. */
export const ownTemplates = (ctx: Ctx): Promise<OwnTemplate[]> =>
  ctx.tx.all<OwnTemplate>(sql`select distinct on (t.name) t.id, t.name, t.kind, u.name as "madeBy", t.at
    from report_templates t join users u on u.id = t.made_by order by t.name, t.at desc, t.id desc`)

/** Makes a template of the body that a report has now; one of the same name is no longer in force, and is kept. */
export const makeTemplate = async (ctx: Ctx, given: { report: string; name: string }): Promise<OwnTemplate[]> => {
  const kept = await readRecord(ctx, reports, given.report)
  const { content } = await bodyOf(ctx, kept)
  const id = newId()
  await ctx.tx.run(sql`insert into report_templates (id, name, kind, content, made_by, at)
    values (${id}, ${given.name}, ${String(kept.values.kind)}, ${JSON.stringify(templateFrom(content, spanOfReport(kept)))}, ${ctx.actor.id}, ${ctx.now})`)
  await writeDown(ctx, [
    { kind: 'set template', area: reports.name, recordId: kept.id, circleId: kept.circleId, what: { name: given.name, template: id } },
  ])
  return ownTemplates(ctx)
}

/** The template's text for a period. */
export const templateFor = async (ctx: Ctx, id: string, span: Span): Promise<{ content: Body }> => {
  const row = await ctx.tx.one<{ content: Body }>(sql`select content from report_templates where id = ${id}`)
  if (!row) throw refusal('notFound')
  return { content: bodyOfTemplate(row.content, span, ctx.today) }
}

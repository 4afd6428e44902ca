/** A paper of a period: its template, its figures under the reader's own sight, and what was written into its gaps. */
import { figuresIn, filled, type Paper } from '../../../kit/paper.ts'
import { inWords } from '../../../law/day.ts'
import type { Ctx } from '../../../server/context.ts'
import { directoryOf } from '../../../server/directory.ts'
import { figuresOf } from '../../../server/figures.ts'
import { wordOf } from '../../../server/papers.ts'
import { readRecord } from '../../../server/records.ts'
import type { Download } from '../../../server/room.ts'
import { lookedAround } from '../../../server/trail.ts'
import { reports } from '../area.ts'
import { dispatchMaterial } from '../papers/dispatch.ts'
import { monthTable } from '../papers/month.ts'
import { quarterBulletin } from '../papers/quarter.ts'
import { yearReport } from '../papers/year.ts'
import { periodInWords } from '../period.ts'

const templates = { year: yearReport, quarter: quarterBulletin, month: monthTable, dispatch: dispatchMaterial }
export type Asked = { kind: keyof typeof templates; from: string; to: string; report?: string | undefined }

const gapsOf = async (ctx: Ctx, report: string | undefined): Promise<Map<string, string>> => {
  if (!report) return new Map()
  const kept = await readRecord(ctx, reports, report)
  return new Map((kept.lines.gaps ?? []).map((gap) => [String(gap.blank), String(gap.text)]))
}

/** Whose material it is: the office that the reader heads, else the county. */
const scopeOf = async (ctx: Ctx): Promise<string> => {
  const heads = ctx.actor.tokens.flatMap((token) => (token.startsWith('role:officeHead@') ? [token.slice('role:officeHead@'.length)] : []))
  const names = await directoryOf(ctx.house)
  return heads.map((id) => names.nameOf(id)).find((name) => name !== undefined) ?? ctx.settings.county
}

export const paperOf = async (ctx: Ctx, { kind, from, to, report }: Asked): Promise<{ paper: Paper; period: string }> => {
  const period = periodInWords(from, to)
  const words = { county: ctx.settings.county, commission: ctx.settings.commission, period, scope: await scopeOf(ctx), signedOn: inWords(ctx.today) }
  const template = templates[kind](words)
  // A figure whose parts do not add up is refused: a paper shows no number rather than one that is wrong.
  const figures = (await figuresOf(ctx, { from, to }, figuresIn(template))).filter((figure) => !figure.refused)
  const spoken = templates[kind](words, new Map(figures.map(({ id, value }) => [id, value])))
  const blanks = await gapsOf(ctx, report)
  return { paper: filled(spoken, { figures: new Map(figures.map((f) => [f.id, f])), blanks, words }), period }
}

export const wordFile = async (ctx: Ctx, asked: Asked): Promise<Download> => {
  const { paper } = await paperOf(ctx, asked)
  await lookedAround(ctx, { kind: 'print', area: reports.name, what: asked })
  return {
    download: {
      name: `${paper.name}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: await wordOf(paper),
    },
  }
}

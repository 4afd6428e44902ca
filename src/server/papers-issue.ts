/** The papers of a record: which there are, which may be issued now or why not, and their files. */
import type { Area } from '../kit/area.ts'
import { composed, numberMark, type OfficialPaper, type OnlyWhere, paperKinds, unfilledIn, type ValueOf } from '../kit/official-paper.ts'
import { knownMarks } from '../kit/paper-marks.ts'
import type { Line } from '../kit/procedure/procedure.ts'
import type { PaperSaid } from '../kit/record-page.ts'
import { type Reason, reason, Refusal, refusal } from '../kit/refusal.ts'
import type { Values } from '../kit/who.ts'
import { joinWords, words } from '../kit/words.ts'
import { inWords, yearOf } from '../law/day.ts'
import type { Ctx } from './context.ts'
import { onlyReads } from './granted.ts'
import { wordOf } from './papers.ts'
import { approvalPaper, signedSteps } from './papers-approval.ts'
import { filledTemplate, type InForce, templateOf, templatesOf } from './papers-template.ts'
import { dayOn, type Names, namesFor, sayingsOf } from './papers-values.ts'
import { numberFrom, paperSeries } from './numbers.ts'
import { type Kept, readRecord } from './records.ts'
import type { Download } from './room.ts'
import { transaction } from './db.ts'
import { sql } from './sql.ts'
import { lookedAt } from './trail.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const APPROVAL = 'approval'

const fits = (only: OnlyWhere | undefined, values: Values): boolean =>
  Object.entries(only ?? {}).every(([field, has]) => has.includes(values[field] ?? undefined))

/** The lines that a paper is about; one `undefined` for a paper about the record as a whole. */
const subjectsOf = (paper: OfficialPaper, kept: Kept): (Line | undefined)[] => {
  if (!fits(paper.only, kept.values)) return []
  const { about } = paper
  return about ? (kept.lines[about.of] ?? []).filter((line) => fits(about.only, line)) : [undefined]
}

type Asked = {
  ctx: Ctx
  area: Area
  name: string
  paper: OfficialPaper
  kept: Kept
  line?: Line | undefined
  at: Names
  template?: InForce | undefined
}

const stateLabel = (area: Area, state: string): string => area.procedure?.states[state]?.label ?? words.kept

/** The marks that are not filled: of the built-in text, or of the office's own template. */
const unfilled = ({ area, paper, template }: Asked, value: ValueOf): string[] => {
  const known = knownMarks(area, paper)
  const wanting = template
    ? known.filter(({ label, name, must }) => must && template.marks.includes(label) && !value(name)?.trim()).map(({ name }) => name)
    : unfilledIn(paper, value)
  return wanting.map((name) => known.find((each) => each.name === name)?.label ?? name)
}

const against = (asked: Asked, value: ValueOf): Reason[] => {
  const { area, paper, kept } = asked
  if (!paper.from.includes(kept.state))
    return [
      reason('paperNotYet', {
        paper: paper.label,
        state: stateLabel(area, kept.state),
        states: joinWords(paper.from.map((state) => stateLabel(area, state))),
      }),
    ]
  const fields = unfilled(asked, value)
  return fields.length > 0 ? [reason('paperUnfilled', { fields: joinWords(fields), paper: paper.label })] : []
}

/** Before a number is given, one stands in for it: it is not what a paper waits for. */
const toCome = words.number

const calledOf = (area: Area, { about }: OfficialPaper, line: Line | undefined): string | undefined => {
  const name = area.people?.find(({ of }) => of === about?.of)?.name
  return line && name ? String(line[name] ?? '') : undefined
}

const saidOf = (asked: Asked): PaperSaid => {
  const { area, name, paper, line } = asked
  const about = calledOf(area, paper, line)
  return {
    paper: name,
    label: paper.label,
    kind: paperKinds[paper.kind],
    own: asked.template !== undefined,
    reasons: against(asked, sayingsOf({ ...asked, number: toCome })),
    ...(line ? { line: line.id } : {}),
    ...(about ? { about } : {}),
  }
}

/** The papers of a record, each with the reasons against issuing it; then the sheets of its signed steps. */
export const papersOf = async (ctx: Ctx, area: Area, kept: Kept): Promise<PaperSaid[]> => {
  const at = await namesFor(ctx)
  const templates = await templatesOf(ctx, area.name)
  const declared = Object.entries(area.papers ?? {}).flatMap(([name, paper]) =>
    subjectsOf(paper, kept).map((line) => saidOf({ ctx, area, name, paper, kept, line, at, template: templates.get(name) })),
  )
  const sheets = signedSteps(area, kept).map(
    ({ taken, step }): PaperSaid => ({
      paper: APPROVAL,
      line: taken.id,
      label: `${step.label}${paperKinds.approval}`,
      kind: paperKinds.approval,
      about: inWords(taken.takenAt.slice(0, 10)),
      own: false,
      reasons: [],
    }),
  )
  return [...declared, ...sheets]
}

/** The number that the house gave this paper, or gives it now, committed at once: a number given is never given again. */
const givenNumber = ({ ctx, name, paper, kept, line }: Asked, series: string): Promise<string> =>
  transaction(ctx.house.side, sql`select pg_advisory_xact_lock(20260153)`, async (tx) => {
    const key = line?.id ?? ''
    const there = await tx.one<{ number: string }>(
      sql`select number from paper_numbers where record_id = ${kept.id} and paper = ${name} and line = ${key}`,
    )
    if (there) return there.number
    const year = yearOf(dayOn(ctx, paper, kept, line))
    const row = await tx.one<{ last: number }>(sql`insert into numbers (area, year, last) values (${paperSeries(series)}, ${year}, 1)
      on conflict (area, year) do update set last = numbers.last + 1 returning last`)
    const number = numberFrom(series, year, row?.last ?? 1)
    await tx.run(sql`insert into paper_numbers (record_id, paper, line, number, given_on, given_by)
      values (${kept.id}, ${name}, ${key}, ${number}, ${ctx.today}, ${ctx.actor.id})`)
    return number
  })

type Issued = { name: string; number: string | undefined; body: Buffer }

const issued = async (asked: Asked): Promise<Issued> => {
  const { area, paper, line, template } = asked
  const reasons = against(asked, sayingsOf({ ...asked, number: toCome }))
  if (reasons.length > 0) throw new Refusal(reasons)
  const given = 'series' in paper.number ? await givenNumber(asked, paper.number.series) : undefined
  const value = sayingsOf({ ...asked, number: given })
  const about = calledOf(area, paper, line)
  const number = value(numberMark(paper))
  const name = [paper.label, about, number].filter(Boolean).join('-')
  const body = template
    ? await filledTemplate(asked.ctx, template, knownMarks(area, paper), value, paper.label)
    : await wordOf(composed(paper, value, words.replaceable))
  return { name, number, body }
}

type Wanted = { name: string; line?: string | undefined; why?: string | undefined }

/**
 * One paper as a file, for a stated reason where the area asks for one; that it was issued, under which number and why,
 * is written down before it is given out.
 */
export const issuePaper = async (ctx: Ctx, area: Area, id: string, { name, line, why }: Wanted): Promise<Download> => {
  const kept = await readRecord(ctx, area, id)
  if (onlyReads(ctx, area, kept)) throw refusal('accessReadsOnly')
  if (area.asksWhy && !why) throw refusal('issueWhy', { paper: area.papers?.[name]?.label ?? paperKinds.approval }, { field: 'why' })
  const file = name === APPROVAL ? await approvalFile(ctx, area, kept, line) : await declaredFile(ctx, area, kept, name, line)
  await lookedAt(ctx, {
    kind: 'issue',
    area: area.name,
    recordId: id,
    circleId: kept.circleId,
    what: { name: file.name, number: file.number, ...(why ? { why } : {}) },
  })
  return { download: { name: `${file.name}.docx`, type: docx, body: file.body } }
}

const approvalFile = async (ctx: Ctx, area: Area, kept: Kept, step: string | undefined): Promise<Issued> => {
  const paper = await approvalPaper(ctx, area, kept, step)
  const number = String(kept.values[area.spine.number] ?? '')
  return { name: `${paper.name}-${number}`, number, body: await wordOf(paper) }
}

const declaredFile = async (ctx: Ctx, area: Area, kept: Kept, name: string, line: string | undefined) => {
  const paper = Object.hasOwn(area.papers ?? {}, name) ? area.papers?.[name] : undefined
  const subjects = paper ? subjectsOf(paper, kept) : []
  const subject = subjects.find((each) => each?.id === line)
  if (!paper || !subjects.some((each) => each?.id === line)) throw refusal('noSuchPaper')
  return issued({ ctx, area, name, paper, kept, line: subject, at: await namesFor(ctx), template: await templateOf(ctx, area.name, name) })
}

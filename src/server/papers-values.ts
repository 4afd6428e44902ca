/** What the marks of a paper say of one record: its fields, the line that the paper is about, what was said at steps, the office's own names. */
import type { Area } from '../kit/area.ts'
import { listedWords, type OfficialPaper, type ValueOf } from '../kit/official-paper.ts'
import type { Line, Step } from '../kit/procedure/procedure.ts'
import { stepsOf } from '../kit/procedure/step.ts'
import { type Field, openFields } from '../kit/record/fields.ts'
import type { Values } from '../kit/who.ts'
import { partyCommission, printedBy, supervisionCommission } from '../kit/words.ts'
import { type Day, inWords } from '../law/day.ts'
import { type CodeBook, codeBook } from './code-book.ts'
import type { Ctx } from './context.ts'
import { type Directory, directoryOf } from './directory.ts'
import type { Kept } from './records.ts'
import { inWordsOf } from './sheet.ts'

/** What names and codes are in words; asked once for all papers of a record. */
export type Names = { names: Directory; book: CodeBook }
export const namesFor = async (ctx: Ctx): Promise<Names> => ({ names: await directoryOf(ctx.house), book: await codeBook(ctx.house) })

/** A value as a paper writes it: days in Chinese, amounts and counts with their unit; undefined where nothing is filled in. */
export const onPaper = (field: Field, value: unknown, { names, book }: Names): string | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  if (field.kind === 'day') return inWords(String(value))
  const said = inWordsOf(field, value, names, book)
  return said === null || said === '' ? undefined : `${said}${typeof said === 'number' ? (field.unit ?? '') : ''}`
}

type Asked = { ctx: Ctx; area: Area; paper: OfficialPaper; kept: Kept; line?: Line | undefined; at: Names; number?: string | undefined }

const read = (fields: readonly Field[], values: Values, name: string, at: Names): string | undefined => {
  const field = fields.find((each) => each.name === name)
  return field && onPaper(field, values[name], at)
}

const officeWords = ({ ctx, paper, number }: Asked): Readonly<Record<string, string | undefined>> => {
  const { county, commission } = ctx.settings
  const named = { commission, party: partyCommission(county), supervision: supervisionCommission(county) }
  const issuer = paper.issuer === 'office' ? printedBy(commission) : named[paper.issuer]
  return { ...named, county, issuer, today: inWords(ctx.today), paperNumber: number }
}

const list = ({ area, paper, kept, at }: Asked, name: string): string | undefined => {
  const [listed, record] = [paper.lists?.[name], area.lines?.[name]?.record]
  if (!listed || !record) return undefined
  const fields = openFields(record)
  return listedWords(listed, kept.lines[name] ?? [], (line, field) => read(fields, line, field, at)) || undefined
}

/** Is it the same step under another authority: the same form, and its label with the authority in brackets? */
const isTwin = (step: Step | undefined, other: Step | undefined): boolean =>
  step !== undefined && other !== undefined && step.form === other.form && other.label.startsWith(`${step.label}（`)

/** What was said when the step was last taken and took effect, by whichever authority. */
const atStep = ({ area, kept, at }: Asked, step: string, name: string): string | undefined => {
  const steps = area.procedure ? stepsOf(area.procedure) : {}
  const form = steps[step]?.form
  const taken = kept.steps.findLast((each) => (each.step === step || isTwin(steps[step], steps[each.step])) && each.standing === 'effective')
  return form && taken ? read(openFields(form), taken.form, name, at) : undefined
}

/** What each mark of the paper says, for this record and, where it is about one, this line. */
export const sayingsOf = (asked: Asked): ValueOf => {
  const { area, paper, kept, line, at } = asked
  const office = officeWords(asked)
  const lines = paper.about && area.lines?.[paper.about.of]
  return (mark) => {
    const [first = '', second] = mark.split('.')
    if (second && first === 'line') return lines && line ? read(openFields(lines.record), line, second, at) : undefined
    if (second) return atStep(asked, first, second)
    return first in office ? office[first] : (list(asked, first) ?? read(openFields(area.record), kept.values, first, at))
  }
}

/** The day that the paper bears, as a day. */
export const dayOn = (ctx: Ctx, paper: OfficialPaper, kept: Kept, line: Line | undefined): Day => {
  const [first = '', second] = paper.on.split('.')
  const day = second ? line?.[second] : kept.values[first]
  return typeof day === 'string' ? day : ctx.today
}

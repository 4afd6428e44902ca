/** The marks of a paper in the words of the office: what an own template may hold, and what each mark stands for. */
import type { Area } from './area.ts'
import { marksOf, numberMark, type OfficialPaper } from './official-paper.ts'
import { stepsOf } from './procedure/step.ts'
import { type Field, openFields } from './record/fields.ts'

/** Words that come from the office, not from the record. */
export const officeMarks = {
  issuer: '发文机关',
  county: '县名',
  commission: '机关名称',
  party: '县纪委名称',
  supervision: '县监委名称',
  today: '出具日期',
  paperNumber: '发文字号',
} as const

/** `name` as the declaration writes it, `label` as an own template does; `used` where the built-in text has it, `must` where it may not stay empty. */
export type PaperMark = { name: string; label: string; used: boolean; must: boolean; field?: Field }

type Known = { name: string; label: string; field?: Field }

const ofFields = (fields: readonly Field[], prefix = ''): Known[] =>
  fields.map((field) => ({ name: `${prefix}${field.name}`, label: field.label, field }))

const ofLine = (area: Area, paper: OfficialPaper): Known[] => {
  const lines = paper.about && area.lines?.[paper.about.of]
  return lines ? ofFields(openFields(lines.record), 'line.') : []
}

/** What was said at a step is not kept in the record: only what the paper itself uses is offered. */
const ofSteps = (area: Area, used: readonly string[]): Known[] =>
  Object.entries(area.procedure ? stepsOf(area.procedure) : {}).flatMap(([step, { form }]) =>
    form ? ofFields(openFields(form), `${step}.`).filter(({ name }) => used.includes(name)) : [],
  )

const ofLists = (area: Area, paper: OfficialPaper): Known[] =>
  Object.keys(paper.lists ?? {}).map((name) => ({ name, label: area.lines?.[name]?.label ?? name }))

const ofOffice = (paper: OfficialPaper): Known[] =>
  Object.entries(officeMarks)
    .filter(([name]) => name !== 'paperNumber' || numberMark(paper) === 'paperNumber')
    .map(([name, label]) => ({ name, label }))

/**
 * All marks that an own template of this paper may hold. What the paper is about stands before the record: of two marks
 * with one label the nearer one is meant.
 */
export const knownMarks = (area: Area, paper: OfficialPaper): PaperMark[] => {
  const used = new Map(marksOf(paper).map(({ name, must }) => [name, must]))
  const all = [
    ...ofLine(area, paper),
    ...ofSteps(area, [...used.keys()]),
    ...ofLists(area, paper),
    ...ofOffice(paper),
    // A list named as a field of the record stands in its place.
    ...ofFields(openFields(area.record)).filter(({ name }) => !Object.hasOwn(paper.lists ?? {}, name)),
  ]
  const nearest = [...new Map(all.toReversed().map((mark) => [mark.label, mark])).values()].toReversed()
  return nearest.map((mark) => ({ ...mark, used: used.has(mark.name), must: used.get(mark.name) ?? true }))
}

/** The built-in text's marks that no known mark is: faults of the declaration, for `house.test`. */
export const strayMarks = (area: Area, paper: OfficialPaper): string[] => {
  const known = knownMarks(area, paper).map(({ name }) => name)
  return marksOf(paper).flatMap(({ name }) => (known.includes(name) ? [] : [name]))
}

/** What stands on the focus board: figures of other areas by their names, as in the papers. Units, fields and post levels; never a person. */

/** A stage of the way, or a form: a figure, or one part of it. */
export type Stage = { label: string; figure: string; part?: string }

/** From petition to decision. Each stage counts on its own day, so that it is no share of the one before. */
export const funnel: readonly Stage[] = [
  { label: '信访举报', figure: 'petitions.received' },
  { label: '问题线索', figure: 'clues.received' },
  { label: '初步核实', figure: 'clues.byWay', part: '初步核实' },
  { label: '立案', figure: 'cases.filed' },
  { label: '处分', figure: 'sanctions.persons' },
]

export const forms: readonly Stage[] = [
  { label: '第一种形态', figure: 'forms.F1' },
  { label: '第二种形态', figure: 'forms.F2' },
  { label: '第三种形态', figure: 'forms.F3' },
  { label: '第四种形态', figure: 'forms.F4' },
]

/** What clusters: its number over time, and the same number by unit, by field and by post level. */
export type Subject = { label: string; whole: string; byUnit: string; byField: string; field: string; byLevel: string }

export const subjects = {
  clues: {
    label: '问题线索',
    whole: 'clues.received',
    byUnit: 'clues.receivedByUnit',
    byField: 'clues.receivedBySource',
    field: '线索来源',
    byLevel: 'clues.receivedByRank',
  },
  conduct: {
    label: '作风问题',
    whole: 'conduct.problems',
    byUnit: 'conduct.byUnit',
    byField: 'conduct.byClass',
    field: '问题类别',
    byLevel: 'conduct.byRank',
  },
  cases: {
    label: '立案人员',
    whole: 'cases.filedByUnit',
    byUnit: 'cases.filedByUnit',
    byField: 'cases.filedByDiscipline',
    field: '违反的纪律',
    byLevel: 'cases.filedByRank',
  },
  accountability: {
    label: '问责干部',
    whole: 'accountability.persons',
    byUnit: 'accountability.personsByUnit',
    byField: 'accountability.personsBySource',
    field: '问题来源',
    byLevel: 'accountability.personsByLevel',
  },
} as const satisfies Readonly<Record<string, Subject>>
export type SubjectKey = keyof typeof subjects

/** How many people under supervision a unit has: what its numbers are to be read against. */
export const officials = 'register.officialsByUnit'

/** Figures that the board asks for one subject: of the whole period, and over time. */
export const wholeFigures = (subject: Subject): string[] => [
  ...new Set([...[...funnel, ...forms].map(({ figure }) => figure), subject.whole, subject.byUnit, subject.byField, subject.byLevel, officials]),
]
export const seriesFigures = (subject: Subject): string[] => [...forms.map(({ figure }) => figure), subject.whole]
export const splitFigures = (subject: Subject): string[] => [subject.byUnit, subject.byField]

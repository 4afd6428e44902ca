/** An official paper as data: blocks of runs, in which a number is a figure that opens and a gap is for a person to fill. */
import type { Part } from './figure.ts'

export type Run =
  | { text: string }
  /** A number, or one part of it: filled from the figure and opening its records. */
  | { figure: string; part?: string; value?: number; unit?: string }
  /** Words that only a person can give; until then the hint stands there. */
  | { blank: string; hint: string; text?: string }

export type Block =
  | {
      kind: 'title' | 'subtitle' | 'addressee' | 'first' | 'second' | 'third' | 'text' | 'enclosures' | 'signature' | 'date' | 'note'
      runs: Run[]
    }
  | { kind: 'table'; caption: string; head: string[]; rows: Run[][][]; note?: string }

export type Paper = { name: string; docNumber?: string; blocks: Block[] }

/** A form: names at the left; beside each what is said, and at the foot of that who said it and when. */
export type Sheet = { kind: 'sheet'; rows: SheetRow[] }
export type SheetRow = { label: string; says: string; foot?: string }

/** Who issues it, at its head: as an ordinary document, or as a 函. */
export type Head = { form: 'document' | 'letter'; mark: string }
/** 版记: who gets copies, who printed it and on which day. */
export type Imprint = { copies?: string; by?: string; on?: string }

/** A paper as it goes out; `about` stands in the properties of its file. */
export type IssuedPaper = Omit<Paper, 'blocks'> & { about?: string; head?: Head; imprint?: Imprint; blocks: (Block | Sheet)[] }

/** One enclosure is named as it is; several are numbered, each on a line of its own, and no stop ends them. */
export const enclosuresOf = (names: readonly string[]): Run[] => [
  { text: `附件：${names.map((name, i) => (names.length > 1 ? `${i + 1}. ${name}` : name)).join('\n')}` },
]

/** What a paper takes from the figures of its period. */
export type FigureValue = { value: number; unit: string; parts?: readonly Part[] }
export type Filling = { figures: ReadonlyMap<string, FigureValue>; blanks: ReadonlyMap<string, string>; words: Readonly<Record<string, string>> }

const mark = /\{\{([^}|]+)(?:\|([^}]+))?\}\}|\[\[([^\]|]+)\|([^\]]+)\]\]/g

/**
 * Text with marks to runs: `{{cases.filed}}` a figure, `{{sanctions.byRank|乡科级}}` a part of one,
 * `{{county}}` a word of the office, `[[field|某某领域]]` a gap named `field` with its hint.
 */
export const runsOf = (template: string, words: Readonly<Record<string, string>>): Run[] => {
  const runs: Run[] = []
  let last = 0
  for (const match of template.matchAll(mark)) {
    if (match.index > last) runs.push({ text: template.slice(last, match.index) })
    const [whole, name, part, blank, hint] = match
    if (blank && hint) runs.push({ blank, hint })
    else if (name && name in words) runs.push({ text: words[name] as string })
    else if (name) runs.push({ figure: name, ...(part ? { part } : {}) })
    last = match.index + whole.length
  }
  if (last < template.length) runs.push({ text: template.slice(last) })
  return runs
}

const filledRun = (run: Run, filling: Filling): Run => {
  if ('blank' in run) {
    const text = filling.blanks.get(run.blank)
    return text ? { ...run, text } : run
  }
  if (!('figure' in run)) return run
  const found = filling.figures.get(run.figure)
  if (!found) return run
  const value = run.part === undefined ? found.value : (found.parts?.find((p) => p.key === run.part)?.value ?? 0)
  return { ...run, value, unit: found.unit }
}

/** The same paper with its figures and gaps filled; a figure that the reader may not know stays without a value. */
export const filled = (paper: Paper, filling: Filling): Paper => ({
  ...paper,
  blocks: paper.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map((run) => filledRun(run, filling)))) }
      : { ...block, runs: block.runs.map((run) => filledRun(run, filling)) },
  ),
})

export const runsIn = (paper: Paper): Run[] => paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : block.runs))

export const figuresIn = (paper: Paper): string[] => [...new Set(runsIn(paper).flatMap((run) => ('figure' in run ? [run.figure] : [])))]
export const blanksIn = (paper: Paper): { blank: string; hint: string }[] =>
  runsIn(paper).flatMap((run) => ('blank' in run ? [{ blank: run.blank, hint: run.hint }] : []))

/** `54.7` for a share, `12` for a count; a number that may not be known is a dash. */
export const valueInWords = (run: Extract<Run, { figure: string }>): string => (run.value === undefined ? '—' : String(run.value))

/** A run as plain text. */
export const runText = (run: Run): string =>
  'text' in run && run.text !== undefined ? run.text : 'figure' in run ? valueInWords(run) : 'hint' in run ? `〔${run.hint}〕` : ''

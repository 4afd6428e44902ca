/** The official papers that an area's records give: when each may be issued, and its text with marks for what the record says. */
import { type Block, enclosuresOf, type Imprint, type IssuedPaper, type Run } from './paper.ts'
import type { Values } from './who.ts'
import { addressed, issuedBy, printedBy } from './words.ts'

export const paperKinds = {
  letter: '信函',
  recommendation: '建议书',
  decision: '决定',
  notice: '通知',
  approval: '呈批表',
} as const
export type PaperKind = keyof typeof paperKinds

/** Only where the fields have one of these values, as with a limit. */
export type OnlyWhere = Readonly<Record<string, readonly unknown[]>>

/**
 * A list of the record's lines as one mark: `says` once for each line, with `{{n}}` its number and `{{field}}` its fields.
 * Only lines where the field `only` is filled are listed, where one is named.
 * A field with `{{post?}}` may be empty; where another is, the list counts as not filled.
 */
export type Listed = { says: string; unless?: string; only?: string }

/**
 * A paper that the office may replace with its own file. In its words stand marks: `{{unitId}}` a field of the record,
 * `{{line.name}}` a field of the line that the paper is about, `{{decide.minutes}}` what was said at the last such step,
 * `{{suggestions}}` a list, `{{county}}` a word of the office. Every mark must be filled, or the paper is refused;
 * a sentence with `{{copies?}}` is left out instead.
 */
export type OfficialPaper = {
  label: string
  kind: Exclude<PaperKind, 'approval'>
  /** Under whose name it goes out; `office` is the general office of the commission. */
  issuer: 'commission' | 'party' | 'supervision' | 'office'
  /** States in which it may be issued. */
  from: readonly string[]
  only?: OnlyWhere
  /** One paper for each of these lines. */
  about?: { of: string; only?: OnlyWhere }
  /** The field that holds its number, or the series in which the house numbers it at its first issue. */
  number: { field: string } | { series: string }
  /** The mark of the day that it bears. */
  on: string
  title: string
  to?: string
  /** Paragraphs; what begins with `# ` is a heading, whose level is told from its numeral. */
  text: readonly string[]
  lists?: Readonly<Record<string, Listed>>
  enclosures?: readonly string[]
  /** Who gets copies; each left out where an optional mark of it is not filled. */
  copies?: readonly string[]
}

export type OfficialPapers = Readonly<Record<string, OfficialPaper>>

/** What a mark says; undefined where nothing is filled in. */
export type ValueOf = (mark: string) => string | undefined

const mark = /\{\{([\w.]+)(\??)\}\}/g

/** The names of the marks in words, with whether each must be filled. */
export const marksIn = (words: string): { name: string; must: boolean }[] =>
  [...words.matchAll(mark)].map(([, name = '', optional]) => ({ name, must: optional === '' }))

/** The mark of the paper's number: a field of the record, or `paperNumber` where the house gives it. */
export const numberMark = ({ number }: OfficialPaper): string => ('field' in number ? number.field : 'paperNumber')

const wordsOf = (paper: OfficialPaper): string[] => [
  `{{${numberMark(paper)}}}`,
  paper.title,
  ...(paper.to ? [paper.to] : []),
  ...paper.text,
  ...(paper.enclosures ?? []),
  ...(paper.copies ?? []),
  ...(paper.kind === 'letter' ? [] : ['{{commission}}']),
  `{{issuer}}{{${paper.on}}}`,
]

/** Every mark of a paper, once each, in the order of its text. */
export const marksOf = (paper: OfficialPaper): { name: string; must: boolean }[] => {
  const all = wordsOf(paper).flatMap(marksIn)
  return [...new Set(all.map(({ name }) => name))].map((name) => ({ name, must: all.some((each) => each.name === name && each.must) }))
}

/** The marks that must be filled and are not. */
export const unfilledIn = (paper: OfficialPaper, value: ValueOf): string[] =>
  marksOf(paper).flatMap(({ name, must }) => (must && !value(name)?.trim() ? [name] : []))

/** Words with their marks as runs, so that a title may break at the end of a name; undefined where an optional mark is not filled. */
const runsOf = (words: string, value: ValueOf): Run[] | undefined => {
  if (marksIn(words).some(({ name, must }) => !must && !value(name)?.trim())) return undefined
  const runs: Run[] = []
  let last = 0
  for (const match of words.matchAll(mark)) {
    if (match.index > last) runs.push({ text: words.slice(last, match.index) })
    runs.push({ text: value(match[1] ?? '') ?? '' })
    last = match.index + match[0].length
  }
  return last < words.length ? [...runs, { text: words.slice(last) }] : runs
}

const textIn = (words: string, value: ValueOf): string | undefined =>
  runsOf(words, value)
    ?.map((run) => ('text' in run ? (run.text ?? '') : ''))
    .join('')

/** 一、 is the first level, （一） the second, whatever else the third. */
const levelOf = (heading: string): 'first' | 'second' | 'third' =>
  /^[一二三四五六七八九十]+、/.test(heading) ? 'first' : /^（[一二三四五六七八九十]+）/.test(heading) ? 'second' : 'third'

const paragraph = (words: string, value: ValueOf): Block[] => {
  const heading = words.startsWith('# ')
  const said = heading ? words.slice(2) : words
  const runs = runsOf(said, value)
  return runs ? [{ kind: heading ? levelOf(said) : 'text', runs }] : []
}

type FieldOf = (line: Values, name: string) => string | undefined

/** The lines of a list as numbered sentences; a line whose `unless` is true is struck. Undefined where a line lacks what must be filled. */
export const listedWords = ({ says, unless, only }: Listed, lines: readonly Values[], field: FieldOf): string | undefined => {
  const listed = lines.filter((line) => (!unless || line[unless] !== true) && (!only || line[only] !== undefined))
  const must = marksIn(says).filter((each) => each.must && each.name !== 'n')
  if (listed.some((line) => must.some(({ name }) => !field(line, name)?.trim()))) return undefined
  return listed.map((line, i) => says.replace(mark, (_, name: string) => (name === 'n' ? String(i + 1) : (field(line, name) ?? '')))).join('\n')
}

const imprintOf = (paper: OfficialPaper, value: ValueOf): Imprint => {
  const copies = (paper.copies ?? []).flatMap((each) => textIn(each, value) ?? []).join('、')
  return {
    ...(copies ? { copies } : {}),
    ...(paper.kind === 'letter' ? {} : { by: printedBy(value('commission') ?? ''), on: value(paper.on) ?? '' }),
  }
}

/** The paper with its marks filled, laid out as its kind asks: 函 with its own head, all others as an ordinary document. */
export const composed = (paper: OfficialPaper, value: ValueOf, about: string): IssuedPaper => {
  const enclosures = (paper.enclosures ?? []).flatMap((each) => textIn(each, value) ?? [])
  const issuer = value('issuer') ?? ''
  const number = value(numberMark(paper))
  const text = paper.text.flatMap((each) => paragraph(each, value))
  const ending: Block[] = [
    { kind: 'signature', runs: [{ text: issuer }] },
    { kind: 'date', runs: [{ text: value(paper.on) ?? '' }] },
  ]
  return {
    name: textIn(paper.title, value) ?? paper.label,
    about,
    ...(number ? { docNumber: number } : {}),
    head: { form: paper.kind === 'letter' ? 'letter' : 'document', mark: paper.kind === 'letter' ? issuer : issuedBy(issuer) },
    imprint: imprintOf(paper, value),
    blocks: [
      { kind: 'title', runs: runsOf(paper.title, value) ?? [] },
      ...(paper.to ? [{ kind: 'addressee' as const, runs: [{ text: addressed(textIn(paper.to, value) ?? '') }] }] : []),
      ...text,
      ...(enclosures.length > 0 ? [{ kind: 'enclosures' as const, runs: enclosuresOf(enclosures) }] : []),
      ...ending,
    ],
  }
}

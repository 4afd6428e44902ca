/** By what the persons of a list are narrowed, and what is said of each. */
import type { RecordPage } from '../../../kit/record-page.ts'
import { conclusions } from '../codes.ts'
import { isArisen } from '../derive.ts'

export type PersonLine = RecordPage['lines'][string][number]

const proposed = (code: string) => (line: PersonLine) => line.proposal === code

/** In the order in which a drafter goes through them. */
export const narrowings = {
  all: { label: '全部', has: (_: PersonLine) => true },
  unmatched: { label: '尚未比对', has: (line: PersonLine) => !line.matchedOn && !line.repliedOn },
  unsettled: { label: '身份待甄别', has: (line: PersonLine) => Number(line.unsettled ?? 0) > 0 },
  unfit: { label: conclusions.unfit, has: proposed(conclusions.unfit) },
  defer: { label: conclusions.defer, has: proposed(conclusions.defer) },
  settled: { label: conclusions.settled, has: proposed(conclusions.settled) },
  clear: { label: conclusions.clear, has: proposed(conclusions.clear) },
  undecided: { label: '尚无结论', has: (line: PersonLine) => Boolean(line.proposal) && !line.conclusion },
  changed: { label: '未采用建议', has: (line: PersonLine) => Boolean(line.conclusion && line.proposal) && line.conclusion !== line.proposal },
  arisen: { label: '有新情况', has: isArisen },
} as const
export type Narrowing = keyof typeof narrowings
export const narrowingNames = Object.keys(narrowings) as [Narrowing, ...Narrowing[]]

/** Those of whom nothing was found and who have no conclusion yet: they may be confirmed together. */
export const clean = (lines: readonly PersonLine[]): PersonLine[] =>
  lines.filter((line) => line.proposal === conclusions.clear && Number(line.hits ?? 0) === 0 && !line.conclusion)

/** May a step of this name be taken now, by the one who looks? */
export const mayTake = (page: RecordPage, step: string): boolean => page.steps.some(({ name, reasons }) => name === step && reasons.length === 0)

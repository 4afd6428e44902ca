/** What an area's records leave in a person's archive (廉政档案), and what of them is not over: told from the record alone, so nothing is typed twice. */
import type { Day } from '../law/day.ts'
import type { Basis } from '../law/statute.ts'
import type { Values } from './who.ts'

/** The five kinds of content of an archive (监督执纪工作规则第17条). */
export const archiveKinds = {
  post: '任免和个人事项报告处理',
  clue: '问题线索和处置',
  inquiry: '函询、初核、审查调查',
  opinion: '党风廉政意见回复',
  other: '其他',
} as const
export type ArchiveKind = keyof typeof archiveKinds

/** How long something weighs on a person: a sanction's effect period, an admonition's six months. Without an end it weighs for good. */
export type Weight = { label: string; from: Day; until?: Day; basis: Basis }

/** One thing that stands in an archive. `unitId` is where it happened, when the words do not say so. */
export type Entry = { kind: ArchiveKind; on: Day; says: string; unitId?: string; weighs?: Weight }

/** A matter about the person that has not come to its end, in words, with the rule by which it counts. */
export type OpenMatter = { says: string; since?: Day; basis: Basis }

/**
 * What a record says of one of its people. `person` is the line that holds them, or the record itself.
 * What a review took away or corrected is no longer in the record, and so no longer here.
 */
export type Archived = {
  /** Which of the area's people; all when absent. */
  roles?: readonly string[]
  /** What it tells speaks of the person without anything against them: a post, an appeal, a clearing, a talk, a reply. Opinions are not formed on it. */
  neutral?: true
  entries: (record: Values, person: Values, state: string, lines: Readonly<Record<string, readonly Values[]>>) => Entry[]
  open?: (record: Values, person: Values, state: string) => OpenMatter | undefined
}

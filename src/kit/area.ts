/** The door of a room: everything that an area declares, as one value that both halves read. */
import type { z } from 'zod'
import type { Archived } from './archive.ts'
import type { Balance } from './balance.ts'
import type { Figures } from './figure.ts'
import type { Ledger } from './ledger.ts'
import type { OfficialPapers } from './official-paper.ts'
import type { Procedure } from './procedure/procedure.ts'
import type { CodeTable } from './record/code-table.ts'
import type { Reason } from './refusal.ts'
import type { Values, Who } from './who.ts'

/** Where the area stands in the menu: the four focuses of the brief, and the house's own things. */
export const focuses = {
  few: '聚焦关键少数',
  links: '聚焦关键环节',
  matters: '聚焦关键事项',
  fields: '聚焦关键领域',
  house: '名册与设置',
} as const
export type Focus = keyof typeof focuses

/** People on a record, kept as rows so that a person's page can ask for them. */
export type PersonOn = {
  role: string
  label: string
  /** The lines that hold them; else the record itself. */
  of?: string
  name: string
  idNumber?: string
  unit?: string
  post?: string
  rank?: string
}

/** Rows without a life of their own, for example the persons of a case. */
export type Lines = { label: string; record: z.ZodObject }

/** What of a record stands on the spine that crosses areas; `handler` names the field whose bearer may hand the record on. */
export type Spine = { number: string; unit?: string; office?: string; handler?: string; opened?: string; closed?: string }

/** What the office says of itself that a rule may need: who heads it. Empty while nobody said. */
export type OfItself = { ownHead: string }

/** A field that holds another area's number: the tie between the two, drawn when a ledger brings it. */
export type Reference = { field: string; area: string; kind: string; way: 'to' | 'from' }

export type Area = {
  name: string
  label: string
  /** One record in words: 件线索, 件案件. */
  one: string
  about: string
  focus: Focus
  record: z.ZodObject
  lines?: Readonly<Record<string, Lines>>
  spine: Spine
  /** `线〔{year}〕{n}号`: numbers are given by the house, per year of `opened`. */
  numbering?: string
  people?: readonly PersonOn[]
  /** Fields that follow from others and from the lines; worked out whenever the record is written. */
  derive?: (record: Values, lines: Readonly<Record<string, Values[]>>) => Values
  /** What must hold of every record, whatever changes it: the reasons why it does not. */
  holds?: (record: Values, office: OfItself) => Reason[]
  /** What stands against filing anything on a record. */
  takesFiles?: (record: Values) => Reason[]
  /** What the record is called in lists that cross areas. */
  title: (record: Values, lines: Readonly<Record<string, Values[]>>) => string
  seenBy: Who
  /** Who may add a record without a procedure, and amend one. */
  keptBy: Who
  procedure?: Procedure
  figures?: Figures
  ledger?: Ledger
  refers?: readonly Reference[]
  /** What comes in is reconciled each night: how a record left, by the state that it ended in. */
  balance?: Balance
  /** What its records leave in the archives of the people on them. */
  archive?: Archived
  /** Official papers that are filled from its records. */
  papers?: OfficialPapers
  /** Its ledger and its papers go out for a stated reason alone; the trail keeps it. */
  asksWhy?: true
  codes?: readonly CodeTable[]
}

export const area = (declared: Area): Area => declared

/** The table of an area's lines: `cases_persons`. */
export const linesTable = (areaName: string, lines: string): string => `${areaName}_${lines}`

/** A closed vocabulary. What the law fixes stays as declared; an office may add to or retire from an open table. */
import type { Basis } from '../../law/statute.ts'

export type Code = { code: string; label: string; help?: string }
export type CodeTable = {
  name: string
  label: string
  /** May the office add values and retire them? */
  open: boolean
  codes: Code[]
  /** Other spellings seen in old ledgers, to the code they mean. */
  aliases?: Record<string, string>
  basis?: Basis
}

/** Declares a table whose codes are their own Chinese words, or words beside official letters. */
export const codeTable = (
  name: string,
  label: string,
  codes: (string | [code: string, label: string, help?: string])[],
  more: { open?: boolean; aliases?: Record<string, string>; basis?: Basis } = {},
): CodeTable => ({
  name,
  label,
  open: more.open ?? false,
  codes: codes.map((each) =>
    typeof each === 'string' ? { code: each, label: each } : { code: each[0], label: each[1], ...(each[2] ? { help: each[2] } : {}) },
  ),
  ...(more.aliases ? { aliases: more.aliases } : {}),
  ...(more.basis ? { basis: more.basis } : {}),
})

export const codesOf = (table: CodeTable): string[] => table.codes.map((c) => c.code)

/** Ledgers as an office hands them over: a folder with one workbook, and what stands in one that is handed out. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre/xlsx'

export type Cells = readonly (string | null)[]

/** A folder that holds this ledger, its headings first. */
export const folderWithLedger = async (title: string, head: Cells, rows: readonly Cells[]): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-ledger-'))
  writeFileSync(join(folder, `${title}.xlsx`), await writeXlsx({ sheets: [{ name: title, rows: [head, ...rows].map((row) => [...row]) }] }))
  return folder
}

/** All that stands on the first sheet, as one text. */
export const textOfSheet = async (bytes: unknown): Promise<string> => {
  const { sheets } = await readXlsx(new Uint8Array(bytes as Buffer))
  return JSON.stringify(sheets[0]?.rows ?? [])
}

/** The faulty rows of a file, as they stood, with what is wrong in a column of its own and the faulty cells marked. */
import { joinClauses, labelled, words } from '../../kit/words.ts'
import type { Ctx } from '../context.ts'
import type { Download } from '../room.ts'
import { inSight, sql } from '../sql.ts'
import type { Fault } from './check.ts'

export type WrongRow = { row_no: number; cells: unknown[] | null; faults: Fault[] }

const red = { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFFFC7CE' } } }

/** A workbook of these rows: their number, their cells under the headings of their file, and what is wrong with them. */
export const markedFile = async (rows: WrongRow[], fileName: string, headings: string[]): Promise<Download> => {
  const body = rows.map((row) => [
    row.row_no,
    ...headings.map((_, i) => (row.cells?.[i] ?? null) as string | number | null),
    joinClauses(row.faults.map((f) => labelled(f.column, f.reason))),
  ])
  const cells = new Map(
    rows.flatMap((row, r) =>
      row.faults.flatMap((fault) => {
        const column = headings.indexOf(fault.column)
        return column < 0
          ? []
          : [[`${r + 1},${column + 1}`, { value: (row.cells?.[column] ?? '') as string, type: 'string' as const, style: red }] as const]
      }),
    ),
  )
  const heading = [words.rowNumber, ...headings, words.fault]
  // Wanted by none whose ledger is in order: loaded for the first whose is not.
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [{ name: words.faultyRows, rows: [heading, ...body], cells, columns: heading.map(() => ({ autoWidth: true })), freezePane: { rows: 1 } }],
  })
  return {
    download: {
      name: `${words.faultyRows}-${fileName}`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: Buffer.from(bytes),
    },
  }
}

/** The faulty rows of an import that was tried. */
export const markedRows = async (ctx: Ctx, importId: string, fileName: string, headings: string[]): Promise<Download> => {
  const rows = await ctx.tx.all<WrongRow>(
    sql`select row_no, cells, faults from import_rows where import_id = ${importId} and verdict = 'wrong' and ${inSight('import_rows')} order by row_no limit 50000`,
  )
  return markedFile(rows, fileName, headings)
}
